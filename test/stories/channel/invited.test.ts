import { afterEach, expect, it } from 'vitest'
import { startBotHere } from '../../support/bot-here.ts'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { startTeam } from '../memory/team.ts'
import { shownText } from '../story.ts'

const people = [
  { name: 'ada', displayName: 'Ada' },
  { name: 'wei', displayName: '小魏', locale: 'zh-CN' },
  { name: 'gus', displayName: 'Gus', guest: 'restricted' },
  { name: 'olga', displayName: 'Olga', otherTeam: 'T0OTHER' },
] as const

const start = (databaseUrl: string) => startTeam({ databaseUrl, people, refusals: ['ratelimited'] })

forEachDatabase('invited to a channel, the bot', start, (team, { kind, url }) => {
  afterEach(() => team.story.passed())

  const idOf = (user: string) => team.slack.user(user).id

  /** What Slack sends when somebody has joined a channel. */
  async function joins(channel: string, others: object = {}, to?: readonly string[]) {
    const event = {
      ...{ type: 'member_joined_channel', user: team.slack.workspace.app.botUser, channel_type: 'C' },
      ...{ channel: `C0${channel.toUpperCase()}`, team: 'T0TEAM', inviter: idOf('ada') },
      event_ts: team.slack.workspace.newTs(),
      ...others,
    }
    const deliveries = await team.slack.event(event, to ? { to } : {})
    await team.story.idle()
    return deliveries
  }
  const toldTo = (user: string, channel: string) =>
    team.slack.workspace.ephemerals
      .filter((each) => each.user === idOf(user) && each.channel === `C0${channel.toUpperCase()}`)
      .map(({ message }) => message)

  it('tells whoever did it what it does, what it keeps, and which mode there is, in their language', async () => {
    const channel = team.newChannel()
    await joins(channel)
    await team.story.sent('chat.postEphemeral')
    const [told, ...others] = toldTo('ada', channel)
    expect(others).toEqual([])
    expect(shownText(told?.blocks)).toMatch(/What I do here:.*What I keep:.*This channel is public/s)
    expect(JSON.stringify(told?.blocks)).toMatch(
      /"action_id":"mode".*"value":"all".*"value":"asked".*"value":"eager"/,
    )
    expect(team.slack.messages(channel)).toEqual([])
    const other = team.newChannel()
    await joins(other, { inviter: idOf('wei') })
    expect(shownText(toldTo('wei', other)[0]?.blocks)).toContain('我会保存什么')
  })

  it('says of a private channel that all stays there', async () => {
    const channel = `private-${kind}`
    team.slack.addChannel({ name: channel, type: 'group' })
    await joins(channel, { channel_type: 'G' })
    expect(shownText(toldTo('ada', channel)[0]?.blocks)).toContain('stays here')
  })

  it('sets the mode that is chosen there, and tells the channel', async () => {
    const channel = team.newChannel()
    await joins(channel)
    const [told] = toldTo('ada', channel)
    await team.slack.click({
      user: 'ada',
      action: 'mode',
      value: 'asked',
      message: { channel, ts: told?.ts ?? '' },
    })
    await team.story.idle()
    expect(team.slack.messages(channel).map(({ text }) => text)).toEqual([
      '*Ada* changed my settings here: I answer only when somebody asks.',
    ])
    expect(toldTo('ada', channel).map(({ text }) => text)).toEqual(['Set: I answer only when somebody asks.'])
    await team.slack.post({ channel, user: 'ada', text: 'Invoking task timed out after 3 seconds' })
    await team.story.idle()
    expect(team.slack.messages(channel)).toHaveLength(2)
  })

  it('says it once, whatever Slack delivers again, and to two replicas', async () => {
    const channel = team.newChannel()
    const other = await startBotHere({ slack: team.slack, mode: 'http', databaseUrl: url() })
    const both = [team.story.bot.url, other.url]
    const [delivery] = await joins(channel, {}, both)
    if (delivery)
      await team.slack.redeliver(delivery, { to: both, retry: { num: 1, reason: 'http_timeout' } })
    await team.story.idle()
    expect(toldTo('ada', channel)).toHaveLength(1)
    other.kill()
    await other.stopped
    team.slack.connect(team.story.bot.url)
    await joins(channel)
    expect(toldTo('ada', channel)).toHaveLength(2)
  })

  it('says it after all where Slack wanted less at first', async () => {
    const channel = team.newChannel()
    team.slack.failNext('chat.postEphemeral', { error: 'ratelimited' })
    const [delivery] = await joins(channel)
    expect(delivery?.problem).toBe('http_error')
    expect(toldTo('ada', channel)).toEqual([])
    if (delivery) await team.slack.redeliver(delivery)
    await team.story.idle()
    expect(toldTo('ada', channel)).toHaveLength(1)
  })

  it.each([
    ['nobody, where nobody invited it', { inviter: undefined }],
    ['no guest', { inviter: 'U0GUS' }],
    ['nobody of another company', { inviter: 'U0OLGA' }],
    ['nobody about other people who join', { user: 'U0WEI' }],
  ])('tells %s', async (_, others) => {
    const channel = team.newChannel()
    await joins(channel, others)
    await team.story.sent()
  })
})
