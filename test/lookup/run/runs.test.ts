import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'
import { namedRunsIn } from '../../../src/lookup/run/names/named-runs.ts'

const ids = ['7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe', '54d2b446-c6ed-48a3-88db-b0c894445554'] as const
const failed = (id: string, code: number, seconds: number) =>
  `ERROR RequestId:${id} Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after ${seconds} seconds","statusCode":${code}}\n`
const report = (id: string, ms: number) => `Report RequestId: ${id} Duration:${ms}ms\n`

const runsIn = (text: string) => namedRunsIn(text, [/name=(\w+)/g])

describe('the runs of a text', () => {
  it('hold each place once, in order, whatever the text', () => {
    const line = fc.oneof(
      fc.constantFrom(...ids).map((id) => `START RequestId: ${id}\n`),
      fc.string({ maxLength: 20 }).map((text) => `${text}\n`),
      fc.constantFrom('name=pay\n', 'region: x\nname=mail\n', '\n'),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = lines.join('')
        const { all, at } = runsIn(text)
        const ranges = all.flatMap((run) => run.ranges).toSorted((a, b) => a.start - b.start)
        expect(ranges.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        for (let offset = 0; offset < text.length; offset += 1)
          expect(at(offset).ranges.some(({ start, end }) => start <= offset && offset < end)).toBe(true)
      }),
    )
  })

  it('are told by any spelling of the id’s label', () => {
    const text = ['RequestId: ', 'reqid=', 'request_id: ', 'req-id ']
      .map((label, index) => `${label}${ids[index % 2]}\n`)
      .join('')
    expect(runsIn(text).all.map(({ id }) => id)).toEqual([...ids])
  })
})

describe('a code that several runs end in', () => {
  const log = failed(ids[0], 433, 3) + report(ids[0], 3000) + failed(ids[1], 433, 5) + report(ids[1], 5000)

  it('is one finding with their number and the details of the last', () => {
    const [finding, ...others] = lookup(log).findings
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code: 433, count: 2 })
    expect(finding?.details).toEqual({ requestId: ids[1], timeoutSeconds: 5, durationMs: 5000 })
  })

  it('has the pieces of the last run in the text', () => {
    const [finding] = lookup(log).findings
    const words = finding?.run?.map(({ start, end }) => log.slice(start, end)).join('')
    expect(words).toBe(failed(ids[1], 433, 5) + report(ids[1], 5000))
  })

  it('is counted by lines of the console’s list where the text has no ids', () => {
    const text = '08:00  调用失败(433)\n09:00  调用失败(433)\n10:00  调用失败(434)\n11:00  调用失败(433)'
    expect(lookup(text).findings.map(({ code, count }) => [code, count])).toEqual([
      [433, 3],
      [434, undefined],
    ])
  })

  it('is not counted by how often it is spoken of', () => {
    expect(lookup('SCF returned 433, then 433 again, is 433 bad?').findings[0]?.count).toBeUndefined()
  })
})

it('a long log is read to its end', () => {
  const noise = `${'2024-01-01 INFO nothing happened here\n'.repeat(10_000)}`
  const text = `${noise}${failed(ids[0], 433, 3)}${report(ids[0], 3000)}`
  expect(lookup(text).findings[0]?.details).toMatchObject({ requestId: ids[0], durationMs: 3000 })
})

it.each([
  ['调用失败（434）\n运行时间：1002ms 运行内存：12.5MB', { durationMs: 1002, memoryUsedMb: 12.5 }],
  ['函数 order-sync 状态码 433', { functionName: 'order-sync' }],
  ['状态码 433 TimeLimitReached 地域：ap-shanghai', { region: 'ap-shanghai' }],
  [`reqid=${ids[0]} TimeLimitReached`, { requestId: ids[0] }],
  ['[order-sync] TimeLimitReached', { functionName: 'order-sync' }],
])('%j gives its details', (text, expected) => {
  expect(lookup(text).findings[0]?.details).toMatchObject(expected)
})
