import { isAlsoAWord, languageOfEnding } from './endings.ts'
import type { Finding, Parts } from './finding.ts'
import { judgeNames } from './judge-names.ts'
import { problems } from './problems.ts'
import type { Reading } from './read.ts'
import type { Family } from './runtimes.ts'

/** What is wrong with a handler that was read in one form, for one family or, without one, for any of that form. */
export function judge(reading: Reading, family: Family | undefined): readonly Finding[] {
  const { format, parts, repairs, gaps } = reading
  const isOther = family !== undefined && family.format !== format
  // A Web function's start file has no other part, whatever had to be put right around it.
  const ofForm = isStartFile(reading.text)
    ? repairs
    : isOther
      ? [otherForm(reading, family), ...repairs]
      : [...repairs, ...gaps, ...judgeNames(parts, family?.family), ...lookAlikes(parts)]
  return [...ofForm, ...(family === undefined ? singlePart(reading) : []), ...otherLanguage(repairs, family)]
}

/** Web functions are deployed with this as their handler and a language's runtime; it is a working configuration. */
export function isStartFile(handler: string): boolean {
  return handler === 'scf_bootstrap'
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => severityOf(finding) === 'error')
}

export function severityOf(finding: Finding): 'error' | 'warning' {
  return finding.severity ?? problems[finding.id].severity
}

/** A lone name lacks its other part rather than being in Go's form. */
function otherForm({ given, text, format, parts }: Reading, family: Family): Finding {
  if (format === 'one-segment' && family.format === 'two-segment') {
    return parts.file === undefined
      ? { id: 'missing-file', found: text, part: 'file' }
      : { id: 'missing-function', found: text, part: 'function' }
  }
  const isSurplus = format === 'two-segment' && family.format === 'one-segment'
  return { id: 'other-runtime-form', found: given, ...(isSurplus && { part: 'function' as const }) }
}

/** Without a runtime, a single part is most often half a handler; `main` is what Go's are called. */
function singlePart({ text, format, parts }: Reading): Finding[] {
  const isName = format === 'one-segment' && /^[\w-]{1,60}$/.test(text)
  if (!isName || text === 'main' || isStartFile(text)) return []
  return [{ id: 'single-part', found: text, part: parts.file === undefined ? 'file' : 'function' }]
}

function lookAlikes({ file, function: name = '' }: Parts): Finding[] {
  if (file === 'exports')
    return [{ id: 'exports-as-file', found: file, right: `index.${name}`, part: 'file' }]
  return isAlsoAWord(name) ? [{ id: 'ending-as-function', found: name, part: 'function' }] : []
}

/** `index.js.main_handler` under Python: the ending says that the runtime may be the wrong one. */
function otherLanguage(repairs: readonly Finding[], family: Family | undefined): Finding[] {
  const file = repairs.find(({ id }) => id === 'file-extension')?.found ?? ''
  const ending = file.slice(file.lastIndexOf('.') + 1)
  const language = languageOfEnding(ending)
  const extension = family?.extension
  if (!extension || language === undefined || language === family.family) return []
  return [{ id: 'other-language', found: `.${ending}`, right: extension, part: 'file' }]
}
