import { describe, expect, it } from 'vitest'
import { startTeam, type Team } from './team.ts'

const again = 'chat.postMessage'
const count = 'chat.update'

/** The same error once more. */
async function repeat({ slack, story }: Team, channel: string, text: string) {
  const { message } = await slack.post({ channel, user: 'bo', text })
  await story.idle()
  return message
}

// What takes its time takes it at the same time.
describe.concurrent('the same error within half an hour', () => {
  it('for the fourth time is only counted, until half an hour was quiet', async ({ onTestFinished }) => {
    const team = await startTeam()
    onTestFinished(team.stop)
    const { story, shown } = team
    const { card, channel, text } = await team.newCard()
    for (const nth of ['2nd', '3rd', '4th']) {
      await repeat(team, channel, text)
      await story.sent(again, count)
      expect(shown(card)).toContain(`${nth} time in 30 days`)
    }
    for (const nth of ['5th', '6th']) {
      await repeat(team, channel, text)
      await story.sent(count)
      expect(shown(card)).toContain(`${nth} time in 30 days`)
    }
    // Each of them made the quiet longer.
    team.letPass(29)
    await repeat(team, channel, text)
    await story.sent(count)
    team.letPass(31)
    const message = await repeat(team, channel, text)
    await story.sent(again, count)
    const next = team.cardOf(channel, message)
    expect(shown(next)).toMatch(/^8th time in 30 days · last 31 min ago$/m)
    await repeat(team, channel, text)
    await story.sent(again, count, count)
    expect(shown(next)).toContain('9th time in 30 days')
  })

  it('asked about by a mention or directly gets the whole card, and takes no line away from others', async ({
    onTestFinished,
  }) => {
    const team = await startTeam()
    onTestFinished(team.stop)
    const { story, slack, shown } = team
    const { channel, text } = await team.newCard()
    const mention = await repeat(team, channel, `@scf-bot ${text}`)
    await story.sent(again, count)
    expect(shown(team.cardOf(channel, mention))).toContain('Check next')
    const { id } = slack.directMessage('bo')
    const direct = await repeat(team, id, text)
    await story.sent(again, count, count)
    expect(shown(team.cardOf(id, direct))).toMatch(/^3rd time in 30 days/m)
    for (const _ of [1, 2, 3]) {
      await repeat(team, channel, text)
      await story.sent(again, count, count, count)
    }
    await repeat(team, channel, text)
    await story.sent(count, count, count)
  })
})
