import type { Finding } from './finding.ts'

/** What there is to say of a function that is not in its file. */
export type Missing = {
  readonly file: string
  readonly name: string
  readonly functions: readonly string[]
  readonly how: 'inside' | 'not-exported' | 'overwritten' | 'replaced' | 'in-text' | undefined
}

/** The function is not in the file: what is there in its stead, or in which way the name is there after all. */
export function functionMissing({ file, name, functions, how }: Missing): Finding {
  const id = 'package-function-missing'
  const list = [how === 'replaced' ? `module.exports = { ${name} }` : `exports.${name} = ${name}`]
  if (how !== undefined) return { id, reason: how, subject: file, other: name, list }
  if (functions.length === 0) return { id, reason: 'no-function-at-all', subject: file, other: name }
  return { id, reason: 'no-function', subject: file, other: name, list: functions }
}

/** Whether a text has the name anywhere as a word of its own. */
export function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\w$]/.test(text.charAt(at - 1)) && !/[\w$]/.test(text.charAt(at + name.length))) return true
  }
  return false
}
