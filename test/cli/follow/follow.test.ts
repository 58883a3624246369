import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
// Loaded on demand, which the clock of these tests would not wait for.
import '../../../src/cli/follow/follow.ts'
import { run } from '../../../src/cli/scf-error.ts'
import { Stream } from '../../support/stream.ts'

const idOf = (run: number) => `0f3a8d5${run}-6c1b-4e7a-9f20-5b8c7d6e4a31`
const result = (run: number, seconds = 3) =>
  `{"errorCode":-1,"errorMessage":"Invoking task timed out after ${seconds} seconds","requestId":"${idOf(run)}","statusCode":433}\n`
const start = (run: number) => `START RequestId: ${idOf(run)}\n`
const end = (run: number) =>
  `END RequestId: ${idOf(run)}\nReport RequestId: ${idOf(run)} Duration:3000ms Memory:128MB MemUsage:51.5MB\n`
const whole = (run: number) => `${start(run)}{"functionName":"orders-${run}"}\n${result(run)}${end(run)}`

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** `scf-error --follow` over a stream that the test writes. */
function following(options: readonly string[] = ['--json']) {
  const stream = new Stream()
  const code = run(['--follow', ...options], stream.terminal)
  return {
    stream,
    code,
    /** Writes, and lets this much time pass. */
    write: async (text: string | Uint8Array, ms = 0) => {
      stream.write(text)
      await vi.advanceTimersByTimeAsync(ms)
    },
    end: () => {
      stream.end()
      return code
    },
    found: () => stream.stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)])),
  }
}

const codesOf = (answers: readonly { findings: readonly { code: unknown }[] }[]) =>
  answers.map(({ findings }) => findings.map(({ code }) => code))

describe('a run is told', () => {
  it('once it has ended, with its details, before the stream does', async () => {
    const { write, found, end: finish } = following()
    await write(whole(1) + start(2))
    expect(found()).toMatchObject([
      {
        query: 'paste',
        findings: [
          {
            code: 433,
            confidence: 'certain',
            details: { requestId: idOf(1), functionName: 'orders-1', durationMs: 3000, memoryUsedMb: 51.5 },
          },
        ],
        causes: [{ id: 'default-timeout', code: 433 }],
      },
    ])
    expect(await finish()).toBe(0)
    expect(found()).toHaveLength(1)
  })

  it.each([1, 7, 40, 200])('once, however its stream is cut (%i characters)', async (length) => {
    const { write, found, end: finish } = following()
    const log = whole(1)
    for (let at = 0; at < log.length; at += length) await write(log.slice(at, at + length), 50)
    await finish()
    expect(found()).toMatchObject([{ findings: [{ code: 433, details: { durationMs: 3000 } }] }])
  })

  it('with what came seconds before, and the report that came a second later', async () => {
    const { write, found, end: finish } = following()
    await write(`${start(1)}{"functionName":"orders-1"}\n`, 60_000)
    await write(result(1), 1_000)
    expect(found()).toEqual([])
    await write(end(1), 1_000)
    await finish()
    expect(found()).toMatchObject([
      { findings: [{ details: { functionName: 'orders-1', durationMs: 3000 } }] },
    ])
  })

  it('without an end that does not come, and not again with it', async () => {
    const { write, found, end: finish } = following()
    await write(start(1) + result(1), 10_000)
    expect(codesOf(found())).toEqual([[433]])
    await write(end(1), 10_000)
    await finish()
    expect(found()).toHaveLength(1)
  })

  it('soon, where only its result is logged', async () => {
    const { write, found } = following()
    await write(result(1), 1_000)
    await write(result(2), 1_000)
    expect(found().map(({ findings }) => findings[0].details.requestId)).toEqual([idOf(1), idOf(2)])
  })

  it('apart from another whose lines stand between its own', async () => {
    const { write, found, end: finish } = following()
    const lines = [start(1), start(2), result(2, 5), result(1), end(1), end(2)]
    await write(lines.join(''))
    await finish()
    const told = found().flatMap(({ findings }) => findings)
    expect(told.map(({ details }) => [details.requestId, details.timeoutSeconds])).toEqual([
      [idOf(1), 3],
      [idOf(2), 5],
    ])
  })

  it('again, when the platform tries it again', async () => {
    const { write, found, end: finish } = following()
    await write(whole(1) + whole(1))
    await finish()
    expect(codesOf(found())).toEqual([[433], [433]])
  })

  it('with an object over many lines, which names it in the middle', async () => {
    const { write, found, end: finish } = following()
    await write(whole(1))
    await write(`${JSON.stringify(JSON.parse(result(2)), null, 2)}\n`, 1_000)
    await finish()
    expect(found().map(({ findings }) => findings[0].details.requestId)).toEqual([idOf(1), idOf(2)])
  })
})

