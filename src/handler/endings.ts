const languages: Readonly<Record<string, string>> = {
  py: 'Python',
  pyc: 'Python',
  js: 'Node.js',
  mjs: 'Node.js',
  cjs: 'Node.js',
  ts: 'Node.js',
  php: 'PHP',
  go: 'Go',
  java: 'Java',
  class: 'Java',
  jar: 'Java',
}
const others = new Set(['exe', 'zip', 'sh', 'bin'])

/** Whether a segment is a file ending and hardly a name. `go` is both, see `isAlsoAWord`. */
export function isEnding(segment: string | undefined): boolean {
  if (segment === undefined) return false
  const ending = segment.toLowerCase()
  return Object.hasOwn(languages, ending) || others.has(ending)
}

const alsoWords = new Set(['go', 'html', 'json', 'xml', 'yml', 'yaml', 'txt', 'md', 'css', 'war'])

/** `app.go` may be a function called go, and `index.html` one called html. */
export function isAlsoAWord(segment: string | undefined): boolean {
  return segment !== undefined && alsoWords.has(segment.toLowerCase())
}

/** The family whose files end so. */
export function languageOfEnding(ending: string): string | undefined {
  const key = ending.toLowerCase()
  return Object.hasOwn(languages, key) ? languages[key] : undefined
}
