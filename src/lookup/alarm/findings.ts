import type { Span } from '../recognise.ts'
import type { Details, Finding } from '../run/details.ts'
import type { AlarmReading } from './alarm.ts'
import type { FieldKind } from './labels.ts'
import type { AlarmRow } from './rows.ts'

/** What an alarm says in sum: its codes, and the row that decided so. */
export type AlarmFindings = { readonly findings: readonly Finding[]; readonly row: AlarmRow['id'] }

/**
 * The findings of a text that is an alarm. SCF's own log lines in it decide; else the metric, where its count is that of
 * a status code; else the condition of the log search. What a policy is called and how high a value is say nothing.
 */
export function alarmFindings(
  reading: AlarmReading,
  recognised: readonly Finding[],
  input: string,
): AlarmFindings {
  const told = recognised.flatMap((finding) => {
    const evidence = finding.evidence.filter(
      (span) => logField.test(span.text) || !isInField(reading, span, silentFields),
    )
    return evidence.length > 0 ? [{ ...finding, evidence }] : []
  })
  const inLog = told.filter(({ evidence }) => evidence.some((span) => isOfLog(reading, span, input)))
  if (inLog.length > 0)
    return {
      findings: inLog.map((finding) => withSubject(ofLog(finding, reading, input), reading)),
      row: 'alarm-lines',
    }
  const { metric } = reading
  const counted = metric?.codes.map((code) => ofMetric(code, reading, input)) ?? []
  if (counted.length > 0)
    return { findings: counted, row: counted.length > 1 ? 'alarm-one-of' : 'alarm-metric' }
  const searched = told.filter(({ evidence }) => evidence.some((span) => !isExcluded(input, span)))
  if (searched.length > 0)
    return {
      findings: searched.map(({ count: _, ...finding }) => withSubject(finding, reading)),
      row: 'alarm-search',
    }
  return { findings: [], row: metric?.isSuccess ? 'alarm-success' : 'alarm-no-code' }
}

/** Names that somebody chose, and amounts. */
const silentFields: ReadonlySet<FieldKind> = new Set([
  'policy',
  'policyId',
  'value',
  'threshold',
  'object',
  'function',
  'duration',
  'product',
  'other',
])
/** SCF's own field says what it says wherever it stands. */
const logField = /^scf_statuscode/i
const searchFields: ReadonlySet<FieldKind> = new Set(['condition', 'query', 'content'])

function isInField(
  { fields, inputOffset }: AlarmReading,
  span: Span,
  kinds: ReadonlySet<FieldKind>,
): boolean {
  return fields.some(
    ({ kind, labelStart, end }) =>
      kinds.has(kind) && inputOffset(labelStart) <= span.start && span.end <= inputOffset(end),
  )
}

/** Words of SCF's results and log lines, on the line of the evidence. */
const logWords = /SCF_StatusCode|status_?code|errorMessage|RequestId|Result:|RetMsg/i

function isOfLog(reading: AlarmReading, span: Span, input: string): boolean {
  if (isInField(reading, span, searchFields) || isOfSearch(reading, span, input)) return false
  const around = input.slice(Math.max(0, span.start - 200), span.end + 200)
  return logWords.test(around) && !isExcluded(input, span)
}

/** A search for a code is none of its runs. */
function ofLog({ count, ...finding }: Finding, reading: AlarmReading, input: string): Finding {
  const logged = finding.evidence.filter((span) => isOfLog(reading, span, input)).length
  const counted = Math.min(count ?? 1, logged)
  return { ...finding, ...(counted > 1 && { count: counted }) }
}

/** What a search names before the code is read as a field, too; the search goes on behind it, to the end of its line. */
function isOfSearch({ fields, inputOffset }: AlarmReading, span: Span, input: string): boolean {
  const field = fields.findLast(
    ({ kind, labelStart }) => !namedBySearch.has(kind) && inputOffset(labelStart) <= span.start,
  )
  if (field?.kind !== 'query' && field?.kind !== 'condition') return false
  return !/[{}\n]/.test(input.slice(inputOffset(field.start), span.start))
}

const namedBySearch: ReadonlySet<FieldKind> = new Set([
  'function',
  'namespace',
  'version',
  'alias',
  'requestId',
])

/** `NOT SCF_StatusCode:499`, `SCF_StatusCode != 433`, `>= 400`: a search that leaves the code out, or does not mean it. */
const excluding = /(?:not\s{1,3}|[!<>]\s{0,2}|-)\(?$/i
const comparing = /[!<>]=?|(?<![a-z])(?:not|to)(?![a-z])/i

function isExcluded(input: string, { start, end, text }: Span): boolean {
  return (
    excluding.test(input.slice(Math.max(0, start - 8), start)) ||
    comparing.test(text) ||
    /^\s{0,2}to\s/i.test(input.slice(end, end + 5))
  )
}

function ofMetric(code: number, { alarm, measure, inputOffset }: AlarmReading, input: string): Finding {
  const start = inputOffset(measure?.start ?? 0)
  const end = inputOffset(measure?.end ?? 0)
  const { requestId } = alarm
  return {
    code,
    confidence: 'certain',
    evidence: [{ start, end, text: input.slice(start, end) }],
    details: { ...(requestId && { requestId }), ...subjectDetails(alarm) },
  }
}

/** A log line knows its own function; elsewhere the alarm knows best what it is about. */
function withSubject(finding: Finding, { alarm, text }: AlarmReading): Finding {
  const subject = subjectDetails(alarm)
  const isLog = /SCF_FunctionName/.test(text)
  const details: Details = isLog ? { ...subject, ...finding.details } : { ...finding.details, ...subject }
  return { ...finding, details }
}

function subjectDetails({ functionName, namespace, region, version }: AlarmReading['alarm']): Details {
  return {
    ...(functionName && { functionName }),
    ...(namespace && { namespace }),
    ...(region && { region }),
    ...(version && { version }),
  }
}
