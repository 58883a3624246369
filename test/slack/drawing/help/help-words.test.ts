import { describe, expect, it } from 'vitest'
import { settings } from '../../../../src/settings.ts'
import { helpMessage } from '../../../../src/slack/drawing/help/help.ts'
import { welcomeMessage } from '../../../../src/slack/drawing/settings/welcome.ts'

const days = settings.RETENTION_DAYS.default
const said = {
  help: (language: 'en' | 'zh') => JSON.stringify(helpMessage(language)),
  'the welcome': (language: 'en' | 'zh') =>
    JSON.stringify(welcomeMessage({ mode: 'all', isPublic: true }, language)),
}

describe.each(Object.entries(said))('%s', (_, shown) => {
  it('says how long things are kept where nobody set it', () => {
    expect(shown('en')).toContain(`(${days} days by default)`)
    expect(shown('zh')).toContain(`默认 ${days} 天`)
  })
})

it('help says what full members see, and that all else stays where it was said', () => {
  expect(said.help('en')).toContain(
    'Full members see what comes from public channels; everything else stays in its conversation',
  )
  expect(said.help('zh')).toContain('公开频道的内容正式成员可见，其余只在原会话里可见')
})
