import type { WebClient } from '@slack/web-api'
import { codesIn } from '../../../lookup/api/answer.ts'
import type { MessageKey } from '../../../store/cards.ts'
import type { DigestLine } from '../../../store/digests/digests.ts'
import type { Store } from '../../../store/store.ts'
import { hash } from '../../../triage/hash.ts'
import type { Incident } from '../../../triage/incident.ts'
import { digestMessage, type ShownGroup } from '../../drawing/digest/digest-message.ts'
import type { DigestGroup } from '../../drawing/digest/packed-digest.ts'
import { functionIn } from '../../drawing/listing/function-in.ts'
import { unpackAnswer } from '../../drawing/packed-answer.ts'
import type { NamesSource } from '../incident-view.ts'
import { written } from '../reply.ts'
import { shownGroups } from './digest-groups.ts'

type Parts = NamesSource & {
  readonly now: () => number
  readonly store: () => Promise<Store>
  readonly client: WebClient
}

/** Whoever changes one of its incidents meanwhile draws it, too. */
const mostTries = 5

/**
 * Draws a digest as its incidents now are, if they are not as it shows them. Somebody else may put an older state over it
 * meanwhile, so it is looked at again after that. `false` for a message that the database does not know as a digest.
 */
export async function redrawDigest(parts: Parts, key: MessageKey): Promise<boolean> {
  const { client, store } = parts
  const { channel, ts } = key
  let drawn: string | undefined
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { db, digests } = await store()
    const digest = await digests.digestAt(db, key)
    if (digest === undefined) return false
    const { lines, language } = digest
    const place = { client, ...key, language }
    const { shown, view } = await shownGroups(parts, place, lines.map(groupOf))
    const standing = standingsOf(shown)
    if (asText(standing) === (drawn ?? asText(lines))) return true
    const { text, blocks } = digestMessage(shown, view)
    await client.apiCall('chat.update', { channel, ts, ...written({ text, blocks }) })
    await digests.markDigestDrawn(db, key, standing)
    drawn = asText(standing)
  }
  return true
}

/** How an incident stands in a digest, to see whether that has changed. */
export function standingOf(incident: Incident | undefined): string {
  if (incident === undefined) return ''
  const { state, owner, lastFix } = incident
  return hash(JSON.stringify([state, owner, lastFix]))
}

type Standing = Pick<DigestLine, 'fingerprint' | 'shows'>

export function standingsOf(shown: readonly ShownGroup[]): readonly Standing[] {
  return shown.map(({ fingerprint, incident }) => ({ fingerprint, shows: standingOf(incident) }))
}

function asText(standings: readonly Standing[]): string {
  return standings.map(({ shows }) => shows).join()
}

/** What a line of the database tells; of a message that was deleted, the incident says what it is called. */
export function groupOf({ fingerprint, content, count, sourceTs: ts }: DigestLine): DigestGroup {
  const answer = content === undefined ? undefined : unpackAnswer(content)
  const functionName = content === undefined ? undefined : functionIn({ content })
  return {
    ...{ fingerprint, count, ts, code: (answer && codesIn(answer)[0]) ?? 0 },
    ...(functionName !== undefined && { functionName }),
    ...(content === undefined && { isGone: true }),
  }
}
