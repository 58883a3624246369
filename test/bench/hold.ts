import { lookup } from '../../src/lookup/lookup.ts'
import { loadCorpus } from '../support/corpus.ts'
import { hostileShapes } from './hostile.ts'
import { median } from './measure.ts'
import type { Row } from './rows.ts'
import { logText } from './texts.ts'

/** Slack's own limit for a message. */
const longest = 40_000
/** As long as nobody notices that everybody else has to wait. */
const bearableMs = 30

/** That no message holds the event loop, whoever wrote it: the worst of hostile texts, of logs, of what people paste. */
export function holdRows(): readonly Row[] {
  const texts = [
    ...hostileShapes.map(({ name, of }) => ({ name, text: of(longest) })),
    { name: 'a log', text: logText({ bytes: longest, tongue: 'Latin', seed: 5 }) },
    { name: 'a Chinese log', text: logText({ bytes: longest, tongue: 'Chinese', seed: 6 }) },
    ...pastes(),
  ]
  // The first texts are read by code that V8 has not compiled yet.
  for (const { text } of texts) lookup(text)
  const times = texts.map(({ name, text }) => ({ name, ms: median(timesOf(text)) }))
  const [worst] = times.toSorted((a, b) => b.ms - a.ms)
  return [
    {
      figure: `longest hold of the event loop, 40 kB: ${worst?.name}`,
      peer: `${bearableMs} ms`,
      reach: { atMost: 1 },
      seen: (worst?.ms ?? Number.NaN) / bearableMs,
      unit: '×',
    },
  ]
}

/** What people have pasted, one after the other up to the limit. */
function pastes(): readonly { readonly name: string; readonly text: string }[] {
  const found: string[] = []
  let text = ''
  for (const record of loadCorpus('dev')) {
    text += `${record.text}\n\n`
    if (text.length < longest) continue
    found.push(text.slice(0, longest))
    text = ''
  }
  return found.map((each, index) => ({ name: `pastes ${index + 1}`, text: each }))
}

/** The processor's time in milliseconds, so that other processes count for nothing. */
function timesOf(text: string): readonly number[] {
  return Array.from({ length: 5 }, () => {
    const before = process.threadCpuUsage()
    lookup(text)
    const { user, system } = process.threadCpuUsage(before)
    return (user + system) / 1_000
  })
}
