import { z } from 'zod'
import type { Answer } from '../../lookup/lookup.ts'

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
  const { query, suggestions, unknownCode, api } = answer
  const whole = JSON.stringify({ query, findings, suggestions, unknownCode, api })
  if (whole.length <= longestValue) return whole
  const bare = findings.map(({ code, confidence }) => ({ code, confidence, evidence: [], details: {} }))
  return JSON.stringify({ query: 'code', findings: bare, suggestions: [] })
}

/** An answer as the database keeps it, to draw its card anew: masked as it was, nothing else of the message. */
export function packForMemory({ query, findings, suggestions, unexplained, handler, api }: Answer): string {
  const kept = findings.slice(0, 5).map(({ evidence, ...finding }) => ({
    ...finding,
    evidence: evidence.slice(0, 50).map((span) => ({ ...span, text: span.text.slice(0, 500) })),
  }))
  return JSON.stringify({
    query,
    findings: kept,
    suggestions,
    unexplained: unexplained.slice(0, 5),
    handler,
    api,
  })
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

const packedSchema = z.object({
  query: z.enum(['code', 'name', 'search', 'paste']),
  findings: z.array(
    z.object({
      code: z.int(),
      confidence: z.enum(['certain', 'likely']),
      evidence,
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
  unexplained: z.array(z.string()).default([]),
  handler: z.object({ handler: z.string(), runtime: text }).optional(),
  api: apiSchema.optional(),
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
