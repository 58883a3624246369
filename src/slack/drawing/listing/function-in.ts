import type { Alarm } from '../../../lookup/alarm/alarm.ts'
import type { Answer } from '../../../lookup/lookup.ts'
import { hash } from '../../../triage/hash.ts'
import { unpackAnswer } from '../packed-answer.ts'

/** A card as the database keeps it. */
export type Kept = {
  readonly content?: string
  /** Of one that tells of several functions: the hash of the one that is meant. */
  readonly functionHash?: string
}

/**
 * The function that a card of the database names. Beside an incident only a hash of the name is kept; its card has it
 * until the message is deleted.
 */
export function functionIn({ content, functionHash }: Kept): string | undefined {
  const answer = content === undefined ? undefined : unpackAnswer(content)
  if (answer === undefined) return undefined
  const names = namesIn(answer)
  return functionHash === undefined ? names[0] : names.find((name) => hash(name) === functionHash)
}

/** The alarm that a card of the database tells of. */
export function alarmIn({ content }: Kept): Alarm | undefined {
  return content === undefined ? undefined : unpackAnswer(content)?.alarm
}

function namesIn({ findings, api, alarm }: Answer): readonly string[] {
  const [first, ...others] = findings
  const told = [first, api?.findings[0]].map((finding) => finding?.details.functionName)
  const besides = [
    ...(first?.functions ?? []),
    ...others.flatMap((each) => [each, ...(each.functions ?? [])]),
  ]
  return [...told, alarm?.functionName, ...besides.map(({ details }) => details.functionName)].filter(
    (name) => name !== undefined,
  )
}
