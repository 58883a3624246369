import { afterEach, describe, expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'
import { createLookupThread, type LookupThread } from '../../../src/slack/looking/thread.ts'
import { logText } from '../../bench/texts.ts'

let thread: LookupThread | undefined
afterEach(() => thread?.close())

/** A thread that runs `code` for every text that it is sent. */
function threadOf(code: string, options: { patienceMs?: number; idleMs?: number } = {}): LookupThread {
  const source = `import { parentPort, threadId } from 'node:worker_threads'
    const answer = (unexplained) =>
      parentPort.postMessage({ answer: { query: 'paste', findings: [], suggestions: [], unexplained, secrets: [] } })
    parentPort.on('message', ({ text }) => { ${code} })`
  const script = new URL(`data:text/javascript,${encodeURIComponent(source)}`)
  thread = createLookupThread({ script, ...options })
  return thread
}

/** What threads of `threadOf` say, instead of an answer. */
async function said(lookups: LookupThread, text: string): Promise<string> {
  return (await lookups.lookup({ text, asked: true })).unexplained.join()
}

describe('a thread for lookups', () => {
  it.each([true, false])('answers a megabyte as lookup does, asked: %s', async (asked) => {
    thread = createLookupThread()
    const text = `${logText({ bytes: 1_000_000, tongue: 'Latin', seed: 1 })}\npassword=hunter2hunter2 "statusCode":433`
    expect(await thread.lookup({ text, asked })).toEqual(lookup(text, { asked }))
  })

  it('answers in the order of the texts, each its own', async () => {
    const lookups = threadOf('answer([text])')
    expect(await Promise.all(['a', 'b', 'c'].map((text) => said(lookups, text)))).toEqual(['a', 'b', 'c'])
  })

  it.each([
    ['ends', 'process.exit(1)'],
    ['throws', 'throw new Error("no")'],
    ['needs too much memory', 'const all = []; while (true) all.push(new Array(1e5).fill(text))'],
  ])('that %s over one text loses this text alone', async (_, act) => {
    const lookups = threadOf(`if (text === 'deadly') { ${act} } else answer([text])`)
    const ends = ['before', 'deadly', 'after'].map((text) => said(lookups, text))
    expect(await Promise.allSettled(ends)).toMatchObject([
      { value: 'before' },
      { reason: { code: 'lookup_thread_ended' } },
      { value: 'after' },
    ])
  })

  it('that takes too long over one text loses this text alone', async () => {
    const lookups = threadOf(`if (text === 'endless') while (true); else answer([text])`, {
      patienceMs: 1_000,
    })
    const ends = ['endless', 'after'].map((text) => said(lookups, text))
    expect(await Promise.allSettled(ends)).toMatchObject([
      { reason: { code: 'lookup_too_slow' } },
      { value: 'after' },
    ])
  })

  it('ends when it has nothing to do, and comes back', async () => {
    const lookups = threadOf('answer([threadId])', { idleMs: 0 })
    const first = await said(lookups, 'a')
    await expect.poll(() => said(lookups, 'b')).not.toBe(first)
  })

  it('fails what still waits when it is closed', async () => {
    const lookups = threadOf('while (true);')
    const ends = Promise.allSettled(['a', 'b'].map((text) => said(lookups, text)))
    await lookups.close()
    expect(await ends).toMatchObject([{ reason: { code: 'closed' } }, { reason: { code: 'closed' } }])
  })
})
