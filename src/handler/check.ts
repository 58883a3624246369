import { whyNoHandler } from './asked/no-handler.ts'
import { type Assessment, assess } from './assess.ts'
import { clean } from './clean.ts'
import { explain } from './explain.ts'
import type { Finding, PartName } from './finding.ts'
import type { FixedFormat } from './format.ts'
import { hasErrors, isStartFile, severityOf } from './judge.ts'
import { handlerNotFound, isHalf } from './problems.ts'
import { type FoundRuntime, findRuntime } from './runtime-spelling.ts'
import { type Family, runtimes } from './runtimes.ts'
import {
  type Refusal,
  refuseEmpty,
  refuseMasked,
  refuseOnlyRuntime,
  refuseProse,
  refuseRuntime,
  type Verdict,
} from './verdict.ts'

/** The runtime asked about, and what there is to say about it whatever the handler. */
type Asked = { readonly name: string; readonly family: Family; readonly findings: readonly Finding[] }

/**
 * Judges a handler for one runtime, in any spelling, or without one for the form it has. Refuses an empty
 * handler, what is none at all (prose, or a secret masked by `•`), and a runtime of no known family. Never throws; quick
 * for any input.
 */
export function checkHandler({
  handler,
  runtime,
}: {
  handler: string
  runtime?: string | undefined
}): Verdict | Refusal {
  if (isEmpty(handler)) return refuseEmpty()
  const why = whyNoHandler(handler)
  if (why === 'masked') return refuseMasked()
  const found = runtime === undefined ? undefined : findRuntime(runtime)
  if (found?.kind === 'unknown') return refuseRuntime(runtime ?? '', found.nearest)
  const about = found && asked(found)
  const judged = verdict(handler, about)
  if (judged.valid) return judged
  // `Node.js 16` is a runtime without a handler; `go.version` may be a handler.
  if (about === undefined && findRuntime(handler).kind !== 'unknown') return refuseOnlyRuntime(handler)
  return why === 'prose' ? refuseProse() : judged
}

/** Quotes or a label with nothing in them are empty, too; they are short. */
function isEmpty(handler: string): boolean {
  const text = handler.trim()
  return text === '' || (text.length <= 80 && clean(text).text === '')
}

function asked(found: Exclude<FoundRuntime, { kind: 'unknown' }>): Asked {
  if (found.kind === 'runtime') {
    const { name, status } = found.runtime
    return {
      name,
      family: found.runtime,
      findings: status === 'retiring' ? [{ id: 'runtime-retiring', found: name }] : [],
    }
  }
  const { name, family, version } = found
  return { name, family, findings: aboutVersion(name, family, version) }
}

function aboutVersion(
  name: string,
  family: Family,
  version: 'open' | 'newer' | 'unknown',
): readonly Finding[] {
  if (version === 'open') return []
  if (version === 'newer') return [{ id: 'runtime-version-newer', found: name }]
  const known = runtimes.filter((runtime) => runtime.family === family.family)
  return [{ id: 'runtime-version-unknown', found: name, right: known.map(versionOf).join(', ') }]
}

/** `Php7` stands for 7.2. */
function versionOf({ name }: { name: string }): string {
  return name === 'Php7' ? '7.2' : name.replace(/^\D{1,16}/, '')
}

function verdict(handler: string, runtime: Asked | undefined): Verdict {
  const family = runtime?.family
  const isFree = family?.format === 'free' || (family !== undefined && isStartFile(handler))
  const assessment = isFree ? asFreeForm(assess(handler, undefined)) : assess(handler, family)
  const own = [...assessment.findings, ...startFile(handler, family)]
  const findings = [...own, ...(runtime?.findings ?? [])]
  const valid = !hasErrors(findings)
  const isWrong = hasErrors(own)
  const suggestion = isWrong ? suggestionOf(assessment, family) : undefined
  return {
    kind: 'verdict',
    handler,
    ...(runtime && { runtime: runtime.name }),
    valid,
    format: isFree ? 'free' : (assessment.format ?? null),
    parts: assessment.parts,
    wrongParts: wrongParts(findings),
    problems: explain(findings, { assessment, runtime }),
    ...(suggestion !== undefined && { suggestion, isExample: own.some(({ id }) => isHalf(id)) }),
    runtimes: namesThatFit(assessment.fits, valid ? runtime?.name : undefined),
    ...(isWrong && { status: handlerNotFound }),
  }
}

/** Any string will do; which other runtimes would take it is still worth saying. */
function asFreeForm({ fits }: Assessment): Assessment {
  return { format: undefined, parts: {}, findings: [], corrected: undefined, fits }
}

function startFile(handler: string, family: Family | undefined): Finding[] {
  return isStartFile(handler) && family?.format !== 'free' ? [{ id: 'web-function', found: handler }] : []
}

/** A suggestion is a handler of its own: only what would pass this very check is offered for copying. */
function suggestionOf({ corrected }: Assessment, family: Family | undefined): string | undefined {
  if (corrected === undefined || hasErrors(assess(corrected, family).findings)) return undefined
  return corrected
}

function wrongParts(findings: readonly Finding[]): readonly PartName[] {
  const wrong = findings.filter((finding) => severityOf(finding) === 'error')
  return [...new Set(wrong.flatMap(({ part }) => part ?? []))]
}

function namesThatFit(fits: FixedFormat | undefined, asked: string | undefined): readonly string[] {
  const fitting = runtimes.filter(
    (runtime) => runtime.format === 'free' || runtime.format === fits || runtime.name === asked,
  )
  return fitting.map(({ name }) => name)
}
