import { expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'
import { runOf, said } from './said.ts'

const idOf = (text: string) => lookup(text).causes[0]?.id

it('asynchronous execution has a longer limit, and none beyond that', () => {
  const longest = runOf(433, 'Async invoking task timed out after 86400 seconds')
  expect(idOf(longest)).toBe('timeout-at-maximum')
  expect(said(longest)).toMatch(/Split the work/)
  expect(said(longest)).not.toMatch(/asynchronous/)
  const shorter = runOf(433, 'Async invoking task timed out after 7200 seconds')
  expect(idOf(shorter)).toBe('timeout-set-too-short')
  expect(said(shorter)).toMatch(/above 7,200 s \(at most 86,400 s\)/)
})

it('what is called synchronously has that as its way out', () => {
  expect(said(runOf(433, 'Invoking task timed out after 900 seconds'))).toMatch(/asynchronous execution/)
})
