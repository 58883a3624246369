import { expect, it, onTestFinished } from 'vitest'
import { createLookups } from '../../../src/slack/looking/lookups.ts'

it('a text longer than a message usually is holds up no other', async () => {
  const lookups = createLookups()
  onTestFinished(lookups.close)
  const ended: string[] = []
  const answerTo = async (name: string, text: string) => {
    const { findings } = await lookups.answerTo({ text, asked: true })
    ended.push(name)
    return findings.map(({ code }) => code)
  }
  const long = answerTo('a megabyte', `${'lunch\n'.repeat(170_000)}"statusCode":433`)
  const short = answerTo('a message', `${'lunch\n'.repeat(3_000)}"statusCode":439`)
  expect(await Promise.all([long, short])).toEqual([[433], [439]])
  expect(ended).toEqual(['a message', 'a megabyte'])
})
