import type { Finding, PartName, Parts } from './finding.ts'
import type { Family } from './runtimes.ts'

const longestName = 60

/** What the API's rule and the language say about each name in a handler. */
export function judgeNames(parts: Parts, family: Family['family'] | undefined): readonly Finding[] {
  const names: Finding[] = [
    ...checkName('file', parts.file),
    ...checkName('function', parts.function),
    ...checkFunction(parts, family),
  ]
  return [
    ...names,
    ...checkJavaName('package', parts.package),
    ...checkJavaName('class', parts.class),
    ...checkJavaName('method', parts.method),
  ]
}

function checkName(part: PartName, name: string | undefined): Finding[] {
  if (name === undefined) return []
  if (name.length > longestName) return [{ id: 'too-long', found: name, part }]
  // Dots and blanks are reported where the handler is parsed and cleaned.
  const strange = strangers(name, /[\w.\s-]/)
  if (strange !== '') return [{ id: 'characters', found: name, right: strange, part }]
  return [
    ...checkEdges(part, name),
    ...(name.length === 1 ? [{ id: 'too-short', found: name, part } as const] : []),
  ]
}

/** All pages rule out a digit at the beginning and a hyphen at the edge; on what else ends a name they disagree. */
function checkEdges(part: PartName, name: string): Finding[] {
  if (/^[\d-]/.test(name)) return [{ id: 'first-character', found: name, right: name.slice(0, 1), part }]
  if (name.endsWith('-')) return [{ id: 'last-character', found: name, right: '-', part }]
  return /^_|[\d_]$/.test(name) ? [{ id: 'first-or-last-character', found: name, part }] : []
}

/** Node.js can export a function under any name, Python and PHP cannot. */
function checkFunction(parts: Parts, family: Family['family'] | undefined): Finding[] {
  const name = parts.function
  if (name === undefined || (family !== 'Python' && family !== 'PHP')) return []
  const isImpossible = /^[A-Za-z_][\w-]{0,58}\w$/.test(name) && name.includes('-')
  return isImpossible ? [{ id: 'language-name', found: name, part: 'function' }] : []
}

/** The length rule speaks of file and function names, so a long Java name is only worth a warning. */
function checkJavaName(part: PartName, name: string | undefined): Finding[] {
  if (name === undefined) return []
  const strange = strangers(name, /[\w$.\s-]/)
  if (strange !== '') return [{ id: 'characters', found: name, right: strange, part }]
  if (part !== 'package' && name.length > longestName) {
    return [{ id: 'too-long', found: name, part, severity: 'warning' }]
  }
  if (part === 'class' && name.includes('$')) return [{ id: 'inner-class', found: name, part }]
  const digit = name.split('.').find((step) => /^\d/.test(step))
  if (digit !== undefined) return [{ id: 'first-character', found: digit, right: digit.slice(0, 1), part }]
  return /-|^\.|\.$/.test(name) ? [{ id: 'language-name', found: name, part }] : []
}

function strangers(name: string, allowed: RegExp): string {
  const found = [...name.slice(0, 2 * longestName)].filter((character) => !allowed.test(character))
  return [...new Set(found)].join('')
}
