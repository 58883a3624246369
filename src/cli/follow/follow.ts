import type { Card } from '../../cards/card.ts'
import { secretSentence } from '../../cards/notes.ts'
import type { Language } from '../../language.ts'
import { type Answer, lookup, readyToDraw } from '../../lookup/lookup.ts'
import { streamDecoder } from '../../text/decode.ts'
import { answerJson } from '../answer-json.ts'
import { lookOf, printCard } from '../print.ts'
import type { Terminal } from '../terminal.ts'
import { Passages, patience, type Told } from './passages.ts'
import { type Piece, Records } from './records.ts'

type Look = {
  readonly json: boolean
  readonly language: Language
  readonly cardOf: (answer: Answer, language: Language) => Card
}

/**
 * Reads standard input until it ends or somebody presses Ctrl-C, and prints each failed run once, as soon as the stream
 * holds it with its details. Only what is certain is said: nobody has asked about each line of a stream. Memory is
 * bounded, however long the stream or a line of it is.
 */
export async function follow(look: Look, terminal: Terminal): Promise<void> {
  const records = new Records()
  const passages = new Passages()
  const tell = teller(look, terminal)
  const add = async (pieces: readonly Piece[], at: number) => {
    for (const piece of pieces) for (const each of passages.add(piece, at)) await tell(each)
  }
  let cameAt = 0
  const nextWake = () => Math.min(passages.nextDue, records.hasLines ? cameAt + patience.alone : never)
  for await (const event of events(terminal, nextWake)) {
    if (event.kind === 'text') {
      cameAt = Date.now()
      await add(records.push(event.text), cameAt)
      passages.touch(cameAt)
    }
    if (records.hasLines && Date.now() >= cameAt + patience.alone) await add(records.flushLines(), cameAt)
    for (const each of passages.due(Date.now())) await tell(each)
  }
  await add(records.flush(), cameAt)
  for (const each of passages.rest()) await tell(each)
}

const never = Number.POSITIVE_INFINITY

type Event = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'quiet' }

/** The stream's text as it comes, and in between each moment that somebody waits for. Ends with the stream or Ctrl-C. */
async function* events(terminal: Terminal, nextWake: () => number): AsyncGenerator<Event> {
  const { stdin } = terminal
  const chunks = stdin[Symbol.asyncIterator]()
  const interrupted = new Promise<'end'>((resolve) => {
    terminal.once?.('SIGINT', () => resolve('end'))
  })
  let next = chunks.next()
  let decode: ((chunk: Uint8Array) => string) | undefined
  for (;;) {
    const { promise: quiet, stop } = timer(nextWake() - Date.now())
    const event = await Promise.race([next, interrupted, quiet])
    stop()
    if (event === 'quiet') yield { kind: 'quiet' }
    else if (event === 'end') return stdin.destroy?.()
    else if (event.done) return
    else {
      const chunk = typeof event.value === 'string' ? Buffer.from(event.value) : event.value
      decode ??= streamDecoder(chunk)
      next = chunks.next()
      // What breaks off after Ctrl-C is no failure; before, the next turn meets it.
      next.catch(() => {})
      yield { kind: 'text', text: decode(chunk) }
    }
  }
}

function timer(ms: number): { readonly promise: Promise<'quiet'>; readonly stop: () => void } {
  if (ms === never) return { promise: new Promise(() => {}), stop: () => {} }
  const { promise, resolve } = Promise.withResolvers<'quiet'>()
  const handle = setTimeout(() => resolve('quiet'), Math.max(0, ms))
  return { promise, stop: () => clearTimeout(handle) }
}

function teller({ json, language, cardOf }: Look, { stdout, stderr }: Terminal) {
  const secretsTold = new Set<string>()
  return async ({ passage, told }: Told): Promise<void> => {
    const answer = withoutTold(passage.placed(lookup(passage.text, { asked: false })), told)
    passage.shorten()
    const secrets = answer.secrets.filter((kind) => !secretsTold.has(kind))
    for (const kind of secrets) secretsTold.add(kind)
    if (secrets.length > 0) stderr.write(`${secretSentence(secrets, language)}\n`)
    if (!hasAnything(answer)) return
    const ready = await readyToDraw({ ...answer, secrets: [] })
    if (json) stdout.write(`${JSON.stringify(answerJson(ready, language))}\n`)
    else stdout.write(`${rule(ready)}\n${printCard(cardOf(ready, language), lookOf(stdout))}\n`)
  }
}

/** Of each run every code is told once, with its causes. */
function withoutTold({ alarm, ...answer }: Answer, told: Told['told']): Answer {
  const isNew = ({ code }: { readonly code: string | number }) => !told.has(code)
  const findings = answer.findings.filter(isNew)
  const refusals = answer.api?.findings.filter(isNew) ?? []
  const isNewAlarm = alarm !== undefined && !told.has('alarm')
  for (const { code } of [...findings, ...refusals]) told.add(code)
  if (alarm) told.add('alarm')
  return {
    ...answer,
    findings,
    causes: answer.causes.filter(({ code }) => [...findings, ...refusals].some((each) => each.code === code)),
    ...(answer.api && { api: { ...answer.api, findings: refusals } }),
    ...(isNewAlarm && { alarm }),
  }
}

function hasAnything({ findings, api, alarm }: Answer): boolean {
  return findings.length > 0 || (api?.findings.length ?? 0) > 0 || alarm !== undefined
}

/** Stands above each card, with the id by which the run is found in the log. */
function rule({ findings, api }: Answer): string {
  const id = [...findings, ...(api?.findings ?? [])].map(({ details }) => details.requestId).find(Boolean)
  return id === undefined ? '───' : `─── RequestId: ${id}`
}
