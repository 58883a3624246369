import { mostQuotes } from '../../cards/details.ts'
import { longestQuote, shortened } from '../../cards/shortened.ts'
import type { AnyCode, ApiAnswer } from '../../lookup/api/answer.ts'
import type { ApiFinding } from '../../lookup/api/recognise.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { Confidence, Span } from '../../lookup/recognise.ts'
import type { Finding } from '../../lookup/run/details.ts'
import { packedSchema } from './packed-schema.ts'

/**
 * What a button's value holds. The answer that the button posts again travels in it, so that no replica has to
 * remember it.
 */
const longestValue = 2_000
const longestEvidence = 160

/** An answer as a button's value: masked as it was, and only as much of it as fits. */
export function packAnswer(answer: Answer): string {
  const findings = answer.findings.slice(0, 5).map(({ evidence, run: _, ...finding }, index) => ({
    ...withNames(finding),
    evidence:
      index === 0
        ? evidence.slice(0, 3).map((span) => ({ ...span, text: span.text.slice(0, longestEvidence) }))
        : [],
    details: index === 0 ? finding.details : {},
  }))
  const { query, suggestions, unknownCode, isTypo, rule, notes, alarm, api, way } = answer
  const causes = shortCauses(answer, longestEvidence)
  const theirs = api && packedApi(api)
  const rest = { suggestions, unknownCode, isTypo, rule, notes, alarm, api: theirs, way }
  const whole = JSON.stringify({ query, findings, causes, ...rest })
  if (whole.length <= longestValue) return whole
  const bareApi = theirs && { ...theirs, findings: theirs.findings.map(bare), suggestions: [] }
  return JSON.stringify({ query: 'code', findings: findings.map(bare), suggestions: [], alarm, api: bareApi })
}

/** What the management API said: of the first finding all that a card shows, of others only the code. */
function packedApi({ findings, suggestions, isTypo, isTyped }: ApiAnswer): ApiAnswer {
  const kept = findings
    .slice(0, 5)
    .map((finding, index) => (index === 0 ? withShortEvidence(finding) : bare(finding)))
  return { findings: kept, suggestions: suggestions.slice(0, 5), isTypo, ...(isTyped && { isTyped }) }
}

function withShortEvidence({ evidence, ...finding }: ApiFinding): ApiFinding {
  return {
    ...finding,
    evidence: evidence.slice(0, 2).map((span) => ({ ...span, text: span.text.slice(0, longestEvidence) })),
  }
}

function bare<Code extends AnyCode>({ code, confidence }: { code: Code; confidence: Confidence }) {
  return { code, confidence, evidence: [], details: {} }
}

function shortCauses({ causes }: Answer, longest: number) {
  return causes.map(({ id, code, values, evidence, language }) => ({
    id,
    code,
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value.slice(0, longest)]),
    ),
    evidence: evidence.map((span) => ({ ...span, text: span.text.slice(0, longest) })),
    language,
  }))
}

/** An answer as the database keeps it, to draw its card anew: masked as it was, nothing else of the message. */
export function packForMemory(answer: Answer): string {
  const { query, findings, suggestions, unexplained, ...more } = answer
  const { unknownCode, isTypo, rule, handler, alarm, api, way, notes } = more
  const kept = findings.slice(0, 5).map(({ run: _, ...finding }) => ({
    ...withNames(finding),
    evidence: keptSpans(finding),
  }))
  const rest = {
    causes: shortCauses(answer, longestQuote),
    suggestions,
    unknownCode,
    unexplained: unexplained.slice(0, 5),
    isTypo,
    rule,
    handler,
    alarm,
    way,
    notes,
  }
  return JSON.stringify({ query, findings: kept, ...rest, api: api && keptApi(api) })
}

/** Of other functions a card tells some names, and how many more there are. */
function withNames<Told extends Pick<Finding, 'functions' | 'unlisted'>>({ functions, ...finding }: Told) {
  if (!functions) return finding
  const named = functions.slice(0, mostFunctions).map(({ details: { functionName }, count }) => ({
    ...{ details: { functionName }, count },
  }))
  const { functions: more, runs } = finding.unlisted ?? { functions: 0, runs: 0 }
  const rest = functions.slice(mostFunctions)
  const unlisted = {
    functions: more + rest.filter(({ details }) => details.functionName !== undefined).length,
    runs: runs + rest.reduce((sum, { count }) => sum + count, 0),
  }
  return { ...finding, functions: named, ...(unlisted.runs > 0 && { unlisted }) }
}

const mostFunctions = 20

function keptApi({ findings, ...answer }: ApiAnswer): ApiAnswer {
  return {
    ...answer,
    findings: findings.slice(0, 5).map((finding) => ({ ...finding, evidence: keptSpans(finding) })),
  }
}

/** As much of each as a card shows; what it only counts is kept without its words. */
function keptSpans({ evidence }: { readonly evidence: readonly Span[] }): readonly Span[] {
  const shown = new Set<string>()
  return evidence.slice(0, 50).map((span) => {
    const quote = shortened(span.text)
    if (shown.size < mostQuotes) shown.add(quote)
    return { ...span, text: shown.has(quote) ? quote : '' }
  })
}

/** The answer in a button's value or in the database; `undefined` for a value of another version or of nobody's. */
export function unpackAnswer(value: string): Answer | undefined {
  try {
    const packed = packedSchema.parse(JSON.parse(value))
    // JSON leaves absent fields out, so none is present and undefined, as the types demand.
    return { ...packed, secrets: [] } as Answer
  } catch {
    return undefined
  }
}
