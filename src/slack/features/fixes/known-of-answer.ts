import type { WebClient } from '@slack/web-api'
import { historyBlocks } from '../../../cards/alarm/function-history.ts'
import type { CardBlock } from '../../../cards/card.ts'
import { errorCode } from '../../../error-code.ts'
import type { Language } from '../../../language.ts'
import type { Answer } from '../../../lookup/lookup.ts'
import type { Store } from '../../../store/store.ts'
import { scopeOf } from '../../../triage/scope.ts'
import { withinPatience } from '../../reading/patience.ts'
import { saidIn } from '../../replying/due.ts'
import { historyOfFunction } from '../../replying/following/function-history.ts'
import { toldOfCode } from '../../replying/following/known-code.ts'
import { toldOfIncident } from '../../replying/following/known-incident.ts'
import { toldBlocks } from '../../replying/reply.ts'
import type { Services } from '../../services.ts'

export type MemorySource = Pick<Services, 'people' | 'conversations' | 'store' | 'now' | 'log'>

type Reader = {
  readonly client: WebClient
  readonly team: string
  readonly user: string
  /** Where the reader asks, and may read; absent in App Home. */
  readonly channel?: string
}

const everybodys = scopeOf('', { isPublic: true })

/** A command is answered within Slack's three seconds: what is not known by then is left out. */
const patienceMs = 900

/**
 * What is known of the incident that a text would belong to, or of an alarm's function, or else of the code, for one
 * person alone: of the public memory where they are a full member, and of what the conversation has of its own.
 */
export async function knownOfAnswer(
  services: MemorySource,
  reader: Reader,
  { answer, language }: { readonly answer: Answer; readonly language: Language },
): Promise<readonly CardBlock[]> {
  const said = saidIn(answer)
  if (said === undefined) return []
  const find = async () => {
    const asked = { ...reader, scopes: await scopesOf(services, reader), said, language }
    const store = await services.store()
    if (answer.alarm) return functionBlocks(services, store, asked)
    return (await toldOfIncident(services, store, asked)) ?? (await codeBlocks(services, store, asked))
  }
  const known = find().catch((error) => {
    services.log('debug', 'store_failed', { team: reader.team, error: errorCode(error) })
    return []
  })
  return (await withinPatience(known, patienceMs)) ?? []
}

type Asked = Parameters<typeof toldOfIncident>[2]

async function codeBlocks(
  services: MemorySource,
  store: Store,
  { client, team, scopes, said: { code, apiCode }, language }: Asked,
): Promise<readonly CardBlock[]> {
  if (code === 0 && apiCode === undefined) return []
  const about = { client, team, scopes, code, ...(apiCode !== undefined && { apiCode }) }
  const told = await toldOfCode(services, store, about)
  return told ? toldBlocks(told, language) : []
}

/** An alarm is about its function, and not about all that its code has ever met. */
async function functionBlocks(
  services: MemorySource,
  store: Store,
  { client, team, scopes, said: { facts }, language }: Asked,
): Promise<readonly CardBlock[]> {
  const told = await historyOfFunction(services, store, { client, team, scopes, facts, isLinked: true })
  if (told === undefined) return []
  const names = new Map(told.othersNames)
  return historyBlocks(told.others, { nameOf: (user) => names.get(user), now: services.now(), language })
}

/**
 * In a private conversation, what that knows itself goes before what the public channels know. A direct message with the
 * bot is a place to ask them from.
 */
async function scopesOf(
  { people, conversations }: MemorySource,
  { client, team, user, channel }: Reader,
): Promise<readonly string[]> {
  const [{ membership }, isPublic] = await Promise.all([
    people.of({ client, team, user }),
    channel === undefined || conversations.isPublic({ client, team, channel }),
  ])
  const own = isPublic || channel === undefined ? [] : [scopeOf(channel, { isPublic })]
  if (membership !== 'full') return own
  return channel?.startsWith('D') ? [everybodys, ...own] : [...own, everybodys]
}
