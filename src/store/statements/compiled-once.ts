import { type QueryCompiler, RawNode, ValueNode } from 'kysely'

/** A place in the statements that are known: behind it come these. */
type Place = {
  readonly next: Map<Step, Place>
  /** The statement that ends here. */
  sql?: string
}

/** The text of a piece of SQL without its values, or which of its values is a piece itself. */
type Step = string | readonly string[] | number

/**
 * A compiler that has Kysely compile each statement written in SQL once, and only takes the values out of it from then
 * on: to walk through a statement takes Kysely as long as SQLite takes to run it. The same statement is the same string
 * each time, which a map finds without reading it.
 */
export function compiledOnce(compiler: QueryCompiler): QueryCompiler {
  const start: Place = { next: new Map() }
  return {
    compileQuery(query, queryId) {
      const parameters: unknown[] = []
      const end = RawNode.is(query) ? follow(start, query, parameters) : undefined
      if (end === undefined) return compiler.compileQuery(query, queryId)
      end.sql ??= compiler.compileQuery(query, queryId).sql
      return { query, queryId, sql: end.sql, parameters }
    },
  }
}

/** Where a statement leads, with its values put behind `values`; `undefined` for one that is not only SQL. */
function follow(from: Place, { sqlFragments, parameters }: RawNode, values: unknown[]): Place | undefined {
  let place: Place | undefined = behind(from, textOf(sqlFragments))
  for (const [index, part] of parameters.entries()) {
    if (RawNode.is(part)) place = follow(behind(place, index), part, values)
    else if (ValueNode.is(part) && !part.immediate) values.push(part.value)
    else return undefined
    if (place === undefined) return undefined
  }
  return place
}

/** A template is the same list each time, which need not be read. What is put together while the bot runs is not. */
function textOf(fragments: readonly string[]): string | readonly string[] {
  return 'raw' in fragments ? fragments : fragments.join(noText)
}

/** In no statement. */
const noText = '\0'

function behind({ next }: Place, step: Step): Place {
  const known = next.get(step)
  if (known) return known
  const place: Place = { next: new Map() }
  next.set(step, place)
  return place
}
