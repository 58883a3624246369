import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { entryOf, primaryName } from '../../src/catalog/index.ts'
import { sidesSentence } from '../../src/words.ts'
import { blockProblem } from '../../src/workspace/limits/block-limits.ts'
import { type Story, shownText, startStory } from './story.ts'

let story: Story
beforeAll(async () => {
  story = await startStory()
})
afterAll(() => story.stop())

const seedCodes = [
  200, 400, 401, 403, 404, 406, 430, 432, 433, 434, 435, 436, 437, 438, 439, 441, 442, 500, 532,
]
const people = [
  { user: 'alice', language: 'en' },
  { user: 'wei', language: 'zh' },
] as const

const answerSchema = z.object({
  response_type: z.literal('ephemeral'),
  text: z.string(),
  blocks: z.array(z.looseObject({ type: z.string() })),
})

async function ask(user: string, text: string, command = '/scf-error') {
  const { problem, answer } = await story.slack.command({ channel: 'oncall', user, command, text })
  expect(problem).toBeUndefined()
  return answerSchema.parse(answer)
}

describe.each(people)('/scf-error for $user', ({ user, language }) => {
  it.each(seedCodes)('explains %i by number and by name', async (code) => {
    const entry = entryOf(code)
    if (entry === undefined) throw new Error(`${code} is not in the catalog`)
    const name = primaryName(entry)
    for (const query of [String(code), name]) {
      const { text, blocks } = await ask(user, query)
      // The fallback text alone tells it.
      expect(text).toContain(String(code))
      expect(text).toContain(name)
      if (code !== 200) expect(text).toContain(sidesSentence(entry.sides, language))
      expect(text.length).toBeLessThan(3_000)
      expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/)
      expect(shownText(blocks)).toContain(entry.meaning[language])
      expect(blockProblem(blocks, 'message')).toBeUndefined()
      expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(12_000)
    }
    await story.sent()
  })
})

it('what a name shares with another code is not told as certain', async () => {
  const { text } = await ask('alice', 'ResourceLimitReached')
  expect(text).toMatch(/432/)
  await story.sent()
})

it.each([
  ['full-width digits', '４３９', '439 UserProcExitError'],
  ['words around a code', 'code 439', '439 UserProcExitError'],
  ['a code with its name', '439 UserProcExitError', '439 UserProcExitError'],
  ['a name in another spelling', 'user-proc exit error', '439 UserProcExitError'],
  ['a typo', 'UserProcExitEror', '439 UserProcExitError'],
  ['a keyword', 'out of memory', '434 MemoryLimitReached'],
  ['a Chinese keyword', '超时', '433 TimeLimitReached'],
  [
    'an escaped paste',
    '{"statusCode":433,"errorMessage":"Invoking task timed out after 3 seconds &amp; more"}',
    '433 TimeLimitReached',
  ],
])('/scf-error understands %s', async (_, query, title) => {
  const { text } = await ask('alice', query)
  expect(text).toContain(title)
  await story.sent()
})

it.each(['', 'help', '帮助', '?'])('/scf-error "%s" tells how to ask', async (query) => {
  const { text, blocks } = await ask('wei', query)
  expect(text).toContain('SCF')
  expect(shownText(blocks)).toContain('/scf-handler')
  await story.sent()
})

it('a number that is no status code gets the nearest ones and a sentence', async () => {
  const { text, blocks } = await ask('alice', '431')
  expect(text).toContain('431')
  expect(shownText(blocks)).toContain('430 UserFunctionExecError')
  expect(shownText(blocks)).toContain('432')
  await story.sent()
})

it('a miss says what would work', async () => {
  const { blocks } = await ask('alice', 'the kettle boils')
  expect(shownText(blocks)).toMatch(/UserProcExitError.*timeout.*paste/)
  await story.sent()
})

it.each(['<!channel>', '*bold* _it_ `code`', '<https://evil.example|click>', '&lt;b&gt; & <b>', '@here'])(
  'what somebody typed is never markup: %s',
  async (typed) => {
    const query = `${typed} {"errorCode":-1,"errorMessage":"${typed} Invoking task timed out after 3 seconds","statusCode":433}`
    const { text, blocks } = await ask('alice', query)
    expect(text).not.toMatch(/<|>|&(?!amp;|lt;|gt;)/)
    expect(
      JSON.stringify(blocks.filter(({ type }) => type !== 'rich_text' && type !== 'actions')),
    ).not.toContain('evil')
    await story.sent()
  },
)

it('a command that nobody knows is told which ones there are', async () => {
  const { answer } = await story.slack.command({ channel: 'oncall', user: 'alice', command: '/scf-other' })
  expect(answer).toMatchObject({ text: expect.stringContaining('/scf-error') })
  await story.sent()
})

it('/scf-handler help says how to ask, and opens no form', async () => {
  expect((await ask('alice', 'help', '/scf-handler')).text).toBe((await ask('alice', 'help')).text)
  expect((await ask('alice', 'help Go1', '/scf-handler')).text).toContain('valid for Go1')
  await story.sent()
})

it.each([
  ['alice', 'index.main_handler ruby', ' is not a runtime of SCF; there are '],
  ['wei', 'index.main_handler ruby', ' 不是 SCF 的运行环境'],
  ['alice', 'index.main_handler dotnet6', ' is not a runtime of SCF'],
  ['alice', 'Python3.9 index.main_handler', 'valid for Python3.9'],
  ['alice', 'index.main_handler 在 Python3.9 下', 'valid for Python3.9'],
  ['alice', 'how would I write index.main_handler for python3.9', 'valid for Python3.9'],
  ['alice', 'is index.main_handler ok?', 'Handler check: valid'],
  ['wei', 'index.main_handler 对吗？', '检查：有效'],
  ['wei', '请检查 index.main_handler', '检查：有效'],
  ['wei', '我的执行方法是 index.main_handler', '检查：有效'],
  ['alice', 'index.main_handler python?', 'valid for Python'],
  ['wei', 'main 镜像', '可用于 Image'],
  ['alice', 'lunch?', 'That reads like a sentence'],
  ['wei', '午饭吃什么', '这像是一句话'],
  [
    'alice',
    `AKID${'z8krbsJ5yKBZQpn74WFkmLPx3'}.main Python3.9`,
    'There is a secret where the handler should be',
  ],
  ['wei', `AKID${'z8krbsJ5yKBZQpn74WFkmLPx3'}.main Python3.9`, '执行方法的位置是密钥等敏感信息'],
])('/scf-handler tells %s of "%s" what it is', async (user, text, sentence) => {
  const answer = await ask(user, text, '/scf-handler')
  const said = `${answer.text}\n${shownText(answer.blocks)}`
  expect(said).toContain(sentence)
  expect(said).not.toMatch(/not valid|无效/)
  await story.sent()
})

it('/scf-handler with a handler and a runtime of several words answers only the asker', async () => {
  const { text, blocks } = await ask('alice', 'index.main_handler Node.js 16.13', '/scf-handler')
  expect(text).toContain('valid')
  expect(text).toContain('Nodejs16.13')
  expect(blockProblem(blocks, 'message')).toBeUndefined()
  const wrong = await ask('wei', 'index.py.main_handler Python3.9', '/scf-handler')
  expect(shownText(wrong.blocks)).toContain('index.main_handler')
  await story.sent()
})
