import { createHash } from 'node:crypto'
import { lookup } from '../../src/lookup/lookup.ts'
import { factsOf } from '../../src/triage/facts.ts'
import { pastes } from './incidents.ts'
import { race, ratio } from './measure.ts'
import type { Row } from './rows.ts'

/** What it costs to say what names a trouble. */
export function agreementRows(): readonly Row[] {
  return [
    { figure: 'facts, time', peer: 'SHA-1 of the paste', reach: { atMost: 8 }, seen: time(), unit: '×' },
  ]
}

function time(): number {
  const times = race(30, {
    ours: (seed) => {
      const findings = pastes(20, seed).flatMap(({ text }) => lookup(text).findings.slice(0, 1))
      return () => findings.map(factsOf)
    },
    peer: (seed) => {
      const texts = pastes(20, seed).map(({ text }) => text)
      return () => texts.map((text) => createHash('sha1').update(text).digest('hex'))
    },
  })
  return ratio(times.ours, times.peer)
}
