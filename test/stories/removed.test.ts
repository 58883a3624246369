import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repliesOf, type Story, shownText, startStory } from './story.ts'

let story: Story
beforeAll(async () => {
  story = await startStory()
})
afterAll(() => story.stop())

describe('a message that its author takes back', () => {
  it('takes its words out of the card, which says so', async () => {
    const { slack } = story
    const text = 'UserProcExitError, statusCode: 439, functionName: order-sync'
    const { message } = await slack.post({ channel: 'oncall', user: 'alice', text })
    await story.sent('chat.postMessage')
    const place = { channel: 'oncall', ts: message.ts }
    expect(shownText(repliesOf(slack, place)[0]?.blocks)).toContain('order-sync')
    await slack.remove(place)
    await story.sent('chat.update')
    expect(repliesOf(slack, place)).toHaveLength(1)
    const shown = shownText(repliesOf(slack, place)[0]?.blocks)
    expect(shown).not.toContain('order-sync')
    expect(shown).toContain('deleted')
  })

  it('takes an answer that is no card with it', async () => {
    const { slack } = story
    const { message } = await slack.post({ channel: 'oncall', user: 'alice', text: '@scf-bot my key is' })
    await story.sent('chat.postMessage')
    const place = { channel: 'oncall', ts: message.ts }
    await slack.remove(place)
    await story.sent('chat.delete')
    expect(repliesOf(slack, place)).toEqual([])
  })

  it('is nothing where it was not answered', async () => {
    const { slack } = story
    const { message } = await slack.post({ channel: 'oncall', user: 'alice', text: 'lunch?' })
    await slack.remove({ channel: 'oncall', ts: message.ts })
    await story.sent()
  })
})

it.each(['app_uninstalled', 'tokens_revoked'])(
  '%s is noted in the log, and the bot stays up',
  async (type) => {
    await story.slack.event({ type })
    await story.sent()
    expect(story.bot.output.stderr).toContain(`"event":"${type}"`)
    const { answer } = await story.slack.command({
      channel: 'oncall',
      user: 'alice',
      command: '/scf-error',
      text: '439',
    })
    expect(answer).toMatchObject({ response_type: 'ephemeral' })
  },
)
