import { afterAll, beforeAll, expect, it } from 'vitest'
import { newError, startTeam, type Team } from './team.ts'

// Slack's clock is five minutes behind, so whatever it sends was written that long ago.
const minutes = 5
let team: Team
beforeAll(async () => {
  team = await startTeam({ now: () => Date.now() - minutes * 60_000 })
})
afterAll(() => team.stop())

const late = /^Late answer; the message was sent at \d\d:\d\d UTC$/m

it('what is posted late says when its message came', async () => {
  const { story, slack, shown } = team
  const { card, channel, text } = await team.newCard()
  expect(shown(card)).toMatch(late)
  expect(team.messageAt(card)?.text).toMatch(
    /Late answer; the message was sent at <!date\^\d{10}\^\{time\}\|/,
  )
  const { message } = await slack.post({ channel, user: 'bo', text })
  await story.sent('chat.postMessage', 'chat.update')
  expect(shown(team.cardOf(channel, message))).toMatch(late)
})

it('what is posted late in Chinese says so in Chinese', async () => {
  const { shown } = team
  const { card } = await team.newCard(
    '线上又超时了 "errorMessage":"Invoking task timed out after 5 seconds","statusCode":433',
  )
  expect(shown(card)).toMatch(/^回复有延迟，原消息发送于 \d\d:\d\d UTC$/m)
})

it('what was edited into an error just now is not late', async () => {
  const { story, slack, shown } = team
  const channel = team.newChannel()
  const { message } = await slack.post({ channel, user: 'ada', text: 'wait', to: [] })
  const { deliveries } = await slack.post({ channel, user: 'ada', text: 'later', to: [] })
  const [{ type, payload } = { type: 'events_api', payload: {} } as const] = deliveries
  const edited = { ...message, text: newError(), blocks: [] }
  const change = { type: 'message', subtype: 'message_changed', channel: `C0${channel.toUpperCase()}` }
  const event = {
    ...change,
    ts: `${Math.floor(Date.now() / 1_000)}.000100`,
    message: edited,
    previous_message: message,
  }
  await slack.redeliver({ type, payload: { ...payload, event } })
  await story.sent('chat.postMessage')
  expect(shown(team.cardOf(channel, message))).not.toMatch(late)
})

it('a card that is drawn anew is of now', async () => {
  const { story, shown } = team
  const { card } = await team.newCard()
  await team.click('ada', 'incident_claim', card)
  await story.sent('chat.update')
  expect(shown(card)).not.toMatch(late)
})
