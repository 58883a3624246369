import type { HomeView } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import { errorCode } from '../../../error-code.ts'
import type { Log } from '../../../log.ts'
import type { Store } from '../../../store/store.ts'
import { helpHome, memoryHome } from '../../drawing/home/home-view.ts'
import type { ShownMemory } from '../../drawing/home/memory-card.ts'
import type { Languages } from '../../reading/languages.ts'
import type { People } from '../../reading/people.ts'
import { createHomeMemory } from './memory.ts'

export type HomeReader = { readonly client: WebClient; readonly team: string; readonly user: string }

export type HomeParts = {
  readonly log: Log
  readonly store: () => Promise<Store>
  readonly people: Pick<People, 'of'>
  readonly languages: Pick<Languages, 'ofReader'>
  /** The workspace's address, as Slack says it. */
  readonly workspaceUrl: string | undefined
  readonly now: () => number
  readonly ticks: () => number
}

export type HomeDrawer = {
  /** Somebody's Home: with the public memory for full members, and for nobody else. */
  draw(reader: HomeReader): Promise<HomeView>
  /** What is drawn from now on shows what is there now. */
  renew(): void
}

export function createHomeDrawer(parts: HomeParts): HomeDrawer {
  const memory = createHomeMemory(parts)
  const { log, people, languages, workspaceUrl } = parts

  const shown = async (reader: HomeReader): Promise<ShownMemory | undefined> => {
    try {
      const known = await memory.of(reader)
      const names = await namesIn(people, reader, known)
      return { ...known, nameOf: (user) => names.get(user), workspaceUrl }
    } catch (error) {
      log('warn', 'store_failed', { team: reader.team, error: errorCode(error) })
      return undefined
    }
  }

  return {
    async draw(reader) {
      const [{ membership }, language] = await Promise.all([people.of(reader), languages.ofReader(reader)])
      if (membership !== 'full') return helpHome(language)
      return memoryHome(await shown(reader), language)
    },
    renew: memory.renew,
  }
}

type Known = Pick<ShownMemory, 'mine' | 'open' | 'fixes'>

/** A Home shows names, because an id would be a mention. */
async function namesIn(
  people: Pick<People, 'of'>,
  { client, team }: HomeReader,
  { mine, open, fixes }: Known,
): Promise<ReadonlyMap<string, string>> {
  const users = new Set([...mine, ...open].flatMap(({ owner }) => owner ?? []))
  for (const { user } of fixes) if (user !== '') users.add(user)
  const named = await Promise.all(
    [...users].map(async (user) => [user, (await people.of({ client, team, user })).name] as const),
  )
  return new Map(named.flatMap(([user, name]) => (name === undefined ? [] : [[user, name] as const])))
}
