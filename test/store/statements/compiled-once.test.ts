import { PostgresQueryCompiler, type QueryCompiler, type RawBuilder, SqliteQueryCompiler, sql } from 'kysely'
import { expect, it } from 'vitest'
import { compiledOnce } from '../../../src/store/statements/compiled-once.ts'

const statements: Readonly<Record<string, (value: string | null) => RawBuilder<unknown>>> = {
  'a statement without values': () => sql`select 1`,
  'one with a value twice': (value) => sql`select ${value}, ${value}`,
  'parts within parts': (value) => sql`select (${sql`select ${value}`}) where ${sql`a = ${sql`${value}`}`}`,
  'a list': (value) => sql`select 1 where a in (${sql.join([value, 'b', 2])})`,
  'a shorter list': (value) => sql`select 1 where a in (${sql.join([value])})`,
  'a text in the place of a value': (value) => sql`select ${sql.raw('a')}, ${value}`,
  'a text in the place of the other value': (value) => choice(value, sql.raw('a')),
  'and of the first': (value) => choice(sql.raw('a'), value),
  'two values': (value) => choice(value, value),
  'a text that looks like a place for a value': (value) => sql`select ${sql.raw('?')}, ${value}`,
  'a name': (value) => sql`select ${sql.ref('a.b')} where c = ${value}`,
  'a literal': (value) => sql`select ${sql.lit('x')}, ${value}`,
}

function choice(one: unknown, other: unknown): RawBuilder<unknown> {
  return sql`select ${one}, ${other}`
}

const compilers = {
  sqlite: () => new SqliteQueryCompiler(),
  postgres: () => new PostgresQueryCompiler(),
} as const

function compile(compiler: QueryCompiler, statement: RawBuilder<unknown>) {
  const node = statement.toOperationNode()
  const { sql, parameters } = compiler.compileQuery(
    // Raw SQL is a whole statement for a compiler, whatever its type says.
    node as Parameters<QueryCompiler['compileQuery']>[0],
    { queryId: 'x' },
  )
  return { sql, parameters }
}

it.each(Object.keys(compilers) as (keyof typeof compilers)[])(
  'on %s, each statement is what Kysely makes of it, the first time and the next',
  (kind) => {
    const once = compiledOnce(compilers[kind]())
    for (const value of ['a', 'b', null]) {
      for (const [name, statement] of Object.entries(statements)) {
        const expected = compile(compilers[kind](), statement(value))
        expect({ name, ...compile(once, statement(value)) }).toEqual({ name, ...expected })
      }
    }
  },
)

it('Kysely is asked once for each statement', () => {
  let asked = 0
  const compiler = new SqliteQueryCompiler()
  const once = compiledOnce({
    compileQuery(node, queryId) {
      asked += 1
      return compiler.compileQuery(node, queryId)
    },
  })
  const inList = (...values: readonly number[]) => sql`select ${'x'} where a in (${sql.join(values)})`
  for (const statement of [inList(1), inList(2), inList(3, 4), inList(5, 6)]) compile(once, statement)
  expect(asked).toBe(2)
})
