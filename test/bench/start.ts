import { ratio, turns } from './measure.ts'
import { type Kind, openStage } from './processes.ts'
import type { Row } from './rows.ts'

const kinds: readonly Kind[] = ['source', 'bundle', 'bare']
const rounds = 15

/** How long the bot takes to be ready, and what it occupies then. */
export async function startRows(): Promise<readonly Row[]> {
  const { ms, mb } = await measure()
  const peer = 'bare Bolt, unbundled'
  return [
    {
      figure: 'start from source, cache warm',
      peer,
      reach: { atMost: 1.5 },
      seen: ratio(ms.source, ms.bare),
      unit: '×',
    },
    {
      figure: 'memory from source',
      peer,
      reach: { atMost: 1.4 },
      seen: ratio(mb.source, mb.bare),
      unit: '×',
    },
    {
      figure: 'start of the bundle',
      peer,
      reach: { atMost: 0.85 },
      seen: ratio(ms.bundle, ms.bare),
      unit: '×',
    },
    {
      figure: 'memory of the bundle',
      peer,
      reach: { atMost: 1.15 },
      seen: ratio(mb.bundle, mb.bare),
      unit: '×',
    },
  ]
}

async function measure() {
  const ms = { source: [] as number[], bundle: [] as number[], bare: [] as number[] }
  const mb = { source: [] as number[], bundle: [] as number[], bare: [] as number[] }
  const stage = await openStage()
  for (const { name, round } of turns(kinds, rounds)) {
    const { startMs, megabytes, stop } = await stage.start(name)
    await stop()
    if (round < 0) continue
    ms[name].push(startMs)
    mb[name].push(megabytes)
  }
  await stage.close()
  return { ms, mb }
}
