import { afterEach, expect, it } from 'vitest'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { shownText } from '../story.ts'
import { type Card, everybody, newError, startTeam } from './team.ts'

const start = (databaseUrl: string) =>
  startTeam({ databaseUrl, people: everybody, refusals: ['missing_scope'] })

forEachDatabase('whose memory it is', start, (team) => {
  afterEach(() => team.story.passed())

  let channels = 0
  const newChannel = (options: { type?: 'channel' | 'group' | 'mpim'; shared?: boolean } = {}) => {
    channels += 1
    const name = `whose-${channels}`
    team.slack.addChannel({ name, ...options })
    return name
  }

  /** Somebody pastes the text there; gives the card. */
  async function pasted(text: string, channel: string, user = 'ada'): Promise<Card> {
    const { message } = await team.slack.post({ channel, user, text })
    await team.story.passed()
    return team.cardOf(channel, message)
  }

  /** What the card of a paste says. */
  const paste = async (...pasting: Parameters<typeof pasted>) => team.shown(await pasted(...pasting))

  async function fixedIncident(channel: string): Promise<string> {
    const text = newError()
    const card = await pasted(text, channel)
    await team.askFix('ada', card)
    await team.writeFix('ada', 'moved the connect out of init')
    await team.story.idle()
    return text
  }

  it('public channels share one', async () => {
    const text = await fixedIncident(newChannel())
    const card = await paste(text, newChannel(), 'bo')
    expect(card).toContain('2nd')
    expect(card).toMatch(/Last fix \(Ada, .* ago\): moved the connect out of init/)
  })

  it.each([
    ['a private channel', { type: 'group' }],
    ['a group message', { type: 'mpim' }],
    ['a channel shared with another company', { shared: true }],
  ] as const)('%s has its own: nothing comes in, and nothing goes out', async (_, options) => {
    const text = await fixedIncident(newChannel())
    const channel = newChannel(options)
    expect(await paste(text, channel)).not.toMatch(/2nd|last fixed|Ada/)
    const own = await fixedIncident(newChannel(options))
    expect(await paste(own, newChannel())).not.toMatch(/2nd|last fixed|Ada/)
    expect(await paste(own, newChannel(options))).not.toMatch(/2nd|last fixed|Ada/)
  })

  it('a direct message has its own, too: what is counted there is counted nowhere else', async () => {
    const text = newError()
    const { id } = team.slack.directMessage('bo')
    expect(await paste(text, id, 'bo')).not.toContain('2nd')
    expect(await paste(text, newChannel(), 'bo')).not.toContain('2nd')
    expect(await paste(text, newChannel(), 'bo')).toContain('2nd')
  })

  it.each([
    ['a full member', 'bo', true],
    ['a guest', 'gus', false],
  ])(
    'of a log in a direct message, %s is told what the public memory knows: %s, %s',
    async (_, user, isTold) => {
      const text = await fixedIncident(newChannel())
      const { id } = team.slack.directMessage(user)
      const card = await paste(text, id, user)
      expect(card.includes('moved the connect out of init')).toBe(isTold)
      expect(card).not.toContain('2nd')
      expect(await paste(text, newChannel(), 'bo')).toContain('2nd')
    },
  )

  it('where somebody from another company writes, it is not the public one', async () => {
    const text = await fixedIncident(newChannel())
    expect(await paste(text, newChannel(), 'olga')).not.toMatch(/2nd|last fixed|Ada/)
  })

  it.each([
    ['says nothing', { error: 'missing_scope' }],
    ['is slow', { hang: true }],
  ] as const)('where Slack %s about a channel, it is private', async (_, fault) => {
    const text = await fixedIncident(newChannel())
    const channel = newChannel()
    team.slack.failNext('conversations.info', fault, { when: ({ args }) => idOf(channel) === args.channel })
    expect(await paste(text, channel)).not.toMatch(/2nd|last fixed|Ada/)
  })

  const idOf = (name: string) =>
    [...team.slack.workspace.channels.values()].find((each) => each.name === name)?.id

  it.each([
    ['made private', 'is private now', (channel: string) => team.slack.makePrivate(channel)],
    ['shared with another company', 'is shared with', (channel: string) => team.slack.share(channel)],
  ] as const)('a channel that is %s takes nothing along', async (_, why, close) => {
    const [text, channel] = [newError(), newChannel()]
    const card = await pasted(text, channel)
    await close(channel)
    await team.story.idle()
    expect(await paste(text, newChannel(), 'bo')).toContain('2nd')
    expect(team.shown(card)).not.toContain('2nd')
    expect(await paste(text, channel, 'bo')).not.toContain('3rd')
    // Its old card is no way into the public memory.
    await team.click('ada', 'incident_claim', card)
    await team.story.idle()
    expect(team.slack.ephemerals('ada').at(-1)?.text).toContain(why)
  })

  it('a channel that is shared no more is public again', async () => {
    const channel = newChannel({ shared: true })
    const text = newError()
    await paste(text, channel)
    await team.slack.unshare(channel)
    await paste(text, newChannel())
    expect(await paste(text, channel)).toContain('2nd')
  })

  it.each([
    ['guest', 'gus'],
    ['person of another company', 'olga'],
  ])('a copy that a %s makes says nothing of the public memory', async (_, user) => {
    const channel = newChannel()
    const text = await fixedIncident(newChannel())
    const { message } = await team.slack.post({ channel, user: 'bo', text })
    await team.story.idle()
    const card = team.cardOf(channel, message)
    const copiedBy = async (who: string) => {
      await team.pick(who, 'copy', card)
      const shown = shownText(team.slack.modal(who)?.blocks)
      await team.slack.closeModal({ user: who })
      return shown
    }
    expect(await copiedBy('ada')).toContain('moved the connect out of init')
    expect(await copiedBy(user)).toMatch(/^\*\*433 TimeLimitReached/)
    expect(await copiedBy(user)).not.toMatch(/moved the connect|2nd|Ada/)
  })

  it('somebody from another company reads the answer, and changes nothing', async () => {
    const card = await pasted(newError(), newChannel({ shared: true }))
    const before = team.shown(card)
    await team.click('olga', 'incident_claim', card)
    await team.click('olga', 'incident_resolve', card)
    await team.pick('olga', 'dismiss', card)
    expect(team.slack.modal('olga')).toBeUndefined()
    const told = team.slack.ephemerals('olga').slice(-3)
    expect(told.map(({ text }) => text)).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining('for the team that runs this bot')),
    )
    expect(team.shown(card)).toBe(before)
    await team.click('olga', 'finding_more', card)
    await team.story.idle()
    expect(shownText(team.slack.modal('olga')?.blocks)).toContain('Likely causes')
    await team.slack.closeModal({ user: 'olga' })
  })

  it('not even with a form that was opened for somebody else', async () => {
    const card = await pasted(newError(), newChannel({ shared: true }))
    await team.askFix('bo', card)
    await team.slack.typeInModal({ user: 'bo', action: 'note', text: 'mine' })
    const modals = team.slack.workspace.modals
    modals.set(team.slack.user('olga').id, modals.get(team.slack.user('bo').id) ?? [])
    await team.slack.submit({ user: 'olga' })
    expect(team.slack.modal('olga')?.errors).toMatchObject({
      note: expect.stringContaining('for the team that runs this bot'),
    })
    await team.story.idle()
    expect(team.shown(card)).not.toContain('mine')
    for (const user of ['bo', 'olga']) await team.slack.closeModal({ user })
  })

  it('guests claim and fix where they are, and mute nothing', async () => {
    const card = await pasted(newError(), newChannel())
    await team.click('gus', 'incident_claim', card)
    await team.story.idle()
    expect(team.shown(card)).toContain('Gus is on it')
    await team.pick('gus', 'dismiss', card)
    expect(team.slack.ephemerals('gus').at(-1)?.text).toContain('Only full members')
    expect(team.messageAt(card)).toBeDefined()
    await team.askFix('gus', card)
    await team.writeFix('gus', 'asked Ada')
    await team.story.idle()
    expect(team.shown(card)).toContain('Fixed by Gus')
  })

  it('what the public memory knows, a full member is told in a direct message, and nobody else', async () => {
    const text = await fixedIncident(newChannel())
    const name = /functionName: (\S+)/.exec(text)?.[1]
    const ask = async (user: string): Promise<string> => {
      const { id } = team.slack.directMessage(user)
      const question = `what does error code 433 mean for functionName: ${name}`
      const { message } = await team.slack.post({ channel: id, user, text: question })
      await team.story.idle()
      return team.shown(team.cardOf(id, message))
    }
    expect(await ask('bo')).toContain('moved the connect out of init')
    expect(await ask('gus')).not.toMatch(/moved the connect|Ada/)
  })
})
