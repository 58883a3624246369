import * as z from 'zod'
import { type Way, ways } from '../../catalog/retries.ts'
import { languagesOfCauses } from '../../lookup/causes.ts'
import { textFields } from '../../lookup/run/details.ts'
import { numberFields } from '../../lookup/run/figures.ts'

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
  isTyped: z.literal(true).optional(),
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

/** An answer as it is packed; JSON has no `undefined`, so what is absent is left out. */
export const packedSchema = z.object({
  query: z.enum(['code', 'name', 'search', 'paste']),
  findings: z.array(
    z.object({
      code: z.int(),
      confidence: z.enum(['certain', 'likely']),
      evidence,
      details: detailsSchema,
      functions: z.array(z.object({ details: detailsSchema, count: z.int() })).optional(),
      unlisted: z.object({ functions: z.int(), runs: z.int() }).optional().catch(undefined),
      lastLine: text,
      count: z.int().optional(),
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
        evidence,
        language: z.enum(languagesOfCauses).optional().catch(undefined),
      }),
    )
    .default([]),
  unexplained: z.array(z.string()).default([]),
  isTypo: z.boolean().optional(),
  rule: text,
  handler: z.object({ handler: z.string(), runtime: text }).optional(),
  alarm: alarmSchema.optional(),
  notes: z
    .array(
      z.object({
        about: z.string(),
        text: z.object({ en: z.string(), zh: z.string() }),
        topic: z.enum(['retries', 'comparison']).optional().catch(undefined),
      }),
    )
    .optional(),
  api: apiSchema.optional(),
  // A way of another version is worth no more than none.
  way: z
    .enum(Object.keys(ways) as Way[])
    .optional()
    .catch(undefined),
})
