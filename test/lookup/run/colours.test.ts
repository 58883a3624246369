import { expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'
import { runOf } from '../../causes/known/said.ts'

const [red, plain] = ['\u001b[31m', '\u001b[39m']
const detailsOf = (text: string) => lookup(text).findings[0]?.details

it.each([
  ['around it', `${red}TypeError: boom${plain}`],
  ['around its message', `TypeError: ${red}boom${plain}`],
])('an exception is the same with colours %s as without', (_, thrown) => {
  const frame = '\n    at exports.main_handler (/var/user/index.js:4:8)'
  const { exception } = detailsOf(runOf(430, thrown + frame)) ?? {}
  expect(exception).toBe('TypeError: boom')
  expect(detailsOf(runOf(430, thrown + frame))).toEqual(detailsOf(runOf(430, `TypeError: boom${frame}`)))
})

it('the last line of a log has no colours', () => {
  const timedOut = runOf(433, 'Invoking task timed out after 60 seconds', `${red}asking${plain} redis`)
  expect(lookup(timedOut).findings[0]?.lastLine).toBe('asking redis')
})
