import type { Verdict } from './facts.ts'
import { type Judged, judgeBy } from './judge.ts'
import { candidatesIn } from './reading/candidates.ts'
import { type Plain, plainOf } from './reading/plain.ts'
import { sweep } from './reading/sweep.ts'
import { Text, type Topic } from './reading/text.ts'
import { type RuleTables, ruleTables } from './rules/index.ts'
import { type Vocabulary, vocabulary } from './vocabulary/index.ts'
import { patternsOf } from './vocabulary/patterns.ts'

/** `certain` may be said to people who have not asked; `likely` only to those who have. */
export type Confidence = Exclude<Verdict, 'silent'>

/** Words of the input that make the bot say so: `input.slice(start, end) === text`, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number; readonly text: string }

export type Recognised = {
  readonly code: number
  readonly confidence: Confidence
  /** In the order of the text; every occurrence has its span. */
  readonly evidence: readonly Span[]
  /** Where the number stands as a record has it: in a result, a field, a line of the console's list. */
  readonly records?: readonly RecordOfRun[]
}

/** A place that holds a code as the record of a run does; `start` is that of the number with its label. */
export type RecordOfRun = {
  readonly start: number
  /** The row that decided it: which kind of record it is. */
  readonly kind: string
}

/**
 * What has been decided about a text. Offsets are those of the input. It is a class because V8 keeps the getters of an
 * object literal, and with them the text, until it collects everything.
 */
export class Reading {
  /** The status codes that the text reports, the likeliest first. */
  readonly findings: readonly Recognised[]
  readonly #judged: readonly Judged[]
  readonly #text: Text | undefined

  constructor(findings: readonly Recognised[], judged: readonly Judged[], text?: Text) {
    this.findings = findings
    this.#judged = judged
    this.#text = text
  }

  /** The row that decided the first finding; where only an eager channel is told of it, the one that said so. */
  get rule(): string | undefined {
    const code = this.findings[0]?.code
    const said = this.#judged.filter(
      ({ codes, verdict }) => verdict !== 'silent' && codes.some((each) => each === code),
    )
    const decisive = said.find(({ verdict }) => verdict === 'certain') ?? said.find(isTold) ?? said[0]
    return decisive?.eager?.isTold ? decisive.eager.rule : decisive?.rule
  }

  get topic(): Topic {
    return this.#text?.topic ?? 'nobody'
  }

  /** Every candidate with the row that decided it, in the order of the text. */
  get judged(): readonly Judged[] {
    const text = this.#text
    if (!text) return []
    return this.#judged
      .map((each) => ({ ...each, ...inputSpan(each, text) }))
      .sort((a, b) => a.start - b.start)
  }
}

/** Reads texts by a vocabulary and tables of rules. */
export function reader(words: Vocabulary, tables: RuleTables): (input: string, options?: Options) => Reading {
  const patterns = patternsOf(words)
  const judge = judgeBy(tables)
  return (input, { asked = false, eager = false, plain = plainOf(input) } = {}) => {
    const places = sweep(plain.lower)
    // Most texts have none, and nothing more is done for them.
    if (places.numberEnds.length === 0 && places.phraseStarts.length === 0) return nothing
    const text = new Text(plain, patterns, places.phraseStarts)
    const candidates = candidatesIn(text, places)
    if (candidates.numbers.length === 0 && candidates.phrases.length === 0) return nothing
    const judged = judge(candidates, text, { asked, eager })
    if (judged.length === 0) return new Reading([], [], text)
    const certain = judged.filter(({ verdict }) => verdict === 'certain')
    const likely = asked ? ({ verdict }: Judged) => verdict === 'likely' : isTold
    // Beside what is certain, a guess that nobody asked for is noise.
    const said =
      certain.length > 0 && !asked
        ? certain
        : judged.filter((each) => each.verdict === 'certain' || likely(each))
    return new Reading(findingsOf(said, input, text), judged, text)
  }
}

const isTold = ({ eager }: Judged) => eager?.isTold ?? false

const nothing = new Reading([], [])

type Options = {
  readonly asked?: boolean
  /** The text was written in a channel that is about SCF: unasked, a bare code with a word of trouble is told, too. */
  readonly eager?: boolean
  /** The text without its escaping, where it has been read already. */
  readonly plain?: Plain
}

export const read = reader(vocabulary, ruleTables)

/**
 * The status codes that a text reports, the likeliest first; empty where it reports none.
 *
 * Unasked, only what stands alone is told. Somebody who asked also gets weak evidence, as `likely`. Never
 * throws, and takes time in proportion to the length of the text.
 */
export function recognise(input: string, options: Options = {}): readonly Recognised[] {
  return read(input, options).findings
}

type Hit = Judged & { readonly code: number }

function findingsOf(said: readonly Judged[], input: string, text: Text): readonly Recognised[] {
  if (said.length === 0) return []
  const hits = said.flatMap((judged) => judged.codes.map((code): Hit => ({ ...judged, code })))
  return [...Map.groupBy(hits, ({ code }) => code)]
    .map(([code, group]) => ({ code, group: distinct(group) }))
    .sort(
      (a, b) =>
        rank(b.group) - rank(a.group) || b.group.length - a.group.length || first(a.group) - first(b.group),
    )
    .map(({ code, group }) => ({
      code,
      confidence: rank(group) > 0 ? 'certain' : 'likely',
      evidence: group.map((hit) => spanIn(input, inputSpan(hit, text))),
      records: recordsIn(group, text),
    }))
}

/** Hits in the order of the text, each place once: of two that overlap the surer one, else the first and longest. */
function distinct(hits: readonly Hit[]): readonly Hit[] {
  const sorted = hits.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: Hit[] = []
  for (const hit of sorted) {
    const last = kept.at(-1)
    if (!last || hit.start >= last.end) kept.push(hit)
    else if (rank([hit]) > rank([last])) kept[kept.length - 1] = hit
  }
  return kept
}

const recordRules = new Set(['result-object', 'scf-field', 'console-list', 'own-field', 'status-cell'])

function recordsIn(hits: readonly Hit[], text: Text): readonly RecordOfRun[] {
  const records = hits.filter(({ rule }) => recordRules.has(rule))
  return records.map((hit) => ({ start: inputSpan(hit, text).start, kind: hit.rule }))
}

function rank(hits: readonly Hit[]): number {
  return hits.some(({ verdict }) => verdict === 'certain') ? 1 : 0
}

function first(hits: readonly Hit[]): number {
  return hits[0]?.start ?? 0
}

function inputSpan({ start, end }: { readonly start: number; readonly end: number }, text: Text) {
  return { start: text.inputOffset(start), end: text.inputOffset(end) }
}

function spanIn(input: string, { start, end }: { readonly start: number; readonly end: number }): Span {
  return { start, end, text: input.slice(start, end) }
}
