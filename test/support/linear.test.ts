import { describe, expect, it } from 'vitest'
import { expectLinear } from './linear.ts'

describe('expectLinear', () => {
  it('accepts a bounded pattern with any flags', () => {
    expectLinear(/code["' ]{0,8}[:=]{1,2}(\d{3})/dgi)
    expectLinear(/[a-z]{1,8}/vy)
  })

  it('refuses a nested quantifier', () => {
    expect(() => expectLinear(/(a+)+$/)).toThrow(/vulnerable to/)
  })

  it('refuses a search that begins again at every character', () => {
    expect(() => expectLinear(/\d+x/g)).toThrow(/vulnerable to/)
  })
})
