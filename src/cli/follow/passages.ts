import { requestIdPattern } from '../../lookup/run/runs.ts'
import { Passage } from './passage.ts'
import type { Piece } from './records.ts'

/** A passage to look at: one run, or what names none. */
export type Told = {
  readonly id: string | undefined
  readonly passage: Passage
  /** What has been told of the run; whoever tells more adds it. */
  readonly told: Set<string | number>
}

/** How long nothing may follow before a run is told as it is, in ms: one that has begun is expected to end, too. */
export const patience = { alone: 500, begun: 3_000 } as const

/** More is not kept; the oldest is then told as it is, and a run of long ago forgotten. */
const most = { passages: 64, characters: 4_194_304, runs: 4_096 } as const

/** Lines without an id belong to the run above them, as far as the longest trace reaches; inside a run, all do. */
const longestTrace = 20_000

type Open = Told & {
  /** When it is told as it is; never, if nothing has come since it was. */
  dueAt: number
  hasBegun: boolean
  hasEnd: boolean
  hasReport: boolean
  /** Characters since a line that names the run. */
  sinceNamed: number
}

/**
 * The runs of a stream, each by its request id. A run is ready to be told once its end and its report are there, once
 * nothing has followed for a while, or when there is no more room.
 */
export class Passages {
  /** The one that was added to last stands last. */
  readonly #open = new Map<string, Open>()
  readonly #told = new Map<string, Set<string | number>>()
  #current: Open | undefined

  /** Takes a record to its run. Gives what is ready with it. */
  add(record: Piece, now: number): readonly Told[] {
    const id = idIn(record.text)
    const begins = id !== undefined && beginning.test(record.text)
    const ready = begins ? this.#endBefore(id) : []
    const open = this.#runOf(id, begins)
    this.#keep(open, record, now, id !== undefined)
    if (id !== undefined) noteState(open, record.text)
    const isOver = open.hasEnd && open.hasReport
    const isFull = open.passage.isTooLong
    if (isOver || (isFull && id === undefined && open.id === undefined)) ready.push(this.#close(open))
    else if (isFull) ready.push(open)
    return [...ready, ...this.#withoutRoom()]
  }

  /** A part of a line has come, which follows the run that was last added to. */
  touch(now: number): void {
    const open = this.#current
    if (open && open.dueAt < never) open.dueAt = now + patienceWith(open)
  }

  /** What nothing has followed for long enough. A run whose beginning was not seen is then over. */
  due(now: number): readonly Told[] {
    const due = [...this.#open.values()].filter(({ dueAt }) => dueAt <= now)
    for (const open of due) {
      open.dueAt = never
      if (!open.hasBegun) this.#close(open)
    }
    return due
  }

  /** When the next is due; `Infinity` where nothing waits. */
  get nextDue(): number {
    return Math.min(never, ...[...this.#open.values()].map(({ dueAt }) => dueAt))
  }

  /** All that are left when the stream ends. */
  rest(): readonly Told[] {
    return [...this.#open.values()].map((open) => this.#close(open))
  }

  /** A beginning ends what named no run, and an earlier try of the same one, which may fail in the same way again. */
  #endBefore(id: string): Told[] {
    const ended = [this.#open.get(nameless), this.#open.get(id)].filter((open) => open !== undefined)
    for (const open of ended) this.#close(open)
    this.#told.delete(id)
    return ended
  }

  #runOf(id: string | undefined, begins: boolean): Open {
    const current = this.#current
    if (id === undefined) return current && reaches(current) ? current : this.#openOf(nameless)
    const known = this.#open.get(id)
    if (known || begins || !current || current.id !== undefined) return known ?? this.#openOf(id)
    // What came without a name is the beginning of what is now named.
    this.#close(current)
    const named = this.#openOf(id)
    for (const piece of current.passage.pieces) named.passage.add(piece)
    return named
  }

  #openOf(key: string): Open {
    const known = this.#open.get(key)
    if (known) return known
    const open = {
      id: key === nameless ? undefined : key,
      passage: new Passage(),
      told: this.#toldOf(key),
      ...{ dueAt: 0, hasBegun: false, hasEnd: false, hasReport: false, sinceNamed: 0 },
    }
    this.#open.set(key, open)
    return open
  }

  #toldOf(key: string): Set<string | number> {
    const told = this.#told.get(key) ?? new Set()
    if (key === nameless) return told
    this.#told.delete(key)
    this.#told.set(key, told)
    const [oldest] = this.#told.keys()
    if (this.#told.size > most.runs && oldest !== undefined) this.#told.delete(oldest)
    return told
  }

  #keep(open: Open, record: Piece, now: number, isNamed: boolean): void {
    open.passage.add(record)
    open.sinceNamed = isNamed ? 0 : open.sinceNamed + record.text.length
    if (isNamed) open.hasBegun ||= beginning.test(record.text)
    open.dueAt = now + patienceWith(open)
    this.#current = open
    this.#open.delete(open.id ?? nameless)
    this.#open.set(open.id ?? nameless, open)
  }

  #close(open: Open): Open {
    this.#open.delete(open.id ?? nameless)
    if (this.#current === open) this.#current = undefined
    return open
  }

  #withoutRoom(): readonly Told[] {
    const ready: Told[] = []
    const lengths = [...this.#open.values()].map(({ passage }) => passage.length)
    let length = lengths.reduce((sum, each) => sum + each, 0)
    for (const open of this.#open.values()) {
      if (this.#open.size <= most.passages && length <= most.characters) break
      length -= open.passage.length
      ready.push(this.#close(open))
    }
    return ready
  }
}

const never = Number.POSITIVE_INFINITY

function patienceWith({ hasBegun }: Open): number {
  return hasBegun ? patience.begun : patience.alone
}

/** Stands for the id of lines that name no run. */
const nameless = ''

const beginning = /(?<![A-Za-z])START RequestId/i

function idIn(text: string): string | undefined {
  const [first] = text.matchAll(requestIdPattern)
  return first?.[1]?.toLowerCase()
}

function noteState(open: Open, text: string): void {
  open.hasEnd ||= /(?<![A-Za-z])END RequestId/i.test(text)
  open.hasReport ||= /(?<![A-Za-z])Report RequestId/i.test(text)
}

function reaches({ id, hasBegun, hasEnd, sinceNamed }: Open): boolean {
  return id === undefined || (hasBegun && !hasEnd) || sinceNamed < longestTrace
}
