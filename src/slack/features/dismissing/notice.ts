import type { WebClient } from '@slack/web-api'
import * as z from 'zod'
import { errorCode } from '../../../error-code.ts'
import type { Bilingual, Language } from '../../../language.ts'
import { lineMessage } from '../../drawing/blocks.ts'
import { button, buttonRow } from '../../drawing/message.ts'
import type { Services } from '../../services.ts'
import type { Dismissed, Reason } from './view.ts'
import { dismissWords } from './words.ts'

/** What the button "Undo" undoes. */
export type Undo = Omit<Dismissed, 'rule'> & { readonly reason: Reason }

type Somebody = {
  readonly client: WebClient
  readonly team: string
  readonly user: string
  language(): Promise<Language>
}

type Notice = {
  /** Where the card stands or stood; `sourceTs` of a card that is gone. */
  readonly place: {
    readonly channel: string
    readonly threadTs?: string | undefined
    sourceTs?: string | undefined
  }
  readonly sentence: Bilingual
  readonly undo?: Undo
}

/** Tells whoever called an answer wrong what came of it, privately. What does not reach them is only logged. */
export async function privateNotice(
  { log }: Pick<Services, 'log'>,
  { client, team, user, language }: Somebody,
  { place, sentence, undo }: Notice,
): Promise<void> {
  const { channel, threadTs, sourceTs } = place
  const spoken = await language()
  const { text, blocks } = lineMessage([sentence[spoken]])
  const buttons = undo ? buttonRow([undoButton(undo, spoken)]) : []
  // A thread that has only begun with the card is gone with it.
  const isInThread = threadTs !== undefined && threadTs !== sourceTs && !channel.startsWith('D')
  try {
    await client.chat.postEphemeral({
      ...{ channel, user, text, blocks: [...blocks, ...buttons] },
      ...(isInThread && { thread_ts: threadTs }),
    })
  } catch (error) {
    log('warn', 'notice_failed', { team, channel, error: errorCode(error) })
  }
}

function undoButton({ channel, ts, fingerprint, reason }: Undo, language: Language) {
  return button(
    'dismiss_undo',
    dismissWords.undo[language],
    JSON.stringify({ channel, ts, fingerprint, reason }),
  )
}

const undoSchema = z.object({
  channel: z.string().min(1),
  ts: z.string().min(1),
  fingerprint: z.string().min(1),
  reason: z.enum(['not_scf', 'other_cause']),
})

/** `undefined` for a value of another version or of nobody's. */
export function undoOf(value: string): Undo | undefined {
  try {
    return undoSchema.parse(JSON.parse(value))
  } catch {
    return undefined
  }
}
