import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newError, startTeam, type Team } from './team.ts'

let team: Team
beforeAll(async () => {
  team = await startTeam()
})
afterAll(() => team.stop())

describe('the next time', () => {
  it('the card is open again, and tells how often, when, and what helped', async () => {
    const { story, slack, shown } = team
    const { card, channel, text } = await team.newCard()
    await team.click('ada', 'incident_claim', card)
    await story.sent('chat.update')
    await team.askFix('ada', card)
    await team.writeFix('ada', 'raised the timeout to 30 s')
    await story.sent('views.open', 'chat.update')
    team.letPass(185)
    const { message } = await slack.post({ channel, user: 'bo', text })
    await story.sent('chat.postMessage', 'chat.update')
    const next = team.cardOf(channel, message)
    for (const place of [next, card]) {
      expect(shown(place)).toContain('\nOpen again. Last fix (Ada, 3 h ago): raised the timeout to 30 s\n')
      expect(shown(place)).toContain('2nd time in 30 days · last 3 h ago')
      expect(shown(place)).not.toMatch(/Fixed by|Ada is on it/)
    }
    await team.click('bo', 'incident_claim', next)
    await story.sent('chat.update', 'chat.update')
    for (const place of [next, card]) expect(shown(place)).toMatch(/^Bo is on it \(since/m)
  })

  it('is told in Chinese where the log came with Chinese words', async () => {
    const { story, slack, shown } = team
    const { card, channel, text } = await team.newCard(`线上又超时了 ${newError()}`)
    await team.askFix('wei', card)
    await team.writeFix('wei', '把超时时间调到了 30 s')
    await story.sent('views.open', 'chat.update')
    team.letPass(60)
    const { message } = await slack.post({ channel, user: 'ada', text })
    await story.sent('chat.postMessage', 'chat.update')
    const next = shown(team.cardOf(channel, message))
    expect(next).toContain('\n又出现了。上次的解决办法（小魏，1 小时前）：把超时时间调到了 30 s\n')
    expect(next).toContain('30 天内第 2 次出现 · 上次在 1 小时前')
  })
})
