/** Where a word begins, also right behind an escape: `\n`, `%22` or `\u0022` end in letters or digits. */
export const edge = '(?:^|[^A-Za-z0-9]|\\\\[bfnrt]|%[0-9A-Fa-f]{2}|\\\\u00[0-9A-Fa-f]{2})'

/** The same for words that may hold `-` and `_`. */
export const wideEdge = '(?:^|[^\\w-]|\\\\[bfnrt]|%[0-9A-Fa-f]{2}|\\\\u00[0-9A-Fa-f]{2})'

/** A slash in a URL, perhaps escaped by JSON or for another URL. */
export const slash = '(?:\\\\{0,8}\\/|%2[Ff])'
