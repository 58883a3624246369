import { setTimeout as wait } from 'node:timers/promises'
import type { WebClient } from '@slack/web-api'
import type { CardRecord } from '../../store/cards.ts'
import type { Store } from '../../store/store.ts'
import type { Incident, Sighted } from '../../triage/incident.ts'
import { scopeOf } from '../../triage/scope.ts'
import type { Content } from '../drawing/message.ts'
import { type Due, namesNothing } from './due.ts'
import { linkTo } from './following/card-link.ts'
import { historyOfAlarm, type ToldHistory } from './following/function-history.ts'
import { type ToldCode, toldOfCode } from './following/known-code.ts'
import { type Names, type NamesSource, namesIn } from './incident-view.ts'
import { tellMemory } from './memory/tell-memory.ts'

/** What is posted for a message. Plain values, like the `Due` that it completes. */
export type Shown =
  /** The answer alone; of a question about a code, with what is known of that. */
  | { readonly form: 'plain'; readonly told?: ToldCode }
  /** What the memory knows of what was asked. */
  | { readonly form: 'told'; readonly content: Content }
  /** The answer with what the team knows of its incident. */
  | (Known & Partial<ToldHistory> & { readonly form: 'card' })
  /** One line that leads to the earlier card, if Slack tells the way there. */
  | (Known & { readonly form: 'line'; readonly link?: string; readonly isSame?: true })

type Known = {
  readonly incident: Incident
  readonly names: Names
  /** When the incident was as it says, in milliseconds since 1970. */
  readonly at: number
}

/** What becomes of a message whose answer is due. */
export type Plan =
  | Shown
  /** Nothing is said, and nothing counted: somebody called this no SCF error. */
  | { readonly form: 'dismissed' }
  /** Only the count on the incident's cards goes up. */
  | { readonly form: 'count'; readonly fingerprint: string }
  /** Too many answers wait in the channel already: the message is told of together with others. */
  | { readonly form: 'digest'; readonly fingerprint: string }

export function isShown(plan: Plan): plan is Shown {
  return plan.form === 'plain' || plan.form === 'told' || plan.form === 'card' || plan.form === 'line'
}

type Parts = NamesSource & {
  readonly digest: { isDue(channel: string): boolean }
  readonly now: () => number
}

type Counted = {
  readonly due: Due
  readonly client: WebClient
  /** How the message was counted; `undefined` for one that shows no incident. */
  readonly sighted: Sighted | undefined
}

/** Decides how a message is answered, and finds out all that the answer will say. */
export async function planAnswer(parts: Parts, store: Store, counted: Counted): Promise<Plan> {
  const { due, client } = counted
  const told = await toldOf(parts, store, counted)
  if (told) return { form: 'told', content: told }
  const sighted = counted.sighted ?? (await askedAbout(parts, store, due))
  if (sighted === undefined) return plain(parts, store, counted)
  if (sighted.form === 'dismissed') return { form: 'dismissed' }
  const { team, channel } = due.key
  if (sighted.form === 'count') return { form: 'count', fingerprint: sighted.incident.fingerprint }
  const incident = (await publicIncident(parts, store, due)) ?? sighted.incident
  const { fingerprint } = incident
  const about = { client, team, incident, answer: due.answer }
  const names = await namesIn(parts, about)
  const known = { incident, names, at: parts.now() }
  // A repeat that has no card to lead to gets a whole card. The first one was told of in a digest, say.
  const earlier = sighted.form === 'line' ? await earlierCard(store, due, sighted) : undefined
  const link = earlier && (await linkTo(client, { channel, ts: earlier.ts }))
  const history = earlier ? undefined : await historyOfAlarm(parts, store, about)
  // The queue is looked at last: were there anything to wait for after that, a whole storm would find room in it.
  if (!due.asked && parts.digest.isDue(channel)) return { form: 'digest', fingerprint }
  if (earlier) {
    // Of whoever died over it nobody knows what was counted; but a line without a second run is of the first.
    const isSame = sighted.isSame || sighted.incident.count <= 1
    return { form: 'line', ...known, ...(link !== undefined && { link }), ...(isSame && { isSame }) }
  }
  return { form: 'card', ...known, ...history }
}

async function toldOf(parts: Parts, store: Store, { due, client }: Counted): Promise<Content | undefined> {
  const { asks, key, language } = due
  if (asks?.kind !== 'memory') return undefined
  return tellMemory(parts, store, { client, team: key.team, ...asks, language })
}

/** Whoever asks about a code, and brings no log, is told what is known of it. */
async function plain(parts: Parts, store: Store, { due, client }: Counted): Promise<Plan> {
  const { key, shows, asked, isLog } = due
  // Whoever asks about an alarm means its function, and not all that its code has ever met.
  if (shows === undefined || !asked || isLog || due.answer.alarm) return { form: 'plain' }
  const { scope, code, apiCode } = shows
  const about = { client, team: key.team, scopes: [scope], code, ...(apiCode !== undefined && { apiCode }) }
  const told = await toldOfCode(parts, store, about)
  return { form: 'plain', ...(told && { told }) }
}

/** Whoever asks about an incident is told what is known of it, and counts nothing. A code alone is about all of its. */
async function askedAbout(
  { now }: Parts,
  { db, incidents }: Store,
  { key, shows, isLog }: Due,
): Promise<Sighted | undefined> {
  if (shows === undefined || isLog || namesNothing(shows)) return undefined
  const { team, channel } = key
  const incident = await incidents.incidentOfQuestion(db, { ...shows, team, channel, now: now() })
  return incident && { form: 'card', incident }
}

/** What the public memory knows of a log in a direct message, for those who may see it. */
async function publicIncident(
  { now }: Parts,
  { db, incidents }: Store,
  { key: { team, channel }, shows, seesPublic }: Due,
): Promise<Incident | undefined> {
  if (shows === undefined || !seesPublic) return undefined
  const scope = scopeOf(channel, { isPublic: true })
  return incidents.incidentOfQuestion(db, { ...shows, scope, team, channel, now: now() })
}

const lookEveryMs = 200
const longestLookMs = 3_000

type EarlierCard = Pick<CardRecord, 'ts' | 'threadTs'>
type Repeat = Exclude<Sighted, { readonly form: 'dismissed' }>

/** The card of the same incident in the channel. Another message of the same storm may be about to post it. */
async function earlierCard(
  { db, channels }: Store,
  { key: { team, channel } }: Due,
  { incident: { fingerprint }, earlierCard: known }: Repeat,
): Promise<EarlierCard | undefined> {
  let card = known
  for (let waited = 0; card === undefined && waited < longestLookMs; waited += lookEveryMs) {
    await wait(lookEveryMs)
    card = (await channels.channelOf(db, { team, channel, fingerprint }))?.card
  }
  return card
}
