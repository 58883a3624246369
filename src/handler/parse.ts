import type { Finding, PartName, Parts } from './finding.ts'
import type { FixedFormat } from './format.ts'

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
  const isTooMany = more.length > 0 || method.includes('.')
  const tooMany: Finding[] = isTooMany ? [{ id: 'too-many-parts', found: text, part: 'method' }] : []
  const noPackage = name === '' ? [] : missing('missing-package', 'package', parts.package ?? '', text)
  const findings = [
    ...missing('missing-class', 'class', name, text),
    ...missing('missing-method', 'method', method, text),
  ]
  return { parts, findings: [...findings, ...tooMany, ...noPackage] }
}

function missing(
  id: 'missing-file' | 'missing-function' | 'missing-class' | 'missing-method' | 'missing-package',
  part: PartName,
  name: string,
  text: string,
): Finding[] {
  return name === '' ? [{ id, found: text, part }] : []
}

function present(parts: Parts): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([, name]) => name !== ''))
}
