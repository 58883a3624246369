import { expect, it } from 'vitest'
import { plainText } from '../../../../src/workspace/page/messages/plain-text.ts'
import { compose } from '../../../../src/workspace/people/composer.ts'
import { createWorkspace } from '../../../../src/workspace/state/seed.ts'

const people = [{ id: 'U0SCFBOT', name: 'scf-bot', isBot: true, standing: 'member' }] as const

it.each([
  'a < b && c > d',
  '@scf-bot what is 433?',
  'see main.py and https://a.cn/?b=1&c',
  '```\n{"statusCode": 433}\n```',
  '&lt; is written as such',
])('what Slack made of "%s" is turned back for editing', (typed) => {
  const { text } = compose(
    createWorkspace('http://127.0.0.1', () => 0),
    typed,
  )
  expect(plainText(text, people)).toBe(typed)
})

it('leaves the mention of somebody unknown as it is', () => {
  expect(plainText('<@U9> hello', people)).toBe('<@U9> hello')
})
