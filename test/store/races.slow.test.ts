import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import type { DatabaseConfig } from '../../src/database-url.ts'
import { openStore } from '../../src/store/store.ts'
import { kinds, newConfig } from './databases.ts'
import { claimAll, kill, startProcess } from './processes.ts'

const script = fileURLToPath(new URL('counting-process.ts', import.meta.url))

async function startSighting(config: DatabaseConfig, messages: number, step: number): Promise<ChildProcess> {
  const child = fork(script, [JSON.stringify(config), String(messages), String(step)])
  await once(child, 'message')
  return child
}

async function formsOf(child: ChildProcess): Promise<Readonly<Record<string, string>>> {
  const report = once(child, 'message')
  child.send('go')
  return (await report)[0]
}

async function storeOf(config: DatabaseConfig) {
  const store = await openStore(config)
  onTestFinished(store.close)
  return store
}

it.each(kinds)(
  'on %s, a hundred messages that two processes see twice each are counted a hundred times',
  async (kind) => {
    const config = await newConfig(kind)
    const { db, incidents } = await storeOf(config)
    const children = await Promise.all([startSighting(config, 100, 1), startSighting(config, 100, 3)])
    const [one = {}, other = {}] = await Promise.all(children.map(formsOf))

    const { fingerprint } = await db.selectFrom('incidents').select('fingerprint').executeTakeFirstOrThrow()
    const incident = await incidents.incidentOf(db, { team: 'T1', fingerprint, now: 1_000 })
    expect(incident).toMatchObject({ count: 100, recentCount: 100, revision: 100 })
    // Whoever comes second is told what was decided with the first, unless nothing is left to do.
    for (const [ts, form] of Object.entries(one)) expect([ts, other[ts] ?? form]).toEqual([ts, form])
    const forms = Object.values({ ...one, ...other }).toSorted()
    expect(forms).toEqual(['card', ...Array(96).fill('count'), ...Array(3).fill('line')])
  },
)

it.each(kinds)(
  'on %s, processes that start at the same moment on an empty database make its tables once',
  async (kind) => {
    const config = await newConfig(kind)
    const owners = ['a', 'b', 'c']
    const children = await Promise.all(owners.map((owner) => startProcess(config, owner, 1)))
    const outcomes = (await Promise.all(children.map(claimAll))).flat()
    await Promise.all(children.map(kill))
    expect(outcomes.toSorted()).toEqual(['busy', 'busy', 'claimed'])
  },
)
