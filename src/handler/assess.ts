import { clean } from './clean.ts'
import { isAlsoAWord, languageOfEnding } from './endings.ts'
import type { Finding, Parts } from './finding.ts'
import { checkNames } from './names.ts'
import { type FixedFormat, nearestFormat, parse } from './parse.ts'
import { problems } from './problems.ts'
import type { Family } from './runtimes.ts'
import { restructure } from './structure.ts'
import { suggest } from './suggest.ts'

export type Assessment = {
  readonly format: FixedFormat | undefined
  readonly parts: Parts
  readonly findings: readonly Finding[]
  /** The handler put right as far as it can be guessed; may still have errors. */
  readonly corrected: string | undefined
}

/** No handler is as long; a paste of a whole file is not worth taking apart. */
const longestHandler = 400

/** Takes a handler apart as one family's, or without a family as whatever form it comes nearest to. */
export function assess(handler: string, family: Family | undefined): Assessment {
  if (handler.length > longestHandler) return shapeless([{ id: 'too-long', found: handler }])
  const cleaned = clean(handler)
  const format = nearestFormat(cleaned.text, family?.format)
  if (format === undefined) return shapeless([...cleaned.findings, ...noName(cleaned.text, handler)])

  const { text, findings } = restructure(cleaned.text, format)
  const parsed = parse(text, format)
  const isOther = family !== undefined && family.format !== format
  return {
    format,
    parts: parsed.parts,
    findings: [
      ...cleaned.findings,
      ...(isOther ? [otherForm(text, format, family)] : []),
      ...findings,
      ...(isOther
        ? []
        : [...parsed.findings, ...checkNames(parsed.parts, family?.family), ...lookAlikes(parsed.parts)]),
      ...otherLanguage(findings, family),
    ],
    corrected: suggest({ parts: parsed.parts, format, family }),
  }
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => severityOf(finding) === 'error')
}

export function severityOf(finding: Finding): 'error' | 'warning' {
  return finding.severity ?? problems[finding.id].severity
}

function shapeless(findings: readonly Finding[]): Assessment {
  return { format: undefined, parts: {}, findings, corrected: undefined }
}

/** Prose has been reported for its blanks; what is left has no name at all, or one in another script. */
function noName(text: string, handler: string): Finding[] {
  if (/[A-Za-z0-9]/.test(text)) return []
  const letters = new Set(text.match(/\p{L}/gu))
  if (letters.size === 0) return [{ id: 'no-name', found: handler }]
  return [{ id: 'characters', found: handler, right: [...letters].slice(0, 8).join('') }]
}

/** A lone file name lacks its function rather than being in Go's form. */
function otherForm(text: string, format: FixedFormat, family: Family): Finding {
  if (format === 'one-segment' && family.format === 'two-segment') {
    return { id: 'missing-function', found: text, part: 'function' }
  }
  const isSurplus = format === 'two-segment' && family.format === 'one-segment'
  return { id: 'other-runtime-form', found: text, ...(isSurplus && { part: 'function' as const }) }
}

function lookAlikes({ file, function: name = '' }: Parts): Finding[] {
  if (file === 'exports')
    return [{ id: 'exports-as-file', found: file, right: `index.${name}`, part: 'file' }]
  return isAlsoAWord(name) ? [{ id: 'ending-as-function', found: name, part: 'function' }] : []
}

/** `index.js.main_handler` under Python: the ending says that the runtime may be the wrong one. */
function otherLanguage(findings: readonly Finding[], family: Family | undefined): Finding[] {
  const file = findings.find(({ id }) => id === 'file-extension')?.found ?? ''
  const ending = file.slice(file.lastIndexOf('.') + 1)
  const language = languageOfEnding(ending)
  const extension = family?.extension
  if (!extension || language === undefined || language === family.family) return []
  return [{ id: 'other-language', found: `.${ending}`, right: extension, part: 'file' }]
}
