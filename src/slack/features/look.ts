import type { Language } from '../../language.ts'
import type { Answer } from '../../lookup/lookup.ts'
import { createOnce } from '../looking/once.ts'
import type { Incoming } from '../reading/incoming.ts'
import { type Here, type Question, questionOf } from '../reading/question.ts'
import type { Services } from '../services.ts'

/** What was found in a message that is due an answer. Of the question's text only the beginning is left. */
export type Looked = { readonly question: Question; readonly answer: Answer; readonly language: Language }

/** What was found in a message; `undefined` where no answer is due. */
export type Look = (incoming: Incoming, here: Here) => Promise<Looked | undefined>

export type LookNeeds = 'now' | 'languages' | 'lookups' | 'fileOrigins'

/**
 * Gives what looks at messages with their files: once at each message, and once at each of its edits, however often
 * Slack sends them.
 */
export function createLook(services: Pick<Services, LookNeeds>): Look {
  const once = createOnce({ now: services.now, keptMs, mostWeight, weigh })
  return (incoming, here) => once(keyOf(incoming, here), () => look(services, incoming, here))
}

/** Slack sends an event again for about five minutes, and a mention comes as two. */
const keptMs = 600_000
/** Pieces of evidence: some 30 MB. */
const mostWeight = 200_000

function weigh(looked: Looked | undefined): number {
  return (looked?.answer.findings ?? []).reduce((sum, { evidence }) => sum + evidence.length, 1)
}

function keyOf({ channel, message, writtenTs, asked }: Incoming, { team }: Here): string {
  const files = message.files.map(({ id }) => id)
  return JSON.stringify([team, channel, message.ts, writtenTs, asked, files])
}

async function look(
  services: Pick<Services, LookNeeds>,
  incoming: Incoming,
  here: Here,
): Promise<Looked | undefined> {
  const { asked, author: user } = incoming
  const { client, team } = here
  const question = await questionOf(services, incoming, here)
  const answer = await services.lookups.answerTo({ text: question.text, asked })
  if (answer.findings.length === 0 && !asked) return undefined
  const language = await services.languages.ofReply({ client, team, user, text: question.text })
  return { question: { ...question, text: beginningOf(question.text) }, answer, language }
}

/** Enough to see whether somebody asks for help. */
function beginningOf(text: string): string {
  return text.trimStart().slice(0, 100)
}
