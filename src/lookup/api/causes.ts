import { causesOf, type FoundCause } from '../causes.ts'
import type { Input } from '../input.ts'
import type { Finding } from '../run/details.ts'
import type { ApiAnswer } from './answer.ts'

type Known = {
  readonly findings: readonly Finding[]
  readonly causes?: readonly FoundCause[]
  readonly api?: ApiAnswer
}

/**
 * The causes that are left once it is known what the management API said: a status code that turned out to be the API's
 * takes its cause along, and what the API alone refused has a cause of its own.
 */
export function causesBeside({ findings, causes = [], api }: Known, input: Input): readonly FoundCause[] {
  const refusals = api?.findings ?? []
  const [refused] = refusals
  if (!refused || findings.length > 0) {
    return causes.filter(({ code }) => code === null || findings.some((finding) => finding.code === code))
  }
  const own = causesOf(input, { findings: [], asked: true })
  // Of several codes a cause belongs to the one that proved it.
  return own.map((cause) => ({
    ...cause,
    code: refusals.find(({ code }) => code === cause.values.apiCode)?.code ?? refused.code,
  }))
}
