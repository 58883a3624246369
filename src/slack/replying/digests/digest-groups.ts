import type { WebClient } from '@slack/web-api'
import type { Language } from '../../../language.ts'
import { codesIn } from '../../../lookup/api/answer.ts'
import type { Answer } from '../../../lookup/lookup.ts'
import type { Debt } from '../../../store/debts.ts'
import type { Store } from '../../../store/store.ts'
import type { ShownGroup } from '../../drawing/digest/digest-message.ts'
import type { DigestGroup } from '../../drawing/digest/packed-digest.ts'
import { packForMemory } from '../../drawing/packed-answer.ts'
import { withinPatience } from '../../reading/patience.ts'
import type { Due } from '../due.ts'
import { linkTo } from '../following/card-link.ts'
import { type NamesSource, namesIn } from '../incident-view.ts'

type Waiting = Due & { readonly debt: Pick<Debt, 'fingerprint'> }

/** Messages of one incident, with the answer to the first of them, packed and masked. */
type Group = DigestGroup & { readonly content: string }

/** The messages by their incidents, the most frequent first. */
export function groupsOf(waiting: readonly Waiting[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const { answer, debt, shows, key } of waiting) {
    const fingerprint = debt.fingerprint ?? shows?.fingerprint ?? ''
    const code = codesIn(answer)[0] ?? 0
    const functionName = functionOf(answer)
    const id = fingerprint || JSON.stringify([code, functionName])
    const known = groups.get(id) ?? {
      ...{ fingerprint, code, count: 0, ts: key.ts, content: packForMemory(answer) },
      ...(functionName !== undefined && { functionName }),
    }
    groups.set(id, { ...known, count: known.count + 1 })
  }
  return [...groups.values()].toSorted((one, other) => other.count - one.count)
}

function functionOf({ findings, api, alarm }: Answer): string | undefined {
  const [first] = [...findings, ...(api?.findings ?? [])]
  return first?.details.functionName ?? alarm?.functionName
}

type Parts = NamesSource & { readonly now: () => number; readonly store: () => Promise<Store> }

/** Where a digest stands, or is to stand. */
export type DigestPlace = {
  readonly client: WebClient
  readonly team: string
  readonly channel: string
  readonly language: Language
}

/** So many ways are told; to find them out is not worth waiting longer for. */
const mostLinks = 10
const patienceMs = 1_500

/** The groups as they are known now, with a view to draw them. */
export async function shownGroups(
  parts: Parts,
  { client, team, channel, language }: DigestPlace,
  groups: readonly DigestGroup[],
) {
  const { db, incidents } = await parts.store()
  const now = parts.now()
  const names = new Map<string, string>()
  const shown = await Promise.all(
    groups.map(async (group, index): Promise<ShownGroup> => {
      const { fingerprint, ts, isGone } = group
      const link =
        index < mostLinks && !isGone ? withinPatience(linkTo(client, { channel, ts }), patienceMs) : undefined
      const incident =
        fingerprint === '' ? undefined : await incidents.incidentOf(db, { team, fingerprint, now })
      if (incident) {
        for (const [user, name] of await namesIn(parts, { client, team, incident })) names.set(user, name)
      }
      const url = await link
      const called = isGone && incident ? { code: incident.apiCode ?? incident.code } : {}
      return { ...group, ...called, ...(incident && { incident }), ...(url !== undefined && { url }) }
    }),
  )
  return { shown, view: { nameOf: (user: string) => names.get(user), now, language } }
}
