import { expect, it } from 'vitest'
import { runOf, said } from './said.ts'

it.each([
  ['errCode: -502003 database permission denied', 'en', /security rule/, /openapi/],
  ['DATABASE_PERMISSION_DENIED', 'zh', /集合的权限规则/, /openapi/],
  ['errCode: -604101 function has no permission to call this API', 'en', /openapi/, /security rule/],
] as const)('%s tells which rule it was', (text, language, step, other) => {
  const told = said(runOf(430, `Error: ${text}`), language)
  expect(told).toMatch(step)
  expect(told).not.toMatch(other)
})
