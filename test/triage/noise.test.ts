import { expect, it } from 'vitest'
import { formOf } from '../../src/triage/noise.ts'

const unasked = { asked: false, dismissed: false, saysMore: false }

it.each([
  [0, 'card'],
  [1, 'line'],
  [2, 'line'],
  [3, 'line'],
  [4, 'count'],
  [500, 'count'],
] as const)('after %i repeats an unasked message gets %s', (repeats, form) => {
  expect(formOf({ ...unasked, repeats })).toBe(form)
})

it.each([0, 1, 4])(
  'whoever asks gets the card, after %i repeats and even where it is dismissed',
  (repeats) => {
    expect(formOf({ asked: true, dismissed: false, saysMore: false, repeats })).toBe('card')
    expect(formOf({ asked: true, dismissed: true, saysMore: false, repeats })).toBe('card')
  },
)

it.each([0, 1, 4])('what is dismissed stays silent, after %i repeats', (repeats) => {
  expect(formOf({ asked: false, dismissed: true, saysMore: false, repeats })).toBe('dismissed')
})

it.each([1, 4])('what says more than the card does gets a card of its own, after %i repeats', (repeats) => {
  expect(formOf({ ...unasked, saysMore: true, repeats })).toBe('card')
  expect(formOf({ ...unasked, saysMore: true, dismissed: true, repeats })).toBe('dismissed')
})
