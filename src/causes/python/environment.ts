/** `os.environ.get('COOKIE')` and `os.getenv('COOKIE')` without a default, and what is taken of it. */
const asked = /\b(?:environ\.get|getenv)\(\s{0,4}['"](\w{1,80})['"]\s{0,4}\)(?:\.(\w{1,60})|\[)?/g

/**
 * The variable that a line of code reads and that is not there, of a line that stumbles over `None`: the one of which the
 * member is taken, or the only one. `undefined` where the line does not tell.
 */
export function unsetIn(code: string, member: string | undefined): string | undefined {
  const read = [...code.matchAll(asked)].map(([, key = '', taken]) => ({ key, taken }))
  const fitting = member === undefined ? read : read.filter(({ taken }) => taken === member)
  const [only, ...others] = new Set(fitting.map(({ key }) => key))
  return others.length > 0 ? undefined : only
}

const parsed =
  /\bloads\(\s{0,4}(?:os\.)?(?:environ\[|environ\.get\(|getenv\()\s{0,4}['"](\w{1,80})['"](?:\]|\)|,)/

/** The variable whose value a line of code reads as JSON. */
export function parsedVariableIn(code: string): string | undefined {
  return parsed.exec(code)?.[1]
}
