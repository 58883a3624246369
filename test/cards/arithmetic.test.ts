import { expect, it } from 'vitest'
import { arithmetic } from '../../src/cards/arithmetic.ts'
import { lookup } from '../../src/lookup/lookup.ts'

it.each([
  ['en', 'Ran for 890 ms, 128 MB used'],
  ['zh', '运行了 890 ms，用了 128 MB 内存'],
] as const)('without limits says what was used, in %s', (language, expected) => {
  const line =
    '{"SCF_FunctionName":"gw","SCF_RequestId":"7f3c1a2e-1111-4c1d-9a1e-0c5b8b4e0777","SCF_StatusCode":"434","SCF_MemUsage":"127.9","SCF_Duration":"890"}'
  expect(arithmetic(lookup(line).findings[0]?.details ?? {}, language)).toBe(expected)
})

it('of a run that used nothing says no amount', () => {
  expect(arithmetic({ durationMs: 12, memoryUsedMb: 0 }, 'en')).toBe('Ran for 12 ms')
})
