import { describe, expect, it } from 'vitest'
import { compose, escapeText } from '../../../src/workspace/people/composer.ts'
import { createWorkspace } from '../../../src/workspace/state/seed.ts'

const workspace = createWorkspace('http://127.0.0.1', () => 0)
const composed = (typed: string) => compose(workspace, typed)
const elements = (typed: string) => composed(typed).blocks[0]?.elements

it('escapes what means something in mrkdwn, and nothing in rich text', () => {
  expect(composed('a < b && c > d').text).toBe('a &lt; b &amp;&amp; c &gt; d')
  expect(elements('a < b')).toEqual([
    { type: 'rich_text_section', elements: [{ type: 'text', text: 'a < b' }] },
  ])
  expect(escapeText('&lt;')).toBe('&amp;lt;')
})

describe('links', () => {
  it.each([
    ['https://a.cn/?b=1&c', '<https://a.cn/?b=1&amp;c>'],
    ['see main.py here', 'see <http://main.py|main.py> here'],
    ['index.sh', '<http://index.sh|index.sh>'],
    ['ask scf.tencentcloudapi.com.', 'ask <http://scf.tencentcloudapi.com|scf.tencentcloudapi.com>.'],
    ['index.main_handler', 'index.main_handler'],
    ['index.py.main_handler', 'index.py.main_handler'],
    ['src/main.py', 'src/main.py'],
    ['`main.py`', '`main.py`'],
  ])('%s becomes %s', (typed, text) => expect(composed(typed).text).toBe(text))

  it('are elements of their own in rich text', () => {
    expect(elements('see main.py')).toEqual([
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'see ' },
          { type: 'link', url: 'http://main.py', text: 'main.py' },
        ],
      },
    ])
  })
})

it('turns a name or an id into a mention', () => {
  expect(composed('@scf-bot 433').text).toBe('<@U0SCFBOT> 433')
  expect(composed('<@U0SCFBOT> 433').text).toBe('<@U0SCFBOT> 433')
  expect(composed('@stranger').text).toBe('@stranger')
  expect(elements('@scf-bot 433')).toMatchObject([
    {
      elements: [
        { type: 'user', user_id: 'U0SCFBOT' },
        { type: 'text', text: ' 433' },
      ],
    },
  ])
})

it('keeps fences as preformatted text, links and all', () => {
  const typed = 'look:\n```\n{"a": "<b>"} main.py\n```\nwell?'
  expect(composed(typed).text).toBe('look:\n```\n{"a": "&lt;b&gt;"} main.py\n```\nwell?')
  expect(elements(typed)).toEqual([
    { type: 'rich_text_section', elements: [{ type: 'text', text: 'look:\n' }] },
    { type: 'rich_text_preformatted', elements: [{ type: 'text', text: '{"a": "<b>"} main.py' }] },
    { type: 'rich_text_section', elements: [{ type: 'text', text: '\nwell?' }] },
  ])
})

it('marks code between backticks', () => {
  expect(elements('`a.b`')).toMatchObject([{ elements: [{ text: 'a.b', style: { code: true } }] }])
})
