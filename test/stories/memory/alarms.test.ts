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
  const [line] = await story.sent('chat.postMessage', 'chat.update')
  expect(line?.args.text).toContain('433 TimeLimitReached*：与之前是同一条告警 · 当前值 40 次')
  const second = await post({ user: 'alice', text: paste })
  await story.sent('chat.postMessage', 'chat.update')
  expect(repliesOf(story.slack, { channel, ts: second.ts })).toHaveLength(1)
  expect(cardOf(first)).toContain('30 天内第 2 次出现')
})

it('an alarm on another metric is no repeat of what is open of the function, and its card tells of that', async () => {
  const first = await post({ bot, text: alarm })
  await story.sent('chat.postMessage')
  const second = await post({ bot, text: rate })
  await story.sent('chat.postMessage')
  expect(cardOf(second)).toMatch(/^云函数告警：函数错误率/)
  expect(cardOf(second)).toContain('43.4 %')
  expect(cardOf(second)).toMatch(/30 天内还有：\s+433 TimeLimitReached/)
  expect(cardOf(first)).toContain('第一次')
})

const recovered = (text: string) =>
  `${text}\n告警状态：恢复\n恢复时间：2026-03-18 14:52:00 (UTC+08:00)`.replace(/\n当前数据：.*/, '')

it.each([
  ['first', [rate, alarm]],
  ['last', [alarm, rate]],
] as const)('of two alarms of a function only the one that recovers has, told %s', async (_, texts) => {
  const cards: { ts: string }[] = []
  for (const text of texts) cards.push(await post({ bot, text }))
  await story.sent('chat.postMessage', 'chat.postMessage')
  await post({ bot, text: recovered(rate) })
  await story.sent('chat.update')
  for (const [index, text] of texts.entries()) {
    const shown = cardOf(cards[index] ?? { ts: '' })
    if (text === rate) expect(shown).toMatch(/恢复\s+，\s+持续 16 分钟/)
    else expect(shown).not.toContain('恢复')
  }
})

it('an alarm that comes again is told since then, in one line, also once it is over', async () => {
  const again = (text: string) => text.replace('14:35:00', '15:10:00').replace('14:52:00', '15:15:00')
  const first = await post({ bot, text: alarm })
  await story.sent('chat.postMessage')
  await post({ bot, text: recovery })
  await story.sent('chat.update')
  await post({ bot, text: again(alarm) })
  await story.sent('chat.postMessage', 'chat.update')
  expect(cardOf(first).match(/告警：/g)).toHaveLength(1)
  expect(cardOf(first)).not.toContain('恢复')
  const [card] = repliesOf(story.slack, { channel, ts: first.ts })
  expect(JSON.stringify(card?.blocks)).toContain(String(Date.parse('2026-03-18T15:10:00+08:00') / 1_000))
  await post({ bot, text: again(recovery) })
  await story.sent('chat.update')
  expect(cardOf(first).match(/告警：/g)).toHaveLength(1)
  expect(cardOf(first)).toMatch(/恢复\s+，\s+持续 5 分钟/)
})

it('the card shows what is measured now, of a repeat and of the next trigger', async () => {
  const first = await post({ bot, text: rate })
  await story.sent('chat.postMessage')
  await post({ bot, text: rate.replace('43.4 %', '61 %') })
  await story.sent('chat.postMessage', 'chat.update')
  expect(cardOf(first)).toContain('61 %')
  expect(cardOf(first)).not.toContain('43.4 %')
  await post({ bot, text: recovered(rate) })
  await story.sent('chat.update')
  expect(cardOf(first)).not.toContain('61 %')
  await post({ bot, text: rate.replace('43.4 %', '8 %').replace('14:36:00', '15:10:00') })
  const [line] = await story.sent('chat.postMessage', 'chat.update')
  expect(line?.args.text).toContain('当前值 8 %')
  expect(cardOf(first)).toContain('8 %')
})

it('another occurrence time is another event, and the same one is not', async () => {
  const event = (time: string) =>
    `Alarm event: scf:ErrorEvent\nAlarmed service: Serverless Cloud Function (SCF)\nAlarmed resource: qcs::scf:ap-guangzhou:uin/100:namespace/prod/function/ebx\nAlarm region: ap-guangzhou\nEvent occurrence time: 2026-11-30 ${time}\nEvent status: -`
  const first = await post({ bot, text: event('10:00') })
  await story.sent('chat.postMessage')
  await post({ bot, text: event('10:20') })
  const [second] = await story.sent('chat.postMessage', 'chat.update')
  expect(second?.args.text).toContain('2nd time')
  expect(cardOf(first)).toContain('2nd time')
  await post({ bot, text: event('10:20') })
  const [same] = await story.sent('chat.postMessage')
  expect(same?.args.text).toContain('the same alarm as before')
  expect(cardOf(first)).toContain('2nd time')
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
