import { afterEach, expect, it } from 'vitest'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { linesOf } from './lines.ts'
import { type Card, everybody, newError, startTeam } from './team.ts'

// A channel may have become another since its cards were posted, and the event that says so may have been lost.

const start = (databaseUrl: string) => startTeam({ databaseUrl, people: everybody })

const closings = [
  ['private', { type: 'group' }, 'This channel is private now'],
  ['shared with another company', { shared: true }, 'This channel is shared with another company now'],
] as const

forEachDatabase('an old card in a channel that is public no more', start, (team) => {
  afterEach(() => team.story.passed())

  const channelOf = ({ channel }: Card) => {
    const found = [...team.slack.workspace.channels.values()].find(({ name }) => name === channel)
    if (found === undefined) throw new Error(`There is no channel ${channel}`)
    return found
  }

  let names = 0
  /** A card in a public channel of its own, with the name of its function. */
  async function publicCard() {
    names += 1
    const [channel, text] = [`converted-${names}-${Date.now()}`, newError()]
    team.slack.addChannel({ name: channel })
    const { message } = await team.slack.post({ channel, user: 'ada', text })
    await team.story.passed()
    return { card: team.cardOf(channel, message), text, name: /functionName: (\S+)/.exec(text)?.[1] ?? '' }
  }

  /** What a full member who is elsewhere is told of a function. */
  async function knownElsewhere(name: string): Promise<string> {
    await team.slack.command({ channel: 'oncall', user: 'bo', command: '/scf-error', text: name })
    await team.story.passed()
    const told = team.slack.ephemerals('bo').at(-1)
    return `${told?.text}\n${linesOf(told?.blocks)}`
  }

  const lastWord = (user: string) => team.slack.ephemerals(user).at(-1)?.text

  it.each(closings)('once %s, changes nothing of the public memory, and says why', async (_, closed, why) => {
    const { card, name } = await publicCard()
    const before = team.messageAt(card)
    Object.assign(channelOf(card), closed)
    await team.click('ada', 'incident_claim', card)
    await team.story.passed()
    expect(lastWord('ada')).toContain(why)
    await team.click('wei', 'incident_resolve', card)
    await team.story.passed()
    expect(team.slack.modal('wei')).toBeUndefined()
    expect(lastWord('wei')).toMatch(/^本频道/)
    await team.pick('ada', 'dismiss', card)
    expect(lastWord('ada')).toContain(why)
    for (const value of ['copy', 'fixes']) {
      await team.pick('ada', value, card)
      expect(linesOf(team.slack.modal('ada')?.blocks)).toContain(why)
      await team.slack.closeModal({ user: 'ada' })
    }
    expect(team.messageAt(card)).toEqual(before)
    expect(await knownElsewhere(name)).not.toContain('Ada')
  })

  it.each([
    ['private', 'makePrivate', 'This channel is private now', '本频道现在是私有频道'],
    ['shared', 'share', 'This channel is shared with another company now', '本频道现在与其他公司共享'],
  ] as const)('of which Slack has told that it is %s, says so in one language', async (_, close, en, zh) => {
    const { card } = await publicCard()
    await team.slack[close](card.channel)
    await team.story.idle()
    for (const [user, why] of [
      ['ada', en],
      ['wei', zh],
    ] as const) {
      await team.click(user, 'incident_claim', card)
      await team.click(user, 'incident_resolve', card)
      await team.pick(user, 'dismiss', card)
      const told = team.slack.ephemerals(user).slice(-3)
      const isOne = expect.stringMatching(new RegExp(`^${why}[^\\n]*$`))
      expect(told.map(({ text }) => text)).toEqual([isOne, isOne, isOne])
    }
  })

  it('says that it was let go, once its channel is public again', async () => {
    const { card } = await publicCard()
    await team.slack.share(card.channel)
    await team.story.idle()
    await team.slack.unshare(card.channel)
    await team.story.idle()
    for (const [user, why] of [
      ['ada', 'I let go of this card'],
      ['wei', '这张卡片已经失效'],
    ] as const) {
      const told = team.slack.ephemerals(user).length
      for (const action of ['incident_claim', 'incident_resolve']) {
        await team.click(user, action, card)
        await team.story.idle()
        expect(lastWord(user)).toContain(why)
      }
      expect(team.slack.ephemerals(user)).toHaveLength(told + 2)
      expect(team.slack.modal(user)).toBeUndefined()
    }
  })

  it.each(closings)('once %s, keeps no note of a form that was open by then', async (_, closed, why) => {
    const { card, name, text } = await publicCard()
    await team.askFix('ada', card)
    Object.assign(channelOf(card), closed)
    await team.writeFix('ada', 'a note of this channel')
    await team.story.passed()
    expect(team.slack.modal('ada')?.errors).toMatchObject({ note: expect.stringContaining(why) })
    await team.slack.closeModal({ user: 'ada' })
    expect(await knownElsewhere(name)).not.toContain('a note of this channel')
    // The channel's own card takes it, and keeps it there.
    const { message } = await team.slack.post({ channel: card.channel, user: 'ada', text })
    await team.story.passed()
    const own = team.cardOf(card.channel, message)
    await team.askFix('ada', own)
    await team.writeFix('ada', 'a note of this channel')
    await team.story.idle()
    expect(team.shown(own)).toContain('a note of this channel')
    expect(await knownElsewhere(name)).not.toContain('a note of this channel')
  })

  it.each(closings)('once %s, has the forms on its fixes change nothing', async (_, closed, why) => {
    const { card, name } = await publicCard()
    await team.askFix('ada', card)
    await team.writeFix('ada', 'first note')
    await team.story.idle()
    await team.pick('ada', 'fixes', card)
    await team.slack.clickInView({ user: 'ada', on: 'modal', action: 'fix_change' })
    await team.story.idle()
    Object.assign(channelOf(card), closed)
    await team.slack.typeInModal({ user: 'ada', action: 'note', text: 'second note' })
    await team.slack.submit({ user: 'ada' })
    await team.story.idle()
    expect(team.slack.modal('ada')?.errors).toMatchObject({ note: expect.stringContaining(why) })
    await team.slack.closeModal({ user: 'ada' })
    await team.slack.typeInModal({
      user: 'ada',
      action: 'runbook_code',
      text: 'https://wiki.example.com/433',
    })
    await team.slack.submit({ user: 'ada' })
    await team.story.idle()
    expect(JSON.stringify(team.slack.modal('ada')?.errors)).toContain(why)
    await team.slack.clickInView({ user: 'ada', on: 'modal', action: 'fix_delete' })
    await team.story.idle()
    expect(linesOf(team.slack.modal('ada')?.blocks)).toContain(why)
    await team.slack.closeModal({ user: 'ada' })
    expect(await knownElsewhere(name)).toContain('first note')
    expect(await knownElsewhere(name)).not.toMatch(/second note|wiki\.example/)
  })

  it('shows nothing of what became of its incident elsewhere', async () => {
    const { card, text } = await publicCard()
    const before = team.messageAt(card)
    team.slack.addChannel({ name: `fixed-${card.channel}` })
    const { message } = await team.slack.post({ channel: `fixed-${card.channel}`, user: 'bo', text })
    await team.story.passed()
    expect(team.messageAt(card)).not.toEqual(before)
    const shown = team.messageAt(card)
    Object.assign(channelOf(card), { shared: true })
    // As after a restart: what is not known is asked.
    await team.slack.event({ type: 'channel_unshared', channel: channelOf(card).id })
    const other = team.cardOf(`fixed-${card.channel}`, message)
    await team.askFix('bo', other)
    await team.writeFix('bo', 'not for other companies')
    await team.story.passed()
    expect(team.shown(other)).toContain('not for other companies')
    expect(team.messageAt(card)).toEqual(shown)
  })

  it('does not come back by "Undo" with what the public memory knows', async () => {
    const { card, text } = await publicCard()
    await team.dismiss('ada', card)
    const notice = team.slack.workspace.ephemerals.at(-1)?.message
    Object.assign(channelOf(card), { shared: true })
    team.slack.addChannel({ name: `elsewhere-${card.channel}` })
    await team.slack.post({ channel: `elsewhere-${card.channel}`, user: 'bo', text })
    await team.story.idle()
    await team.click('ada', 'dismiss_undo', { channel: card.channel, ts: notice?.ts ?? '' })
    await team.story.idle()
    expect(lastWord('ada')).toContain('This channel is shared with another company now')
    const bots = team.slack.messages(card.channel).filter(({ bot_id }) => bot_id !== undefined)
    expect(bots).toEqual([])
  })

  it('stays as it is where Slack does not tell what its channel is', async () => {
    const { card } = await publicCard()
    const { id } = channelOf(card)
    const about = {
      when: ({ args }: { readonly args: Readonly<Record<string, unknown>> }) => args.channel === id,
    }
    team.slack.failNext('conversations.info', { status: 500 }, about)
    await team.click('ada', 'incident_claim', card)
    await team.story.passed()
    expect(lastWord('ada')).toContain('Slack does not tell me just now whether this channel is public')
    expect(team.shown(card)).not.toContain('Ada')
    await team.click('ada', 'incident_claim', card)
    await team.story.passed()
    expect(team.shown(card)).toContain('Ada is on it')
  })
})
