import { createMetrics } from '../../src/metrics.ts'
import { createLookups } from '../../src/slack/looking/lookups.ts'
import { createLanguages } from '../../src/slack/reading/languages.ts'
import { createManners } from '../../src/slack/reading/manners.ts'
import { createPeople } from '../../src/slack/reading/people.ts'
import { createLeases } from '../../src/slack/replying/leases.ts'
import { createSender } from '../../src/slack/replying/send.ts'
import type { Services } from '../../src/slack/services.ts'
import { openStore, type Store } from '../../src/store/store.ts'

export type LogLine = { readonly level: string; readonly event: string; readonly [field: string]: unknown }

/** Services as the bot has them, with a database in memory, a log to read and a clock that stands still. */
export async function testServices(others: Partial<Services> = {}) {
  const log: LogLine[] = []
  const store: Store = await openStore({ kind: 'sqlite', path: ':memory:' })
  const metrics = createMetrics()
  const now = others.now ?? (() => 0)
  const people = createPeople({ now })
  const services: Services = {
    log: (level, event, fields) => log.push({ level, event, ...fields }),
    metrics,
    store: async () => store,
    people,
    conversations: { isPublic: async () => true, kindNow: async () => 'public', forget: () => {} },
    enterprise: undefined,
    languages: createLanguages({ fallback: 'en', people }),
    manners: createManners({ log: () => {}, store: async () => store, ticks: now }),
    lookups: createLookups(),
    sender: createSender({ metrics, now }),
    leases: createLeases({ store: async () => store, now, ticks: now }),
    digest: { isDue: () => false, tell: () => {} },
    reactions: undefined,
    owners: { letGo: async () => {}, sweep: async () => {} },
    refresher: { refresh: async () => {}, refreshFor: async () => {}, sweep: async () => {} },
    homes: { open: async () => {}, changed: () => {}, sweep: async () => {} },
    fileOrigins: [],
    packages: undefined,
    now,
    ticks: now,
    look: async () => undefined,
    ...others,
  }
  return { services, log, store }
}
