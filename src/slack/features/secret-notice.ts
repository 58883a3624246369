import { secretSentence } from '../../cards/notes.ts'
import { errorCode } from '../../error-code.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { Incoming } from '../reading/incoming.ts'
import type { Here } from '../reading/question.ts'
import type { Services } from '../services.ts'

/**
 * Tells the author, and nobody else, that the message holds a secret: beside the answer in the channel, or as a
 * direct message where the channel takes none.
 */
export async function warnOfSecrets(
  { languages, log }: Pick<Services, 'languages' | 'log'>,
  { incoming, here, answer, beside }: Notice,
): Promise<void> {
  const { message, channel, author: user } = incoming
  const { client, team } = here
  if (answer.secrets.length === 0 || user === undefined) return
  const language = await languages.ofReader({ client, team, user, text: incoming.text })
  const text = secretSentence(answer.secrets, language)
  const thread = message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }
  try {
    if (beside === 'direct') await client.chat.postMessage({ channel: user, text })
    else await client.chat.postEphemeral({ channel, user, text, ...thread })
  } catch (error) {
    // The answer stands and shows nothing of the secret; only the advice is lost.
    log('warn', 'secret_notice_failed', { team, channel, error: errorCode(error) })
  }
}

type Notice = {
  readonly incoming: Incoming
  readonly here: Here
  readonly answer: Answer
  /** Where the answer stands. */
  readonly beside: 'channel' | 'direct'
}
