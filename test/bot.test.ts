import { expect, it, onTestFinished } from 'vitest'
import '../src/slack/serve-features.ts'
import '../src/store/store.ts'
import { startSlack } from '../src/workspace/slack.ts'
import { startBotHere } from './support/bot-here.ts'

// What comes late is imported above: Node loads it in a blink, but vitest, which transforms it first, may take longer than
// Slack waits.
it.each(['http', 'socket'] as const)(
  'what comes before the features and the database are there is answered (%s)',
  async (mode) => {
    const slack = await startSlack()
    const bot = await startBotHere({ slack, mode, isFinished: false })
    onTestFinished(async () => {
      bot.kill()
      await bot.stopped
      await slack.stop()
    })
    const asking = slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error', text: '439' })
    await slack.post({ channel: 'oncall', user: 'alice', text: `<@${slack.workspace.app.botUser}> 433` })
    await asking
    await slack.settled()
    expect(slack.ephemerals('alice')).toMatchObject([
      { text: expect.stringMatching(/^439 UserProcExitError/) },
    ])
    expect(slack.messages('oncall')).toMatchObject([{}, { text: expect.stringContaining('433') }])
  },
)

it('a bot that nobody has sent anything, and that has finished nothing, stops', async () => {
  const slack = await startSlack()
  onTestFinished(slack.stop)
  const bot = await startBotHere({ slack, mode: 'http', isFinished: false })
  bot.kill()
  expect(await bot.stopped).toMatchObject({ code: 0 })
})
