import type { PoolClient, QueryConfig, QueryResult } from 'pg'
import { beforeEach, expect, it } from 'vitest'
import { createPipes, type Pipes } from '../../src/store/pipes.ts'

type Sent = { readonly connection: number; readonly name: string } & Pick<
  PromiseWithResolvers<unknown>,
  'resolve' | 'reject'
>

/** The statements that Postgres has and has not answered yet, and the connections that the pool got back. */
let sent: Sent[]
let returned: { readonly connection: number; readonly failure: unknown }[]
let connect: () => Promise<void>
let pipes: Pipes
beforeEach(() => {
  sent = []
  returned = []
  connect = async () => {}
  let opened = 0
  const open = async (): Promise<PoolClient> => {
    opened += 1
    const connection = opened
    await connect()
    const client: Pick<PoolClient, 'release'> & { query(statement: QueryConfig): Promise<unknown> } = {
      query: ({ name = '' }) => {
        const { promise, ...ends } = Promise.withResolvers()
        sent.push({ connection, name, ...ends })
        return promise
      },
      release: (failure) => void returned.push({ connection, failure }),
    }
    // What else a client can do, nobody asks of it.
    return client as unknown as PoolClient
  }
  pipes = createPipes({ count: 2, connect: open })
})

const broken = new Error('broken')
const result = (error: unknown) => error
const ask = (name: string): Promise<QueryResult> => pipes.query({ name, text: name })
const askAll = (count: number) => Array.from({ length: count }, (_, index) => ask(`${index}`).catch(result))
/** All that was to be sent is sent by then. */
const turn = () => new Promise((resolve) => setImmediate(resolve))
const answerAll = () => sent.splice(0).map(({ name, resolve }) => resolve(name))

it('sends the next statement before the last one is answered, on the emptiest connection', async () => {
  const all = Promise.all(askAll(6))
  await turn()
  expect(sent.map(({ connection }) => connection)).toEqual([1, 1, 1, 2, 2, 2])
  answerAll()
  expect(await all).toEqual(['0', '1', '2', '3', '4', '5'])
})

it('lets the rest wait until somebody is answered', async () => {
  const all = Promise.all(askAll(11))
  await turn()
  expect(sent).toHaveLength(10)
  answerAll()
  await turn()
  expect(sent.map(({ name }) => name)).toEqual(['10'])
  answerAll()
  await all
})

it('gives a connection back once nobody uses it, and takes one again later', async () => {
  const first = ask('first')
  await turn()
  answerAll()
  await first
  expect(returned).toEqual([{ connection: 1, failure: undefined }])
  const second = ask('second')
  await turn()
  answerAll()
  expect(await second).toBe('second')
})

it('a refused statement is refused alone', async () => {
  const all = [ask('wrong').catch(result), ask('right'), ask('right, too')]
  await turn()
  const refusal = Object.assign(new Error('syntax error'), { severity: 'ERROR', code: '42601' })
  for (const { name, resolve, reject } of sent) name === 'wrong' ? reject(refusal) : resolve(name)
  expect(await Promise.all(all)).toEqual([refusal, 'right', 'right, too'])
  expect(returned.map(({ failure }) => failure)).toEqual([undefined, undefined])
})

it('throws a broken connection away once nobody waits on it, and nobody new comes to it', async () => {
  const all = askAll(4)
  await turn()
  const [first] = sent
  first?.reject(broken)
  await turn()
  const next = askAll(4)
  await turn()
  expect(sent.slice(4).map(({ connection }) => connection)).toEqual([2, 3, 3, 3])
  expect(returned).toEqual([])
  answerAll()
  await Promise.all([...all, ...next])
  const failure = expect.objectContaining({ message: 'The connection to Postgres broke', cause: broken })
  expect(returned.toSorted((a, b) => a.connection - b.connection)).toEqual([
    { connection: 1, failure },
    { connection: 2, failure: undefined },
    { connection: 3, failure: undefined },
  ])
})

it('where nobody can connect, all who wait fail together', async () => {
  const gone = new Error('nobody there')
  connect = () => Promise.reject(gone)
  expect(await Promise.all(askAll(30))).toEqual(Array(30).fill(gone))
  connect = async () => {}
  const later = ask('later')
  await turn()
  answerAll()
  expect(await later).toBe('later')
})
