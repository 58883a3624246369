import type { BlockAction } from '@slack/bolt'
import * as z from 'zod'
import { digestMessage, digestView } from '../../drawing/digest/digest-message.ts'
import { unpackDigest } from '../../drawing/digest/packed-digest.ts'
import { digestWords } from '../../drawing/digest/words.ts'
import { noticeView } from '../../drawing/views.ts'
import { defineAction } from '../../interacting/define-action.ts'
import { type Reaching, whyOutOfReach } from '../../interacting/reach.ts'
import { membershipOf } from '../../interacting/whose.ts'
import { shownGroups } from '../../replying/digests/digest-groups.ts'
import { groupOf, redrawDigest } from '../../replying/digests/redraw-digest.ts'
import { written } from '../../replying/reply.ts'
import type { Services } from '../../services.ts'
import { bothLanguages, memoryWords } from '../../words.ts'

type Needed = Reaching & Pick<Services, 'people' | 'log' | 'refresher'>

/** "I'm on it" in a digest: whoever works on one of its incidents says so, and the digest shows it. */
export const digestClaim = defineAction({
  id: /^digest_claim_\d$/,
  surface: 'action',
  parse: (pressed, body) => {
    const claimed = claimedIn(pressed)
    const digest = digestIn(body)
    return claimed && digest && { ...claimed, ...digest }
  },
  run: async (services: Needed, { value, ...press }) => {
    const { store, now, log, refresher } = services
    const { client, team, user, tell, language } = press
    if ((await membershipOf(services, press)) === 'outsider') {
      return tell(memoryWords.notForOutsiders[await language()])
    }
    const { fingerprint, channel, ts, groups, language: spoken } = value
    const why = await whyOutOfReach(services, press, channel, fingerprint)
    if (why !== undefined) return tell(why)
    const key = { team, fingerprint }
    const { db, incidents } = await store()
    const taking = await incidents.takeIncident(db, { ...key, user, seen: { state: 'open' }, now: now() })
    log('info', 'incident_claimed', { team, reason: taking })
    if (taking === 'unknown') return tell(memoryWords.forgotten[await language()])
    if (!(await redrawDigest({ ...services, client }, { team, channel, ts }))) {
      // One of an older version, or a forgotten one, is known by its button alone.
      const place = { client, team, channel, language: spoken }
      const { shown, view } = await shownGroups(services, place, groups)
      await client.apiCall('chat.update', { channel, ts, ...written(digestMessage(shown, view)) })
    }
    void refresher.refresh(key)
  },
  apologise: ({ tell }) => tell(bothLanguages(memoryWords.noMemory)),
})

/** "Details" of a digest: all that was told together. */
export const digestMore = defineAction({
  id: 'digest_more',
  surface: 'action',
  parse: (pressed, { channel, message }) => {
    const digest = unpackDigest(pressed)
    return digest && channel && message && { groups: digest.groups, channel: channel.id, ts: message.ts }
  },
  run: async (services: Needed, { value: { channel, ts, ...packed }, ...press }) => {
    const { client, team, language, show } = press
    const spoken = await language()
    const told = packed.groups.map(({ fingerprint }) => fingerprint)
    const why = await whyOutOfReach(services, press, channel, ...told)
    if (why !== undefined) return void (await show(noticeView(digestWords.title[spoken], why, spoken)))
    const { db, digests } = await services.store()
    const kept = await digests.digestAt(db, { team, channel, ts })
    const place = { client, team, channel, language: spoken }
    const { shown, view } = await shownGroups(services, place, kept?.lines.map(groupOf) ?? packed.groups)
    await show(digestView(shown, view))
  },
  apologise: async ({ show, language }) =>
    show(
      noticeView(digestWords.title[await language()], bothLanguages(memoryWords.noMemory), await language()),
    ),
})

const claimSchema = z.object({ fingerprint: z.string().min(1) })

function claimedIn(pressed: string): z.infer<typeof claimSchema> | undefined {
  try {
    return claimSchema.parse(JSON.parse(pressed))
  } catch {
    return undefined
  }
}

const digestSchema = z.object({
  channel: z.object({ id: z.string() }),
  message: z.object({
    ts: z.string(),
    blocks: z.array(
      z.object({
        elements: z
          .array(z.object({ action_id: z.string().optional(), value: z.string().optional() }))
          .catch([]),
      }),
    ),
  }),
})

/** What the digest tells of stands in its other button. */
function digestIn(body: BlockAction) {
  const { channel, message } = digestSchema.parse(body)
  const details = message.blocks
    .flatMap(({ elements }) => elements)
    .find(({ action_id }) => action_id === 'digest_more')
  const digest = unpackDigest(details?.value ?? '')
  return digest && { ...digest, channel: channel.id, ts: message.ts }
}
