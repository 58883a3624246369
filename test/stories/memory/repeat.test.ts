import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'
import { newError, startTeam, type Team } from './team.ts'

let team: Team
beforeAll(async () => {
  team = await startTeam()
})
afterAll(() => team.stop())

const again = 'chat.postMessage'
const count = 'chat.update'

/** The same error once more. */
async function repeat(channel: string, text: string, user = 'bo') {
  const { message } = await team.slack.post({ channel, user, text })
  await team.story.idle()
  return message
}

describe('the same error within half an hour', () => {
  it('gets a line that leads to the card, whose count goes up', async () => {
    const { story, slack, shown } = team
    const { card, channel, text } = await team.newCard()
    const message = await repeat(channel, text)
    await story.sent(again, count)
    const line = team.messageAt(team.cardOf(channel, message))
    const link = await slack.calls.findLast(({ method }) => method === 'chat.getPermalink')?.answer
    expect(linesOf(line?.blocks)).toBe(
      `433 TimeLimitReached again: 2nd time in 30 days · last less than a minute ago · The earlier card (${(link as { permalink: string }).permalink})`,
    )
    expect(line?.metadata).toMatchObject({ event_type: 'scf_findings', event_payload: { codes: [433] } })
    expect(shown(card)).toContain('2nd time in 30 days')
  })

  it('in Chinese gets a Chinese line', async () => {
    const { story } = team
    const { channel, text } = await team.newCard(`线上又超时了 ${newError()}`)
    const message = await repeat(channel, text)
    await story.sent(again, count)
    const line = linesOf(team.messageAt(team.cardOf(channel, message))?.blocks)
    expect(line).toMatch(
      /^433 TimeLimitReached 再次出现：30 天内第 2 次出现 · 上次在不到 1 分钟前 · 查看之前的卡片 \(/,
    )
  })

  it.each([
    ['the run', '', ': the same run as before · The earlier card ('],
    ['the run, in Chinese', '看看', '：与之前是同一次运行 · 查看之前的卡片 ('],
  ])('that shows %s that the card shows is no other time', async (_, words, said) => {
    const { story, shown } = team
    const id = randomUUID()
    const text = `${words} ${newError()} requestId: ${id}`
    const { card, channel } = await team.newCard(text)
    const message = await repeat(channel, text)
    await story.sent(again)
    const line = linesOf(team.messageAt(team.cardOf(channel, message))?.blocks)
    expect(line.startsWith(`433 TimeLimitReached${said}`)).toBe(true)
    expect(shown(card)).toMatch(/First time here|第一次出现/)
  })

  it('gets no link where Slack does not tell it', async () => {
    const { story, slack } = team
    const { channel, text } = await team.newCard()
    slack.failNext('chat.getPermalink', { error: 'internal_error' })
    const message = await repeat(channel, text)
    await story.sent(again, count)
    expect(linesOf(team.messageAt(team.cardOf(channel, message))?.blocks)).toMatch(/less than a minute ago$/)
  })

  it('leads to the newest card of the channel', async () => {
    const { story, slack } = team
    const { channel, text } = await team.newCard()
    const newest = team.cardOf(channel, await repeat(channel, `@scf-bot ${text}`))
    const message = await repeat(channel, text)
    await story.idle()
    const line = linesOf(team.messageAt(team.cardOf(channel, message))?.blocks)
    expect(line).toContain(`/p${newest.ts.replace('.', '')}`)
    await story.sent(again, count, again, count, count)
    expect(slack.messages(channel)).toHaveLength(6)
  })

  it('whose card somebody has deleted gets a new one', async () => {
    const { story, slack, shown } = team
    const { card, channel, text } = await team.newCard()
    await slack.remove(card)
    await story.sent()
    const message = await repeat(channel, text)
    await story.sent(again)
    expect(shown(team.cardOf(channel, message))).toContain('Retry:')
  })

  it('edited into another message is counted once more, and edited again is not', async () => {
    const { story, slack, shown } = team
    const { card, channel, text } = await team.newCard()
    const { message } = await slack.post({ channel, user: 'bo', text: 'wait' })
    await slack.edit({ channel, ts: message.ts, text })
    await story.sent(again, count)
    await slack.edit({ channel, ts: message.ts, text: `${text} and more` })
    await story.sent()
    expect(shown(card)).toContain('2nd time')
  })

  it('sent again by Slack is not counted again', async () => {
    const { story, slack, shown } = team
    const { card, channel, text } = await team.newCard()
    const { deliveries } = await slack.post({ channel, user: 'bo', text })
    await story.sent(again, count)
    for (const delivery of deliveries)
      await slack.redeliver(delivery, { retry: { num: 1, reason: 'http_timeout' } })
    await story.sent()
    expect(shown(card)).toContain('2nd time')
  })
})
