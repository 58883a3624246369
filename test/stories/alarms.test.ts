import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { foreign } from '../lookup/alarm/foreign.ts'
import { samples } from '../lookup/alarm/samples.ts'
import { becomeAnotherTeam, repliesOf, type Story, shownText, startStory } from './story.ts'

// Monitoring posts, and nobody has asked: what is SCF's and in trouble gets an answer, everything else gets none.

let story: Story
beforeAll(async () => {
  story = await startStory()
})
beforeEach(() => becomeAnotherTeam(story))
afterAll(() => story.stop())

const channel = 'oncall'
const textOf = (form: string) => samples.find((sample) => sample.form === form)?.text ?? ''
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text })
const bots = [
  { kind: 'an app', bot: { name: 'Observability' } },
  { kind: 'an incoming webhook', bot: { name: 'CLS', legacy: true } },
]

type Post = Omit<Parameters<Story['slack']['post']>[0], 'channel'>

async function replyTo(post: Post) {
  const { message } = await story.slack.post({ channel, ...post })
  await story.sent('chat.postMessage')
  const [reply] = repliesOf(story.slack, { channel, ts: message.ts })
  return { text: reply?.text ?? '', shown: shownText(reply?.blocks), card: { channel, ts: reply?.ts ?? '' } }
}

async function detailsOf(card: { readonly channel: string; readonly ts: string }, action = 'finding_more') {
  const value = action === 'card_menu' ? { value: 'copy' } : {}
  await story.slack.click({ user: 'alice', action, message: card, ...value })
  await story.sent('views.open')
  return shownText(story.slack.modal('alice')?.blocks)
}

describe.each(bots)('$kind without a text of its own', ({ bot }) => {
  it('alarms by fields of an attachment', async () => {
    const fields = [
      { title: 'Alarm object', value: '1251316163#order-sync#prod#$latest', short: false },
      {
        title: 'Alarm content',
        value: 'SCF-version | Function execution timeout &gt; 0 Count',
        short: false,
      },
      { title: 'Current data', value: '12 Count', short: true },
      { title: 'Region', value: 'Guangzhou', short: true },
      { title: 'Trigger time', value: '2026-03-18 14:35:00 (UTC+08:00)', short: true },
    ]
    const attachments = [{ color: 'danger', title: 'Tencent Cloud alarm', fallback: 'alarm', fields }]
    const { text, shown } = await replyTo({ bot, attachments })
    expect(text).toMatch(/^433 TimeLimitReached/)
    expect(shown).toContain('order-sync')
    expect(shown.replaceAll('\n', '')).toContain('now 12 · alarm if > 0')
  })

  it('alarms by sections of Block Kit, in Chinese', async () => {
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: '云监控告警触发' } },
      {
        type: 'section',
        fields: [
          mrkdwn('*告警对象*\n1251316163#订单'),
          mrkdwn('*告警对象*\n`1251316163#order-sync#prod#$latest`'),
          mrkdwn('*告警内容*\n云函数-版本 | 函数错误率(FunctionErrorPercentage) &gt; 5 %'),
          mrkdwn('*当前数据*\n43.3 %'),
          mrkdwn('*首次触发时间*\n2026-03-18 14:35:00 (UTC+08:00)'),
        ],
      },
    ]
    const { text, shown, card } = await replyTo({ bot, blocks })
    expect(text).toMatch(/^云函数告警：函数错误率/)
    expect(shown).toContain('43.3 %')
    const query = 'SCF_FunctionName:"order-sync" AND SCF_Namespace:"prod"'
    expect(shown).not.toContain(query)
    expect(await detailsOf(card)).toContain(query)
    expect(await detailsOf(card, 'card_menu')).toContain(query)
    expect(shown).toContain('把失败的那次调用日志贴到这里')
  })

  it('alarms with the function in a link only', async () => {
    const address = 'https://console.cloud.tencent.com/scf/list-detail?rid=1&amp;ns=prod&amp;id=cart'
    const text = '告警触发：云函数 内存超过限制(Http434) &gt; 0 次，当前值：3 次'
    const blocks = [
      { type: 'section', text: mrkdwn(text) },
      { type: 'section', text: mrkdwn(`<${address}|查看函数>`) },
    ]
    const { text: answer, shown } = await replyTo({ bot, blocks })
    expect(answer).toMatch(/^434 MemoryLimitReached/)
    expect(shown).toContain('cart')
    expect(shown).toContain('ap-guangzhou')
  })
})

it('alerts whose fields name two functions are two incidents', async () => {
  const failed = (name: string) => ({
    bot: { name: 'watchdog' },
    attachments: [
      {
        title: 'SCF call failed',
        fallback: 'failed',
        fields: [
          { title: 'Function', value: name, short: true },
          { title: 'Status code', value: '433', short: true },
        ],
      },
    ],
  })
  await replyTo(failed('pay-a'))
  const { shown } = await replyTo(failed('payb'))
  expect(shown).toContain('payb')
  expect(shown).toContain('First time here')
})

it('a callback forwarded as a file is read, too', async () => {
  const files = [{ name: 'alarm.json', filetype: 'json', content: textOf('the callback as JSON') }]
  const { text } = await replyTo({ user: 'alice', text: '', files })
  expect(text).toMatch(/^433 TimeLimitReached/)
})

it('a metric that counts two codes is answered with both', async () => {
  const { text, shown } = await replyTo({
    bot: { name: 'Observability' },
    text: textOf('throttles, which are one of two codes'),
  })
  expect(text).toContain('432 ResourceLimitReached 或 429 ResourceLimit')
  expect(shown).toContain('433 次')
})

it('log lines that an alarm brings along decide', async () => {
  const { text } = await replyTo({ bot: { name: 'CLS' }, text: textOf('CLS with the log line behind it') })
  expect(text).toMatch(/^430 /)
})

it('what is well again, what goes well, and what is not SCF’s is left alone', async () => {
  const { slack } = story
  const success =
    '告警对象：1251316163#order-sync#prod#$latest\n告警内容：正确调用次数(Http2xx) > 433 次\n当前数据：500 次'
  for (const text of [textOf('Observability, recovery'), success, ...foreign.slice(0, 12)])
    await slack.post({ channel, bot: { name: 'monitor' }, text })
  await story.sent()
})

it('somebody who asks about a recovery gets an answer', async () => {
  const text = `<@${story.slack.workspace.app.botUser}> ${textOf('Observability, recovery')}`
  const { shown } = await replyTo({ user: 'alice', text })
  expect(shown).toMatch(/持续 17 分钟/)
})

it('and is told of no other function', async () => {
  const other = textOf('Observability, Chinese template').replaceAll('order-sync', 'cart')
  await replyTo({ bot: { name: 'Observability' }, text: other })
  const text = `<@${story.slack.workspace.app.botUser}> ${textOf('Observability, recovery')}`
  const { shown } = await replyTo({ user: 'alice', text })
  expect(shown).not.toContain('cart')
})
