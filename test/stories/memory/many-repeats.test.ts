import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'
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
    await repeat(team, channel, text)
    await story.sent(count)
    expect(shown(card)).toContain('5th time in 30 days')
    // Each of them made the quiet longer.
    team.letPass(29)
    await repeat(team, channel, text)
    await story.sent(count)
    team.letPass(31)
    const message = await repeat(team, channel, text)
    await story.sent(again, count)
    const next = team.cardOf(channel, message)
    expect(shown(next)).toContain('7th time in 30 days · last 31 min ago')
  })

  it('asked about by a mention gets the whole card, and takes no line away from others; directly, it is told and not counted', async ({
    onTestFinished,
  }) => {
    const team = await startTeam()
    onTestFinished(team.stop)
    const { story, slack, shown } = team
    const { channel, text } = await team.newCard()
    const mention = await repeat(team, channel, `@scf-bot ${text}`)
    await story.sent(again, count)
    expect(shown(team.cardOf(channel, mention))).toContain('Retry:')
    const { id } = slack.directMessage('bo')
    const direct = await repeat(team, id, text)
    await story.sent(again)
    expect(shown(team.cardOf(id, direct))).toContain('2nd time in 30 days')
    // The three lines are still to come.
    expect(team.sql('select max(repeats) as repeats from incident_channels')).toEqual([{ repeats: 0 }])
    const message = await repeat(team, channel, text)
    await story.sent(again, count, count, count)
    expect(linesOf(team.messageAt(team.cardOf(channel, message))?.blocks)).toContain('3rd time in 30 days')
  })
})