describe('what names no run', () => {
  const nameless = '{"errorMessage":"Invoking task timed out after 3 seconds","statusCode":433}\n'

  it('is told each time it is logged', async () => {
    const { write, found } = following()
    await write(nameless, 1_000)
    await write(nameless, 1_000)
    expect(codesOf(found())).toEqual([[433], [433]])
  })

  it('is no part of the run behind it, nor of one of long ago', async () => {
    const { write, found, end: finish } = following()
    await write(nameless + whole(1), 1_000)
    await write('GET /healthz 200\n'.repeat(2_000) + nameless, 1_000)
    await finish()
    expect(found().map(({ findings }) => findings[0].details.requestId)).toEqual([
      undefined,
      idOf(1),
      undefined,
    ])
  })
})

it('offsets count from the beginning of the stream, whatever stands between', async () => {
  const { write, found, end: finish } = following()
  const log = `${'GET /healthz 200 ✓\n'.repeat(30_000)}${start(1)}${start(2)}${result(1)}${result(2)}${end(1)}${end(2)}`
  for (let at = 0; at < log.length; at += 50_000) await write(log.slice(at, at + 50_000))
  await finish()
  const spans = found().flatMap(({ findings, causes }) =>
    [...findings, ...causes].flatMap(({ evidence }) => evidence),
  )
  expect(spans.length).toBeGreaterThan(4)
  for (const { start, end, text } of spans) expect(log.slice(start, end)).toBe(text)
})

it('UTF-16 of Windows is read, too', async () => {
  const { write, found, end: finish } = following()
  const bytes = Buffer.from(`\ufeff${whole(1)}`, 'utf16le')
  await write(bytes.subarray(0, 101))
  await write(bytes.subarray(101))
  await finish()
  const [{ findings }] = found()
  for (const { start, end, text } of findings[0].evidence) expect(whole(1).slice(start, end)).toBe(text)
})

it('what is only likely is not said: nobody has asked about each line', async () => {
  const { write, stream, end: finish } = following([])
  await write('context deadline exceeded\nstatus 439 in room 433\nKeyError\n', 1_000)
  expect(await finish()).toBe(0)
  expect(stream.stdout + stream.stderr).toBe('')
})

it('an error of the management API and an alarm are told, too', async () => {
  const { write, found, end: finish } = following()
  await write(
    '[TencentCloudSDKException] code:ResourceNotFound.Function message:the function does not exist\n',
    1_000,
  )
  await write(
    '告警对象：1251316163#order-sync#prod#$latest\n告警内容：函数错误率 > 5 %\n当前数据：7.5 %\n',
    1_000,
  )
  await finish()
  expect(found()).toMatchObject([
    { findings: [{ kind: 'api', code: 'ResourceNotFound.Function' }] },
    { findings: [], alarm: { functionName: 'order-sync' } },
  ])
})

describe('without --json', () => {
  it('each run has its card, below its request id', async () => {
    const { write, stream } = following([])
    await write(whole(1) + start(2))
    expect(stream.stdout).toMatch(
      new RegExp(`^─── RequestId: ${idOf(1)}\n433 TimeLimitReached: [\\s\\S]*Why: the timeout is still`),
    )
    expect(stream.stdout).not.toContain('What to check')
  })

  it('and its whole entry with --full', async () => {
    const { write, stream } = following(['--full'])
    await write(whole(1) + start(2))
    expect(stream.stdout).toContain('What to check')
  })
})

it('a secret is masked, and told of once', async () => {
  const { write, stream, end: finish } = following()
  const secret = `AK${'IDz8krbsJ5yKBZQpn74WFkmLPx3'}`
  const leak = (run: number) => `${start(run)}SecretId: ${secret}\n${result(run)}${end(run)}`
  await write(leak(1) + leak(2))
  await finish()
  expect(stream.stdout.split('\n')).toHaveLength(3)
  expect(stream.stdout + stream.stderr).not.toContain(secret.slice(4))
  expect(stream.stderr.match(/SecretId/g)).toHaveLength(1)
})

it('Ctrl-C ends it with 0, after what is left has been told', async () => {
  const { write, found, stream, code } = following()
  await write(start(1) + result(1))
  stream.interrupt()
  expect(await code).toBe(0)
  expect(codesOf(found())).toEqual([[433]])
  expect(stream.isDestroyed).toBe(true)
})

describe('is refused with 2', () => {
  it.each([
    [['--follow', 'app.log'], /--follow reads standard input/],
    [['--follow', '--why'], /--why .* --follow/],
  ])('%s', async (args, sentence) => {
    const stream = new Stream()
    expect(await run(args, stream.terminal)).toBe(2)
    expect(stream.stdout).toBe('')
    expect(stream.stderr).toMatch(sentence)
  })
})

it('says at a terminal that it reads what is typed', async () => {
  const stream = new Stream({ isTTY: true })
  const code = run(['--follow'], stream.terminal)
  stream.end()
  expect(await code).toBe(0)
  expect(stream.stderr).toContain('tail -f app.log | scf-error --follow')
})
