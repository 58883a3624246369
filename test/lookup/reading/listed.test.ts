import { expect, it } from 'vitest'
import { read } from '../../../src/lookup/recognise.ts'

it('guesses about some thousands of bare numbers, and reads every number with a label', () => {
  const { judged, findings } = read(`${'433 446; '.repeat(3_000)}\nSCF_StatusCode: 434`, { asked: true })
  const of = (code: number) => judged.filter(({ codes }) => codes.includes(code)).length
  expect([of(433), of(446)]).toEqual([2_000, 2_000])
  expect(findings[0]).toMatchObject({ code: 434, confidence: 'certain' })
})
