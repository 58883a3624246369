import * as z from 'zod'
import type { Facts } from '../triage/facts.ts'

const text = z.string().nullable()
const number = z.int().nullable()

const factsRow = z.object({
  function_name: text,
  namespace: text,
  cause: text,
  exception: text,
  file: text,
  alarm: text,
  timeout_ms: number,
  memory_mb: number,
})

type FactsRow = z.infer<typeof factsRow>

/** The columns of an incident that name it. */
export const factColumns = factsRow.keyof().options

/** Reads a row that has the columns. */
export function factsOfRow(row: unknown): Facts {
  const facts = factsRow.parse(row)
  return {
    ...(facts.function_name !== null && { functionName: facts.function_name }),
    ...(facts.namespace !== null && { namespace: facts.namespace }),
    ...(facts.cause !== null && { cause: facts.cause }),
    ...(facts.exception !== null && { exception: facts.exception }),
    ...(facts.file !== null && { file: facts.file }),
    ...(facts.alarm !== null && { alarm: facts.alarm }),
    ...(facts.timeout_ms !== null && { timeoutMs: facts.timeout_ms }),
    ...(facts.memory_mb !== null && { memoryMb: facts.memory_mb }),
  }
}

export function rowOfFacts(facts: Facts): FactsRow {
  return {
    function_name: facts.functionName ?? null,
    namespace: facts.namespace ?? null,
    cause: facts.cause ?? null,
    exception: facts.exception ?? null,
    file: facts.file ?? null,
    alarm: facts.alarm ?? null,
    timeout_ms: facts.timeoutMs ?? null,
    memory_mb: facts.memoryMb ?? null,
  }
}
