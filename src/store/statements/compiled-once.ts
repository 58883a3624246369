import { type OperationNode, type QueryCompiler, RawNode, ValueNode } from 'kysely'

/** A place in the texts that are known: behind it comes one of these pieces, or a value. */
type Place = {
  readonly next: Map<string | typeof aValue, Place>
  /** The statement that ends here. */
  sql?: string
}

const aValue = Symbol('a value')

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
  let place: Place | undefined = from
  for (const [index, fragment] of sqlFragments.entries()) {
    place = behind(place, fragment)
    const part = parameters[index]
    if (part !== undefined) place = followPart(place, part, values)
    if (place === undefined) return undefined
  }
  return place
}

function followPart(from: Place, part: OperationNode, values: unknown[]): Place | undefined {
  if (RawNode.is(part)) return follow(from, part, values)
  if (!ValueNode.is(part) || part.immediate) return undefined
  values.push(part.value)
  return behind(from, aValue)
}

function behind({ next }: Place, piece: string | typeof aValue): Place {
  const known = next.get(piece)
  if (known) return known
  const place: Place = { next: new Map() }
  next.set(piece, place)
  return place
}
