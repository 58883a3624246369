import { describe, expect, it } from 'vitest'
import { formOf, formOfState, formOfValue } from '../../../src/slack/reading/handler-form.ts'

it.each([
  ['python 3.9', 'Python3.9'],
  ['Node.js 16.13', 'Nodejs16.13'],
  ['Python', 'any'],
  ['nonsense', 'any'],
  [undefined, 'any'],
])('the form’s menu has %s as %s', (runtime, chosen) => {
  expect(formOf('index.main', runtime)).toEqual({ handler: 'index.main', runtime: chosen })
})

describe('a button’s value', () => {
  it('keeps the runtime as somebody called it', () => {
    expect(formOfValue('{"handler":"index.main","runtime":"Python"}')).toEqual({
      handler: 'index.main',
      runtime: 'Python',
    })
    expect(formOfValue('{"handler":"index.main"}')).toEqual({ handler: 'index.main', runtime: 'any' })
  })

  it.each(['', 'x', 'null', '[]', '{}', '{"handler":1}', '{"handler":"a","runtime":1}'])(
    'holds no form: %s',
    (value) => {
      expect(formOfValue(value)).toBeUndefined()
    },
  )
})

describe('what is typed and chosen', () => {
  const runtime = { runtime: { selected_option: { value: 'Go1' } } }
  it.each([
    ['both', { handler: { handler: { value: 'main' } }, runtime }, { handler: 'main', runtime: 'Go1' }],
    [
      'nothing typed yet',
      { handler: { handler: { value: null } }, runtime },
      { handler: '', runtime: 'Go1' },
    ],
    [
      'nothing chosen',
      { handler: { handler: { value: 'main' } }, runtime: { runtime: { selected_option: null } } },
      { handler: 'main', runtime: 'any' },
    ],
    ['no menu', { handler: { handler: { value: 'main' } } }, { handler: 'main', runtime: 'any' }],
  ])('is read from the state: %s', (_, values, form) => {
    expect(formOfState(values)).toEqual(form)
  })

  it('in another modal is nobody’s form', () => {
    expect(() => formOfState({ note: { note: { value: 'x' } } })).toThrow()
  })
})
