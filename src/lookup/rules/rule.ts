import type { Bilingual } from '../../language.ts'
import type { Readers, Verdict } from '../facts.ts'

/** Values of facts that must all hold; of several values for a fact, one. */
export type When<F> = { readonly [K in keyof F]?: F[K] | readonly F[K][] }

/**
 * One row of a table. The first row that fits a candidate decides it. `examples` are two texts in which this row
 * decides a candidate; `leaves` is a text like them that it must leave alone, with the row that decides it.
 */
export type Rule<F> = {
  readonly id: string
  readonly when: When<F> | readonly When<F>[]
  readonly gives: Verdict | 'as listed'
  readonly examples: readonly [string, string]
  readonly leaves: { readonly text: string; readonly to: string }
  /** Why, as a sentence for somebody who asks. */
  readonly reason: Bilingual
}

/** What is known of one candidate. Each fact is read when a row first asks for it, so most places cost little. */
export class Facts<P> {
  readonly #table: Table<P>
  readonly #place: P
  readonly #values: unknown[]

  constructor(table: Table<P>, place: P) {
    this.#table = table
    this.#place = place
    this.#values = new Array(table.readers.length)
  }

  value(fact: number): unknown {
    const known = this.#values[fact]
    // No fact is ever undefined.
    if (known !== undefined) return known
    const value = this.#table.readers[fact]?.(this.#place)
    this.#values[fact] = value
    return value
  }

  /** Those that a row has asked for so far. */
  get seen(): readonly (readonly [string, unknown])[] {
    return this.#table.names.flatMap((name, fact) =>
      this.#values[fact] === undefined ? [] : [[name, this.#values[fact]] as const],
    )
  }
}

type Row = {
  readonly id: string
  readonly gives: Verdict | 'as listed'
  /** Facts by their index in the table, with the values that fit: all of one list must hold, of the lists one. */
  readonly any: readonly (readonly Condition[])[]
}
type Condition = { readonly fact: number; readonly fits: readonly unknown[] }

/** Rows ready to be asked, with the facts that they ask for. */
export type Table<P> = {
  readonly rows: readonly Row[]
  /** Those that can tell something to people who have not asked. */
  readonly telling: readonly Row[]
  readonly names: readonly string[]
  readonly readers: readonly ((place: P) => unknown)[]
}

/** Makes a table of rules and of the facts that they ask for. */
export function tableOf<F extends object, P>(rules: readonly Rule<F>[], readers: Readers<F, P>): Table<P> {
  const names = Object.keys(readers)
  const all: Readonly<Record<string, (place: P) => unknown>> = readers
  const rows = rules.map(({ id, gives, when }): Row => {
    const any = (isList(when) ? when : [when]).map((each) =>
      Object.entries(each).map(([name, wanted]) => ({
        fact: names.indexOf(name),
        fits: Array.isArray(wanted) ? wanted : [wanted],
      })),
    )
    return { id, gives, any }
  })
  return {
    rows,
    telling: rows.filter(({ gives }) => gives === 'certain' || gives === 'as listed'),
    names,
    readers: names.map((name) => all[name] ?? (() => undefined)),
  }
}

/** The row that fits first. */
export function firstFit<P>(rows: readonly Row[], facts: Facts<P>): Row | undefined {
  for (const row of rows) for (const list of row.any) if (holds(list, facts)) return row
  return undefined
}

function holds<P>(list: readonly Condition[], facts: Facts<P>): boolean {
  for (const { fact, fits } of list) if (!fits.includes(facts.value(fact))) return false
  return true
}

function isList<F>(when: When<F> | readonly When<F>[]): when is readonly When<F>[] {
  return Array.isArray(when)
}
