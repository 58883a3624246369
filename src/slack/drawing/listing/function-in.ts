import { unpackAnswer } from '../packed-answer.ts'

/**
 * The function that a card of the database names. Beside an incident only a hash of the name is kept; its card has it
 * until the message is deleted.
 */
export function functionIn(content: string): string | undefined {
  const answer = unpackAnswer(content)
  const found = [...(answer?.findings ?? []), ...(answer?.api?.findings ?? [])]
  return found[0]?.details.functionName ?? answer?.alarm?.functionName
}
