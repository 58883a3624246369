import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { samples } from '../../lookup/alarm/samples.ts'
import { becomeAnotherTeam, repliesOf, type Story, shownText, startStory } from '../story.ts'

// An alarm and the pastes about it are one incident, until somebody has solved it.

let story: Story
beforeAll(async () => {
  story = await startStory()
})
beforeEach(() => becomeAnotherTeam(story))
afterAll(() => story.stop())

const channel = 'oncall'
const bot = { name: 'Observability', legacy: true }
const textOf = (form: string) => samples.find((sample) => sample.form === form)?.text ?? ''
const alarm = textOf('Observability, Chinese template')
const recovery = `告警恢复\n告警策略：订单同步-超时\n告警对象：1251316163#order-sync#prod#$latest\n告警内容：云函数-版本 | 函数执行超时(Http433) > 0 次\n地域：广州\n告警状态：恢复\n首次触发时间：2026-03-18 14:35:00 (UTC+08:00)\n恢复时间：2026-03-18 14:52:00 (UTC+08:00)`
const rate =
  '告警对象：1251316163#order-sync#prod#$latest\n告警内容：函数错误率 > 5 %\n当前数据：43.4 %\n首次触发时间：2026-03-18 14:36:00'
const paste =
  'SCF_FunctionName:order-sync SCF_Namespace:prod SCF_RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 SCF_StatusCode:433'

const post = async (content: Omit<Parameters<Story['slack']['post']>[0], 'channel'>) =>
  (await story.slack.post({ channel, ...content })).message
const cardOf = ({ ts }: { ts: string }) => shownText(repliesOf(story.slack, { channel, ts })[0]?.blocks)

it('the alarm and the paste meet, and a repeat of the alarm counts nothing', async () => {
  const first = await post({ bot, text: alarm })
  await story.sent('chat.postMessage')
  expect(cardOf(first)).toContain('第一次')
  await post({ bot, text: alarm.replace('12 次', '40 次') })
  const [line] = await story.sent('chat.postMessage')
  expect(line?.args.text).toContain('第一次')
  const second = await post({ user: 'alice', text: paste })
  await story.sent('chat.postMessage', 'chat.update')
  expect(repliesOf(story.slack, { channel, ts: second.ts })).toHaveLength(1)
  expect(cardOf(first)).toContain('30 天内第 2 次出现')
})

it('an alarm without a code joins what is open of the function, and says so', async () => {
  await post({ bot, text: alarm })
  await story.sent('chat.postMessage')
  const second = await post({ bot, text: rate })
  await story.sent('chat.postMessage', 'chat.update')
  const [reply] = repliesOf(story.slack, { channel, ts: second.ts })
  expect(reply?.text).toContain('433 TimeLimitReached')
})

it('an alarm without a code that is alone has a card with buttons, and is claimed like any other', async () => {
  const first = await post({ bot, text: rate })
  await story.sent('chat.postMessage')
  expect(cardOf(first)).toContain('云函数告警：函数错误率')
  const [reply] = repliesOf(story.slack, { channel, ts: first.ts })
  await story.slack.click({
    user: 'alice',
    action: 'incident_claim',
    message: { channel, ts: reply?.ts ?? '' },
  })
  await story.sent('chat.update')
  expect(cardOf(first)).toContain('在处理')
})

it('a recovery posts nothing, and the card tells it without calling it fixed', async () => {
  const first = await post({ bot, text: alarm })
  await story.sent('chat.postMessage')
  await post({ bot, text: recovery })
  await story.sent('chat.update')
  expect(cardOf(first)).toMatch(/恢复\s+，\s+持续 17 分钟/)
  expect(cardOf(first)).not.toContain('解决：')
})
