import { z } from 'zod'
import { type Way, ways } from '../../catalog/retries.ts'
import type { Answer } from '../../lookup/lookup.ts'
import { numberFields, textFields } from '../../lookup/run/details.ts'

/**
 * What a button's value holds. The answer that the button posts again travels in it, so that no replica has to
 * remember it.
 */
const longestValue = 2_000
const longestEvidence = 160

/** An answer as a button's value: masked as it was, and only as much of it as fits. */
export function packAnswer(answer: Answer): string {
  const findings = answer.findings.slice(0, 5).map(({ evidence, run: _, ...finding }, index) => ({
    ...finding,
    evidence:
      index === 0
        ? evidence.slice(0, 3).map((span) => ({ ...span, text: span.text.slice(0, longestEvidence) }))
        : [],
    details: index === 0 ? finding.details : {},
  }))
  const { query, suggestions, unknownCode, notes, alarm, api, way } = answer
  const causes = shortCauses(answer, longestEvidence)
  const whole = JSON.stringify({ query, findings, causes, suggestions, unknownCode, notes, alarm, api, way })
  if (whole.length <= longestValue) return whole
  const bare = findings.map(({ code, confidence }) => ({ code, confidence, evidence: [], details: {} }))
  return JSON.stringify({ query: 'code', findings: bare, suggestions: [] })
}

function shortCauses({ causes }: Answer, longest: number) {
  return causes.map(({ id, code, values, evidence }) => ({
    id,
    code,
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value.slice(0, longest)]),
    ),
    evidence: evidence.map((span) => ({ ...span, text: span.text.slice(0, longest) })),
  }))
}

/** An answer as the database keeps it, to draw its card anew: masked as it was, nothing else of the message. */
export function packForMemory(answer: Answer): string {
  const { query, findings, suggestions, unexplained, notes, handler, alarm, api, way } = answer
  const kept = findings.slice(0, 5).map(({ evidence, run: _, ...finding }) => ({
    ...finding,
    evidence: evidence.slice(0, 50).map((span) => ({ ...span, text: span.text.slice(0, 500) })),
  }))
  const causes = shortCauses(answer, 500)
  const rest = { suggestions, unexplained: unexplained.slice(0, 5), notes, handler, alarm, api, way }
  return JSON.stringify({ query, findings: kept, causes, ...rest })
}

const text = z.string().optional()
const number = z.number().optional()

const evidence = z.array(z.object({ start: z.int(), end: z.int(), text: z.string() }))

const noteSchema = z.object({
  about: z.string(),
  text: z.object({ en: z.string(), zh: z.string() }),
})

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
  until: text,
})

/** The fields are those that are read from a text, and what is told of its exception. */
const detailsSchema = z.object({
  ...shapeOf(textFields, text),
  ...shapeOf(numberFields, number),
  exception: text,
  frame: text,
})

function shapeOf<Field extends string, Schema>(fields: Readonly<Record<Field, unknown>>, schema: Schema) {
  return Object.fromEntries(Object.keys(fields).map((field) => [field, schema]))
}

const packedSchema = z.object({
  query: z.enum(['code', 'name', 'search', 'paste']),
  findings: z.array(
    z.object({
      code: z.int(),
      confidence: z.enum(['certain', 'likely']),
      evidence,
      details: detailsSchema,
      count: z.int().optional(),
    }),
  ),
  suggestions: z.array(z.int()),
  unknownCode: z.int().optional(),
  causes: z
    .array(
      z.object({
        id: z.string(),
        code: z.int().nullable(),
        values: z.record(z.string(), z.string()),
        evidence,
      }),
    )
    .default([]),
  unexplained: z.array(z.string()).default([]),
  notes: z.array(noteSchema).optional(),
  handler: z.object({ handler: z.string(), runtime: text }).optional(),
  alarm: alarmSchema.optional(),
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
