import type { CardRecord, MessageKey } from '../../store/cards.ts'
import type { Incident } from '../../triage/incident.ts'
import { scopeOf } from '../../triage/scope.ts'
import type { Services } from '../services.ts'
import { memoryWords } from '../words.ts'
import type { Interaction } from './interaction.ts'

export type Reaching = Pick<Services, 'store' | 'now' | 'conversations'>

/** A card that somebody uses, and its incident as far as the card itself tells it: it may be forgotten by now. */
export type UsedCard = Omit<MessageKey, 'team'> & { readonly fingerprint?: string | undefined }

/** The card and its incident, or the sentence that says why nothing is to be done with them. */
export type Reached = { readonly card: CardRecord; readonly incident: Incident } | { readonly why: string }

/** What somebody may work with from a card. Looked at anew with each use: its channel may have become another. */
export async function reach(services: Reaching, reader: Interaction, used: UsedCard): Promise<Reached> {
  const { store, now } = services
  const { team } = reader
  const { channel, ts } = used
  const { db, cards, incidents } = await store()
  const card = await cards.cardAt(db, { team, channel, ts })
  const fingerprint = card?.fingerprint ?? used.fingerprint
  const incident =
    fingerprint === undefined ? undefined : await incidents.incidentOf(db, { team, fingerprint, now: now() })
  const why = incident && (await whyApart(services, reader, { channel, shown: [incident] }))
  if (why !== undefined) return { why }
  if (card && incident) return { card, incident }
  return { why: memoryWords[incident ? 'letGo' : 'forgotten'][await reader.language()] }
}

/** Why incidents are not to be worked with from a channel; `undefined` where they are, or where nobody knows them. */
export async function whyOutOfReach(
  services: Reaching,
  reader: Interaction,
  channel: string,
  ...fingerprints: readonly string[]
): Promise<string | undefined> {
  const { db, incidents } = await services.store()
  const asked = { team: reader.team, now: services.now() }
  const found = fingerprints.map((fingerprint) => incidents.incidentOf(db, { ...asked, fingerprint }))
  const shown = (await Promise.all(found)).filter((each) => each !== undefined)
  return whyApart(services, reader, { channel, shown })
}

/**
 * Why a card is not to be worked with, before a form of it is shown. A database that is away keeps nobody from writing: it
 * is asked again at the end.
 */
export async function whyNotReached(...asked: Parameters<typeof reach>): Promise<string | undefined> {
  const reached = await reach(...asked).catch(() => undefined)
  return reached && 'why' in reached ? reached.why : undefined
}

/** The same of incidents, from wherever in the channel. */
export function whyNotFromHere(...asked: Parameters<typeof whyOutOfReach>): Promise<string | undefined> {
  return whyOutOfReach(...asked).catch(() => undefined)
}

/**
 * The public memory is worked with in public channels, and in direct messages by those who were told of it there. What
 * Slack does not tell in time is no public channel.
 */
async function whyApart(
  { conversations }: Reaching,
  { client, team, language }: Interaction,
  { channel, shown }: { readonly channel: string; readonly shown: readonly Incident[] },
): Promise<string | undefined> {
  const everybodys = scopeOf(channel, { isPublic: true })
  if (channel.startsWith('D') || shown.every(({ scope }) => scope !== everybodys)) return undefined
  const kind = await conversations.kindNow({ client, team, channel })
  return kind === 'public' ? undefined : memoryWords.apart[kind ?? 'unknown'][await language()]
}
