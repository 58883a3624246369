import { expect, it } from 'vitest'
import { apiCodes } from '../../src/catalog/api/codes.ts'
import { alarmLabels } from '../../src/lookup/alarm/labels.ts'
import { Input } from '../../src/lookup/input.ts'

it('holds the words of every code and of every label, however they are spelt', () => {
  expect([...apiCodes.keys()].filter((code) => !new Input(code).holds('apiCode'))).toEqual([])
  const labels = alarmLabels.map((label) => label.replaceAll('·', '_').toUpperCase())
  expect(labels.filter((label) => !new Input(label).holds('alarmLabel'))).toEqual([])
})

it('finds the words behind escapes, and none where there are none', () => {
  const text = String.raw`{"title":"\u544a\u8b66\u5185\u5bb9: LimitExceeded\u002eFunction"}`
  expect(new Input(text).holds('alarmLabel')).toBe(true)
  expect(new Input(text).holds('handler')).toBe(false)
  expect(new Input('the build is green').holds('apiCode')).toBe(false)
})
