import { describe, expect, it } from 'vitest'
import { checkForm, verdictMessage } from '../../../src/slack/drawing/verdict.ts'

const message = (handler: string, runtime = 'any', place: 'ephemeral' | 'shared' = 'ephemeral') =>
  verdictMessage(checkForm({ handler, runtime }), 'en', place)
const buttons = ({ blocks }: ReturnType<typeof message>) =>
  [...JSON.stringify(blocks).matchAll(/"action_id":"(\w+)"/g)].map(([, id]) => id)

describe('the message of a verdict', () => {
  it('leads to the status code of a mistake, and can be posted', () => {
    expect(buttons(message('index.py.main_handler'))).toEqual(['finding_more', 'answer_share'])
    expect(buttons(message('index.main_handler', 'Python3.9'))).toEqual(['answer_share'])
    expect(buttons(message('index.py.main_handler', 'any', 'shared'))).toEqual(['finding_more'])
  })

  it('is not offered for posting where there is no verdict, or none that a button can carry', () => {
    expect(buttons(message('index.main', 'Pythn9'))).toEqual([])
    expect(buttons(message(`index.${'m'.repeat(2_500)}`))).toEqual(['finding_more'])
  })

  it('masks a secret, and tells of it only whoever typed it', () => {
    const secret = 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3'
    const own = JSON.stringify(message(`index.${secret}`))
    expect(own).not.toContain(secret)
    expect(own).toContain('SecretId')
    expect(JSON.stringify(message(`index.${secret}`, 'any', 'shared').blocks)).not.toContain('SecretId')
  })
})

it('a form is checked for the runtime in whatever spelling, and for any', () => {
  const runtimeOf = (runtime: string) => {
    const { result } = checkForm({ handler: 'index.main_handler', runtime })
    return result.kind === 'verdict' ? (result.runtime ?? 'any') : result.reason
  }
  expect(runtimeOf('any')).toBe('any')
  expect(runtimeOf('node.js 16.13')).toBe('Nodejs16.13')
  expect(runtimeOf('Python')).toBe('Python')
  expect(runtimeOf('Pythn')).toBe('unknown-runtime')
})
