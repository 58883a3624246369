import type { WebClient } from '@slack/web-api'
import { errorCode } from '../../../error-code.ts'
import type { Language } from '../../../language.ts'
import type { Answer } from '../../../lookup/lookup.ts'
import { scopeOf } from '../../../triage/scope.ts'
import { notReached } from '../../drawing/asked/not-reached.ts'
import { notTold } from '../../drawing/asked/not-told.ts'
import { nothingAbove } from '../../drawing/asked/nothing-above.ts'
import type { Content } from '../../drawing/message.ts'
import { rememberingIn } from '../../reading/asking/remembering.ts'
import { untoldOf } from '../../reading/asking/untold.ts'
import { withinPatience } from '../../reading/patience.ts'
import { tellMemory } from '../../replying/memory/tell-memory.ts'
import type { Services } from '../../services.ts'

export type AskingMemory = Pick<Services, 'people' | 'conversations' | 'store' | 'log' | 'now'>

type Asked = {
  readonly client: WebClient
  readonly team: string
  readonly user: string
  readonly channel: string
  readonly query: string
  /** What was found in the query itself. */
  readonly answer: Answer
  readonly language: Language
}

/** A command is answered within three seconds, and asking who somebody is has taken some of that. */
const patienceMs = 1_500

/**
 * What the memory knows of what somebody asks by a command: a function, what is open, who is on something. Whoever is no
 * full member is told that it is not for them; where the memory is away, whoever asks is told so. `undefined` where
 * nothing of the kind is asked, or known.
 */
export async function askMemory(services: AskingMemory, asked: Asked): Promise<Content | undefined> {
  const { client, team, user, channel, query, answer, language } = asked
  const remembering = rememberingIn(query, answer)
  if (remembering === undefined) return undefined
  // A command has nothing above it.
  if (remembering.kind === 'above' && remembering.wants !== 'owners') return nothingAbove('channel', language)
  const [{ membership }, isPublic] = await Promise.all([
    services.people.of({ client, team, user }),
    services.conversations.isPublic({ client, team, channel }),
  ])
  if (membership !== 'full') {
    const untold = untoldOf(remembering, answer, { membership })
    return untold && notTold(untold, language)
  }
  // What is open needs nothing above it.
  const question = remembering.kind === 'above' ? ({ kind: 'open' } as const) : remembering
  const everybodys = scopeOf(channel, { isPublic: true })
  const scopes = isPublic ? [everybodys] : [everybodys, scopeOf(channel, { isPublic })]
  try {
    const telling = services
      .store()
      .then((store) => tellMemory(services, store, { client, team, question, scopes, language }))
    const told = await withinPatience(
      telling.then((content) => ({ content })),
      patienceMs,
    )
    return told ? told.content : notReached(question, answer, language)
  } catch (error) {
    services.log('error', 'store_failed', { team, channel, error: errorCode(error) })
    return notReached(question, answer, language)
  }
}
