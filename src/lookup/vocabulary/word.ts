/**
 * One row of a vocabulary: words that say the same thing about a place in a text. `en` and `zh` are alternatives of a
 * regular expression for text in lower case; English ones stand as whole words. The row earns its place by its
 * example: a text that is judged otherwise without the row.
 */
export type Word = {
  readonly is: string
  readonly en?: string
  readonly zh?: string
  readonly example: string
}

/** Alternatives for whole English words, and Chinese ones wherever they stand. Nothing at all matches no rows. */
export function anyOf(...lists: readonly (readonly Word[])[]): string {
  const rows = lists.flat()
  const latin = sourceOf(rows.flatMap(({ en }) => en ?? []))
  const chinese = sourceOf(rows.flatMap(({ zh }) => zh ?? []))
  return `(?:(?<![a-z])(?:${latin})(?![a-z])|${chinese})`
}

/** The same for words of prose: a part of a name is none, as in `blog-ssr` and `quiz_grade`. */
export function spokenAnyOf(rows: readonly Word[]): string {
  return `(?:(?<![a-z\\d][-_])${anyOf(rows)}(?![-_][a-z\\d]))`
}

/** Alternatives as they are, without regard to what stands around them. */
export function bare(rows: readonly Word[], ...languages: readonly ('en' | 'zh')[]): string {
  return sourceOf(rows.flatMap((row) => languages.flatMap((language) => row[language] ?? [])))
}

function sourceOf(alternatives: readonly string[]): string {
  return alternatives.length > 0 ? alternatives.join('|') : '(?!)'
}
