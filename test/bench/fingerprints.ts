import { createHash } from 'node:crypto'
import { lookup } from '../../src/lookup/lookup.ts'
import { fingerprintOf } from '../../src/triage/fingerprint.ts'
import { pastes } from './incidents.ts'
import { race, ratio } from './measure.ts'
import type { Row } from './rows.ts'

/** What the same id for the same trouble costs, and how far it is the same. */
export function fingerprintRows(): readonly Row[] {
  const { precision, recall } = pairs()
  return [
    {
      figure: 'fingerprint, time',
      peer: 'SHA-1 of the paste',
      reach: { atMost: 8 },
      seen: time(),
      unit: '×',
    },
    {
      figure: 'fingerprint, precision of pairs',
      peer: '336 pastes, 14 incidents',
      reach: { atLeast: 1 },
      seen: precision,
      unit: '%',
    },
    {
      figure: 'fingerprint, recall of pairs',
      peer: '336 pastes, 14 incidents',
      reach: { atLeast: 0.98 },
      seen: recall,
      unit: '%',
    },
  ]
}

function time(): number {
  const times = race(30, {
    ours: (seed) => {
      const findings = pastes(20, seed).flatMap(({ text }) => lookup(text).findings.slice(0, 1))
      return () => findings.map(fingerprintOf)
    },
    peer: (seed) => {
      const texts = pastes(20, seed).map(({ text }) => text)
      return () => texts.map((text) => createHash('sha1').update(text).digest('hex'))
    },
  })
  return ratio(times.ours, times.peer)
}

/** Of the pairs with one fingerprint, those of one incident; and the other way round. */
function pairs(): { precision: number; recall: number } {
  const marked = pastes(24, 14).map(({ incident, text }, index) => {
    const [finding] = lookup(text).findings
    return { incident, mark: finding ? fingerprintOf(finding) : `none ${index}` }
  })
  let sameMark = 0
  let sameIncident = 0
  let both = 0
  for (const [index, a] of marked.entries()) {
    for (const b of marked.slice(index + 1)) {
      sameMark += Number(a.mark === b.mark)
      sameIncident += Number(a.incident === b.incident)
      both += Number(a.mark === b.mark && a.incident === b.incident)
    }
  }
  return { precision: both / sameMark, recall: both / sameIncident }
}
