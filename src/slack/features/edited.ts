import type { Answer } from '../../lookup/lookup.ts'
import { packForMemory } from '../drawing/packed-answer.ts'
import type { Incoming } from '../reading/incoming.ts'
import { messageEventSchema } from '../reading/payloads.ts'
import type { Here } from '../reading/question.ts'
import { readMessage } from '../reading/read.ts'
import type { Due } from '../replying/due.ts'
import { followEdit, takeReplyBack } from '../replying/follow-edit.ts'
import type { Services } from '../services.ts'

type Needed = Parameters<typeof followEdit>[0] & Pick<Services, 'homes' | 'lookups' | 'manners'>

type Edited = { readonly incoming: Incoming; readonly here: Here; readonly event: unknown }

/** A message was edited that is answered or rightly is not: what we said of it follows. Gives whether it has no answer now. */
export async function isUnanswered(services: Needed, edited: Edited, due: Due): Promise<boolean> {
  if (!(await saysElse(services, edited, due))) return false
  return (await followEdit(services, edited.here, due)) === 'unanswered'
}

/** Of most edits Slack tells what was there before: then only what could have been answered costs a look. */
export async function takeWordsBack(services: Needed, { incoming, here, event }: Edited): Promise<void> {
  const before = await answerBefore(services, { incoming, here, event })
  if (before && before.findings.length === 0 && !before.api && !before.alarm) return
  await takeReplyBack(services, here.client, {
    team: here.team,
    channel: incoming.channel,
    ts: incoming.message.ts,
  })
  services.homes.changed(here.team)
}

/** Whether the edit changed anything that the answer tells. */
async function saysElse(services: Needed, edited: Edited, due: Due): Promise<boolean> {
  // What is asked about a handler, or about what stands above, is in no answer to the words themselves.
  if (due.asks) return true
  const before = await answerBefore(services, edited)
  return before === undefined || packForMemory(before) !== packForMemory(due.answer)
}

async function answerBefore(
  { lookups, manners }: Pick<Services, 'lookups' | 'manners'>,
  { incoming, here, event }: Edited,
): Promise<Answer | undefined> {
  const { previous_message: previous } = messageEventSchema.parse(event)
  // What a file said cannot be read from the event.
  if (previous === undefined || previous.files.length > 0) return undefined
  const { mode } = await manners.of({ team: here.team, channel: incoming.channel })
  return lookups.answerTo({ text: readMessage(previous), asked: incoming.asked, eager: mode === 'eager' })
}
