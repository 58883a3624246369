import { afterEach, expect, it } from 'vitest'
import { elementsOf } from '../../../src/workspace/state/blocks.ts'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { type Card, everybody, newError, olderBy, startTeam } from './team.ts'

const start = (databaseUrl: string) => startTeam({ databaseUrl, people: everybody })

forEachDatabase('whoever is on an incident', start, (team, { sql }) => {
  afterEach(() => team.story.passed())

  async function taken(user = 'ada', text = newError()) {
    const { card, ...others } = await team.newCard(text)
    await team.click(user, 'incident_claim', card)
    await team.story.passed()
    return { card, ...others }
  }

  async function fix(user: string, card: Card, note: string): Promise<void> {
    await team.askFix(user, card)
    await team.writeFix(user, note)
    await team.story.passed()
  }

  async function again(channel: string, text: string) {
    const { message } = await team.slack.post({ channel, user: 'bo', text })
    await team.story.passed()
    return message
  }

  const worn = ({ channel, ts }: Card) => team.messageAt({ channel, ts })?.reactions?.map(({ name }) => name)

  const optionsOf = (card: Card) =>
    elementsOf(team.messageAt(card)?.blocks ?? []).flatMap(({ element }) =>
      (element.options ?? []).map(({ value }) => value),
    )

  const lastWord = (user: string) => team.slack.ephemerals(user).at(-1)?.text

  it('lets go by the menu, which offers that only while somebody has it', async () => {
    const { card } = await taken()
    expect(optionsOf(card)).toContain('release')
    await team.pick('ada', 'release', card)
    expect(team.shown(card)).toContain('nobody is on it')
    expect(team.shown(card)).not.toContain('Ada')
    expect(optionsOf(card)).not.toContain('release')
    await team.click('bo', 'incident_claim', card)
    await team.story.idle()
    expect(team.shown(card)).toMatch(/^Bo is on it \(since/m)
  })

  it('is not on it when it comes back after a month, which the card says with what helped then', async () => {
    const { card, channel, text } = await taken()
    await fix('ada', card, 'raised the timeout to 30 s')
    await sql(olderBy(31 * 24 * 60))
    const next = team.shown(team.cardOf(channel, await again(channel, text)))
    expect(next).toContain('\nOpen again. Last fix (Ada, 31 days ago): raised the timeout to 30 s\n')
    expect(next).toContain('First time in 30 days · last 31 days ago')
    expect(next).not.toMatch(/First time here|Ada is on it/)
    // The line of a repeat leads to that.
    const { thread_ts, ts } = await again(channel, text)
    const line = team.slack.messages(channel).find((each) => each.thread_ts === (thread_ts ?? ts))
    expect(line?.text).toContain('*Ada* fixed it last time: raised the timeout to 30 s')
  })

  it('leaves it fixed where it was, and has not come back', async () => {
    const { card } = await team.newCard()
    await fix('bo', card, 'raised it')
    await team.click('ada', 'incident_claim', card)
    await team.story.idle()
    await team.pick('ada', 'release', card)
    expect(team.shown(card)).toContain('raised it')
    expect(team.shown(card)).toMatch(/^Fixed by Bo/m)
  })

  it('is not let go of by anybody else, who is told so alone, in their language', async () => {
    const { card } = await taken()
    const before = team.messageAt(card)
    await team.pick('wei', 'release', card)
    expect(lastWord('wei')).toContain('只有正在处理的人可以放手')
    await team.pick('olga', 'release', card)
    expect(lastWord('olga')).toContain('for the team that runs this bot')
    expect(team.messageAt(card)).toEqual(before)
  })

  it('has it closed by a fix, and a new run opens it and says so', async () => {
    const { card, channel, text, source } = await taken()
    await fix('ada', card, 'raised it to 30 s')
    const line = team.cardOf(channel, await again(channel, text))
    const said = team.shown(line)
    expect(said).toContain('433 TimeLimitReached again: 2nd time in 30 days')
    expect(said).toContain(' · open again · Ada fixed it last time: raised it to 30 s · The earlier card')
    expect(team.shown(card)).toMatch(/^Open again\. Last fix \(Ada, .* ago\): raised it to 30 s$/m)
    expect(team.messageAt(card)?.text).toContain('Open again')
    expect(worn({ channel, ts: source.ts })).toBeUndefined()
    const third = team.shown(team.cardOf(channel, await again(channel, text)))
    expect(third).toContain('3rd time in 30 days')
    expect(third).toContain(' ago · Ada fixed it last time: raised it to 30 s · The earlier card')
    await team.click('bo', 'incident_claim', card)
    await expect.poll(() => team.shown(card)).toContain('Bo is on it')
    const fourth = team.shown(team.cardOf(channel, await again(channel, text)))
    expect(fourth).toContain(
      ' ago · Bo is on it · Ada fixed it last time: raised it to 30 s · The earlier card',
    )
  })

  it('is told in Chinese where the card is Chinese', async () => {
    const { card, channel, text } = await taken('wei', `线上又超时了 ${newError()}`)
    await fix('wei', card, '调到 30 s')
    expect(team.shown(team.cardOf(channel, await again(channel, text)))).toContain(
      ' · 重新变为未解决 · 上次的解决办法（小魏）：调到 30 s · 查看之前的卡片',
    )
    expect(team.shown(card)).toMatch(/^又出现了。上次的解决办法（小魏，.*前）：调到 30 s$/m)
  })

  it('is told with the day of the week, however long the card has not been drawn anew', async () => {
    const { card } = await taken()
    const blocks = JSON.stringify(team.messageAt(card)?.blocks)
    expect(blocks).toContain('"format":"{day_divider_pretty} at {time}"')
  })

  it('after three days is told so also to those without a clock', async () => {
    const { card, channel, text } = await taken()
    await sql(olderBy(3 * 24 * 60))
    const message = await again(channel, text)
    const next = team.cardOf(channel, message)
    for (const each of [card, next])
      expect(team.shown(each)).toMatch(/^Ada is on it \(since \w+day \d{4}-\d\d-\d\d \d\d:\d\d UTC\)$/m)
  })

  it('lets go when they leave Slack, and nobody else does', async () => {
    const { card } = await taken('ada')
    const { card: others } = await taken('bo')
    await team.slack.event({ type: 'user_change', user: { id: 'U0BO', name: 'bo', deleted: false } })
    await team.slack.event({ type: 'user_change', user: { id: 'U0ADA', name: 'ada', deleted: true } })
    await team.story.idle()
    expect(team.shown(card)).toContain('nobody is on it')
    expect(team.shown(others)).toContain('Bo is on it')
  })

  it('is seen without opening the thread: eyes while somebody has it, a check mark once it is fixed', async () => {
    const { card, channel, source, text } = await taken()
    const place = { channel, ts: source.ts }
    expect(worn(place)).toEqual(['eyes'])
    expect(worn(card)).toBeUndefined()
    await team.click('bo', 'incident_claim', card)
    await team.story.idle()
    expect(worn(place)).toEqual(['eyes'])
    await team.pick('bo', 'release', card)
    expect(worn(place)).toBeUndefined()
    await fix('bo', card, 'done')
    expect(worn(place)).toEqual(['white_check_mark'])
    await sql(olderBy(60))
    const next = await again(channel, text)
    expect(worn(place)).toBeUndefined()
    await team.click('ada', 'incident_claim', team.cardOf(channel, next))
    await team.story.idle()
    expect(worn({ channel, ts: next.ts })).toEqual(['eyes'])
  })

  it('is seen on each message of it, also on one that comes while somebody has it', async () => {
    const { text } = await taken()
    const { message } = await team.slack.post({ channel: team.newChannel(), user: 'bo', text })
    await team.story.idle()
    const [channel] = [...team.slack.workspace.channels.values()].slice(-1)
    expect(worn({ channel: channel?.name ?? '', ts: message.ts })).toEqual(['eyes'])
  })

  it('is seen again where Slack had trouble first', async () => {
    team.slack.failNext('reactions.add', { error: 'internal_error' })
    const { channel, source } = await taken()
    expect(worn({ channel, ts: source.ts })).toEqual(['eyes'])
  })

  it('is seen no more on a message whose error was edited away, nor of another error than it now tells', async () => {
    const gone = await taken()
    await team.slack.edit({ channel: gone.channel, ts: gone.source.ts, text: 'never mind' })
    await team.story.passed()
    expect(worn({ channel: gone.channel, ts: gone.source.ts })).toBeUndefined()
    const other = await taken()
    await team.slack.edit({ channel: other.channel, ts: other.source.ts, text: newError() })
    await team.story.passed()
    expect(worn({ channel: other.channel, ts: other.source.ts })).toBeUndefined()
    const same = await taken()
    const text = `look: ${same.text}\nexception: TypeError: x is not a function`
    await team.slack.edit({ channel: same.channel, ts: same.source.ts, text })
    await team.story.passed()
    expect(worn({ channel: same.channel, ts: same.source.ts })).toEqual(['eyes'])
  })

  it('is no trouble where somebody has deleted the message', async () => {
    const { card, channel, source } = await team.newCard()
    await team.slack.remove({ channel, ts: source.ts })
    await team.story.passed()
    await team.click('ada', 'incident_claim', card)
    await team.story.idle()
    expect(team.shown(card)).toContain('Ada is on it')
  })
})

it('without the scope "reactions:write" nothing is tried', async () => {
  const scopes = ['commands', 'chat:write', 'channels:history', 'channels:read', 'users:read']
  const team = await startTeam({ scopes })
  const { card } = await team.newCard()
  await team.click('ada', 'incident_claim', card)
  await team.story.sent('chat.update')
  expect(team.slack.calls.filter(({ method }) => method.startsWith('reactions.'))).toEqual([])
  expect(team.story.bot.output.stderr).not.toMatch(/"warn".*reaction/)
  await team.stop()
})
