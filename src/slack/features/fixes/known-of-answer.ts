import type { WebClient } from '@slack/web-api'
import { historyBlocks } from '../../../cards/alarm/function-history.ts'
import type { CardBlock } from '../../../cards/card.ts'
import { errorCode } from '../../../error-code.ts'
import type { Language } from '../../../language.ts'
import type { Answer } from '../../../lookup/lookup.ts'
import type { Facts } from '../../../triage/facts.ts'
import { type Scope, scopeOf } from '../../../triage/scope.ts'
import { withinPatience } from '../../reading/patience.ts'
import { saidIn } from '../../replying/due.ts'
import { historyOfFunction } from '../../replying/following/function-history.ts'
import { toldOfCode } from '../../replying/following/known-code.ts'
import { toldBlocks } from '../../replying/reply.ts'
import type { Services } from '../../services.ts'

export type MemorySource = Pick<Services, 'people' | 'store' | 'now' | 'log'>

type Reader = {
  readonly client: WebClient
  readonly team: string
  readonly user: string
  /** Where the reader asks, and may read. */
  readonly channel: string
}

/** A command is answered within Slack's three seconds: what is not known by then is left out. */
const patienceMs = 900

/**
 * What is known of the code, or of the alarm's function, that an answer is about, for one person alone: of the public memory where they are a full
 * member, and of what the conversation has of its own.
 */
export async function knownOfAnswer(
  services: MemorySource,
  reader: Reader,
  { answer, language }: { readonly answer: Answer; readonly language: Language },
): Promise<readonly CardBlock[]> {
  const said = saidIn(answer)
  if (said === undefined) return []
  const { code, apiCode, facts } = said
  const find = async () => {
    const scopes = await scopesOf(services, reader)
    const { client, team } = reader
    if (answer.alarm) return functionBlocks(services, { client, team, scopes, facts, language })
    const about = { client, team, scopes, code, ...(apiCode !== undefined && { apiCode }) }
    const told = await toldOfCode(services, await services.store(), about)
    return told ? toldBlocks(told, language) : []
  }
  const known = find().catch((error) => {
    services.log('debug', 'store_failed', { team: reader.team, error: errorCode(error) })
    return []
  })
  return (await withinPatience(known, patienceMs)) ?? []
}

type OfFunction = {
  readonly client: WebClient
  readonly team: string
  readonly scopes: readonly Scope[]
  readonly facts: Facts
  readonly language: Language
}

/** An alarm is about its function, and not about all that its code has ever met. */
async function functionBlocks(
  services: MemorySource,
  { language, ...about }: OfFunction,
): Promise<readonly CardBlock[]> {
  const told = await historyOfFunction(services, await services.store(), { ...about, isLinked: true })
  if (told === undefined) return []
  const names = new Map(told.othersNames)
  return historyBlocks(told.others, { nameOf: (user) => names.get(user), now: services.now(), language })
}

async function scopesOf(
  { people }: MemorySource,
  { client, team, user, channel }: Reader,
): Promise<readonly string[]> {
  const own = scopeOf(channel, { isPublic: false })
  const { membership } = await people.of({ client, team, user })
  return membership === 'full' ? [scopeOf(channel, { isPublic: true }), own] : [own]
}
