import { z } from 'zod'
import { type Way, ways } from '../../catalog/retries.ts'
import type { AnyCode, ApiAnswer } from '../../lookup/api/answer.ts'
import type { ApiFinding } from '../../lookup/api/recognise.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { Confidence, Span } from '../../lookup/recognise.ts'

/**
 * What a button's value holds. The answer that the button posts again travels in it, so that no replica has to
 * remember it.
 */
const longestValue = 2_000
const longestEvidence = 160

/** An answer as a button's value: masked as it was, and only as much of it as fits. */
export function packAnswer(answer: Answer): string {
  const findings = answer.findings.slice(0, 5).map(({ evidence, ...finding }, index) => ({
    ...finding,
    evidence:
      index === 0
        ? evidence.slice(0, 3).map((span) => ({ ...span, text: span.text.slice(0, longestEvidence) }))
        : [],
    details: index === 0 ? finding.details : {},
  }))
  const { query, suggestions, unknownCode, alarm, api, way } = answer
  const theirs = api && packedApi(api)
  const whole = JSON.stringify({ query, findings, suggestions, unknownCode, alarm, api: theirs, way })
  if (whole.length <= longestValue) return whole
  const bareApi = theirs && { ...theirs, findings: theirs.findings.map(bare), suggestions: [] }
  return JSON.stringify({ query: 'code', findings: findings.map(bare), suggestions: [], api: bareApi })
}

/** What the management API said: of the first finding all that a card shows, of others only the code. */
function packedApi({ findings, suggestions, isTypo }: ApiAnswer): ApiAnswer {
  const kept = findings
    .slice(0, 5)
    .map((finding, index) => (index === 0 ? shortened(finding) : bare(finding)))
  return { findings: kept, suggestions: suggestions.slice(0, 5), isTypo }
}

function shortened({ evidence, ...finding }: ApiFinding): ApiFinding {
  return {
    ...finding,
    evidence: evidence.slice(0, 2).map((span) => ({ ...span, text: span.text.slice(0, longestEvidence) })),
  }
}

function bare<Code extends AnyCode>({ code, confidence }: { code: Code; confidence: Confidence }) {
  return { code, confidence, evidence: [], details: {} }
}

/** An answer as the database keeps it, to draw its card anew: masked as it was, nothing else of the message. */
export function packForMemory({ query, findings, suggestions, unexplained, ...more }: Answer): string {
  const { unknownCode, isTypo, rule, handler, alarm, api, way, notes } = more
  const kept = findings.slice(0, 5).map((finding) => ({
    ...finding,
    evidence: keptSpans(finding),
  }))
  const rest = {
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

function keptApi({ findings, ...answer }: ApiAnswer): ApiAnswer {
  return {
    ...answer,
    findings: findings.slice(0, 5).map((finding) => ({ ...finding, evidence: keptSpans(finding) })),
  }
}

function keptSpans({ evidence }: { readonly evidence: readonly Span[] }): readonly Span[] {
  return evidence.slice(0, 50).map((span) => ({ ...span, text: span.text.slice(0, 500) }))
}

const text = z.string().optional()
const number = z.number().optional()

const evidence = z.array(z.object({ start: z.int(), end: z.int(), text: z.string() }))

const apiSchema = z.object({
  findings: z.array(
    z.object({
      code: z.string(),
      confidence: z.enum(['certain', 'likely']),
      evidence,
      details: z.object({
        requestId: text,
        action: text,
        message: text,
        functionName: text,
        namespace: text,
        region: text,
        role: text,
        deniedAction: text,
        resource: text,
      }),
    }),
  ),
  suggestions: z.array(z.string()),
  isTypo: z.boolean(),
})

const alarmSchema = z.object({
  functionName: text,
  namespace: text,
  version: text,
  region: text,
  metric: text,
  value: text,
  condition: text,
  requestId: text,
  policy: text,
  status: z.enum(['triggered', 'recovered']),
  since: text,
  first: text,
  until: text,
})

const packedSchema = z.object({
  query: z.enum(['code', 'name', 'search', 'paste']),
  findings: z.array(
    z.object({
      code: z.int(),
      confidence: z.enum(['certain', 'likely']),
      evidence,
      count: z.int().optional(),
      details: z.object({
        requestId: text,
        functionName: text,
        namespace: text,
        region: text,
        version: text,
        runtime: text,
        timeoutSeconds: number,
        durationMs: number,
        memoryMb: number,
        memoryUsedMb: number,
        exitStatus: number,
        exception: text,
        frame: text,
      }),
    }),
  ),
  suggestions: z.array(z.int()),
  unknownCode: z.int().optional(),
  causes: z
    .array(
      z.object({
        id: z.string(),
        code: z.union([z.int(), z.string()]).nullable(),
        values: z.record(z.string(), z.string()),
        evidence: z.array(z.object({ start: z.int(), end: z.int(), text: z.string() })),
      }),
    )
    .default([]),
  unexplained: z.array(z.string()).default([]),
  isTypo: z.boolean().optional(),
  rule: text,
  handler: z.object({ handler: z.string(), runtime: text }).optional(),
  alarm: alarmSchema.optional(),
  notes: z
    .array(z.object({ about: z.string(), text: z.object({ en: z.string(), zh: z.string() }) }))
    .optional(),
  api: apiSchema.optional(),
  // A way of another version is worth no more than none.
  way: z
    .enum(Object.keys(ways) as Way[])
    .optional()
    .catch(undefined),
})

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
