import { isAlsoAWord, isEnding, languageOfEnding } from './endings.ts'
import type { Finding, PartName, Parts } from './finding.ts'
import type { Format } from './runtimes.ts'

export type FixedFormat = Exclude<Format, 'free'>

const separator = /::|->|=>|[:#,]/

/**
 * The form a handler comes nearest to; `undefined` if it is no name at all, or prose. `wanted` decides where
 * a string could be either.
 */
export function nearestFormat(text: string, wanted: Format | undefined): FixedFormat | undefined {
  if (!/[A-Za-z0-9]/.test(text) || text.split(/\s{1,8}/).length > 2) return undefined
  // The colon of a drive separates nothing.
  const path = text.replace(/^[A-Za-z]:[\\/]/, '/')
  const at = path.search(separator)
  if (at >= 0) return isClassLike(path.slice(0, at), wanted) ? 'three-segment' : 'two-segment'

  const segments = text.slice(text.lastIndexOf('/') + 1).split('.')
  if (segments.length > 1) return formatOfDots(segments, wanted)
  if (wanted === 'three-segment') return /^[A-Z]/.test(text) ? wanted : 'one-segment'
  return text.includes('/') && wanted !== 'one-segment' && !isFile(text) ? 'two-segment' : 'one-segment'
}

/** Whether a path without a dot ends in a file (`./main`, `bin/main`) and not in a function (`index/main_handler`). */
export function isFile(path: string): boolean {
  return /^[./\\]|^(?:src|dist|lib|build|app|bin|out|cmd|code|target|functions|handlers)\/[^/]{0,80}$/.test(
    path,
  )
}

function isClassLike(owner: string, wanted: Format | undefined): boolean {
  if (owner === '') return wanted !== 'two-segment'
  const segments = owner.split(/[./]/)
  const last = segments.at(-1) ?? ''
  if (isEnding(last) && languageOfEnding(last) !== 'Java') return false
  return wanted === 'three-segment' || owner.includes('.') || /^[A-Z]/.test(last)
}

function formatOfDots(segments: readonly string[], wanted: Format | undefined): FixedFormat {
  const [owner, last] = segments.slice(-2)
  const ending = isEnding(last) ? last : isEnding(owner) ? owner : undefined
  if (ending !== undefined) return formatOfEnding(ending, ending === last, wanted)

  const capital = /^[A-Z]/.test(owner ?? '') || /^[A-Z]/.test(last ?? '')
  if (capital && (segments.length > 2 || wanted === 'three-segment')) return 'three-segment'
  return wanted === 'three-segment' && segments.length > 2 ? wanted : 'two-segment'
}

function formatOfEnding(ending: string, isLast: boolean, wanted: Format | undefined): FixedFormat {
  if (languageOfEnding(ending) === 'Java') return 'three-segment'
  const isBinary = isAlsoAWord(ending) || languageOfEnding(ending) === undefined
  if (!isLast) return 'two-segment'
  return wanted === 'one-segment' || (isBinary && wanted === undefined) ? 'one-segment' : 'two-segment'
}

/** The parts of a handler in one form, and which of them are missing or too many. */
export function parse(text: string, format: FixedFormat): { parts: Parts; findings: readonly Finding[] } {
  if (format === 'one-segment') return { parts: present({ file: text }), findings: dotted(text, text) }
  return format === 'two-segment' ? parseTwo(text) : parseThree(text)
}

function dotted(file: string, text: string): Finding[] {
  return file.includes('.') ? [{ id: 'too-many-parts', found: text, part: 'file' }] : []
}

function parseTwo(text: string): { parts: Parts; findings: readonly Finding[] } {
  const dot = text.lastIndexOf('.')
  const file = dot < 0 ? text : text.slice(0, dot)
  const name = dot < 0 ? '' : text.slice(dot + 1)
  const findings = [
    ...missing('missing-file', 'file', file, text),
    ...missing('missing-function', 'function', name, text),
  ]
  return { parts: present({ file, function: name }), findings: [...findings, ...dotted(file, text)] }
}

function parseThree(text: string): { parts: Parts; findings: readonly Finding[] } {
  const [owner = '', method = '', ...more] = text.split('::')
  const dot = owner.lastIndexOf('.')
  const name = owner.slice(dot + 1)
  const parts = present({ package: owner.slice(0, Math.max(dot, 0)), class: name, method })
  const tooMany: Finding[] = more.length > 0 ? [{ id: 'too-many-parts', found: text, part: 'method' }] : []
  const noPackage: Finding[] =
    parts.package === undefined && name !== ''
      ? [{ id: 'missing-package', found: text, part: 'package' }]
      : []
  const findings = [
    ...missing('missing-class', 'class', name, text),
    ...missing('missing-method', 'method', method, text),
  ]
  return { parts, findings: [...findings, ...tooMany, ...noPackage] }
}

function missing(
  id: 'missing-file' | 'missing-function' | 'missing-class' | 'missing-method',
  part: PartName,
  name: string,
  text: string,
): Finding[] {
  return name === '' ? [{ id, found: text, part }] : []
}

function present(parts: Parts): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([, name]) => name !== ''))
}
