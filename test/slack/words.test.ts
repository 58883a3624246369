import { expect, it } from 'vitest'
import { slackWords } from '../../src/slack/words.ts'
import { sourceOf } from '../support/source.ts'

it.each(['en', 'zh'] as const)('what was shortened names the button that shows the rest (%s)', (language) => {
  const [open, close] = language === 'en' ? ['“', '”'] : ['「', '」']
  expect(slackWords.shortened[language]).toContain(`${open}${slackWords.details[language]}${close}`)
})

it('the README names the buttons of a private answer as they are called', () => {
  const { details, postHere } = slackWords
  expect(sourceOf('README.md')).toContain(`with "${details.en}" and "${postHere.en}"`)
})
