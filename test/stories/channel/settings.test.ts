import { afterEach, expect, it } from 'vitest'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { everybody, newError, startTeam } from '../memory/team.ts'
import { repliesOf, shownText } from '../story.ts'

const start = (databaseUrl: string) =>
  startTeam({ databaseUrl, people: everybody, refusals: ['channel_not_found'] })

forEachDatabase('a channel’s own manners', start, (team, { kind }) => {
  afterEach(async () => {
    for (const { name } of everybody)
      while (team.slack.modal(name)) await team.slack.closeModal({ user: name })
    await team.story.passed()
  })

  const ask = async (channel: string, user = 'ada') => {
    await team.slack.command({ channel, user, command: '/scf-error', text: 'settings' })
    await team.story.idle()
  }
  const shown = (user = 'ada') => shownText(team.slack.modal(user)?.blocks)
  const linesIn = (channel: string) =>
    team.slack
      .messages(channel)
      .filter(({ bot_id, thread_ts }) => bot_id !== undefined && thread_ts === undefined)
      .map(({ text }) => text)

  /** Somebody sets the channel; gives the one line that it is told. */
  async function set(channel: string, choices: Readonly<Record<string, string>>, user = 'ada') {
    const before = linesIn(channel).length
    await ask(channel, user)
    for (const [action, value] of Object.entries(choices))
      await team.slack.chooseInModal({ user, action, value })
    await team.slack.submit({ user })
    await team.story.idle()
    expect(team.slack.modal(user)).toBeUndefined()
    return linesIn(channel).slice(before)
  }

  /** How many replies the bot gave to a message. */
  async function repliesTo(text: string, channel: string, user = 'ada') {
    const { message } = await team.slack.post({ channel, user, text })
    await team.story.idle()
    return repliesOf(team.slack, { channel, ts: message.ts })
  }

  it('are as usual at first', async () => {
    const channel = team.newChannel()
    await ask(channel)
    await team.story.sent('views.open')
    const view = team.slack.modal('ada')
    expect(view?.callback_id).toBe('channel_settings')
    const chosen = view?.blocks.flatMap((block) => {
      const { element } = block as { element?: { initial_option?: { value: string } } }
      return element?.initial_option?.value ?? []
    })
    expect(chosen).toEqual(['all', 'auto'])
    expect(shown()).toContain('Nobody has changed anything here yet')
    expect(shown()).toContain('Nothing is muted here')
  })

  it('“only when asked”: silence for everything else, told in one line', async () => {
    const channel = team.newChannel()
    expect(await set(channel, { mode: 'asked' })).toEqual([
      '*Ada* changed my settings here: I answer only when somebody asks.',
    ])
    const text = newError()
    expect(await repliesTo(text, channel)).toEqual([])
    expect(await repliesTo(`@scf-bot ${text}`, channel)).toHaveLength(1)
    expect(await repliesTo(text, team.newChannel())).toHaveLength(1)
    await ask(channel, 'bo')
    expect(shown('bo')).toContain('Ada')
    expect(shown('bo')).toContain('changed when I speak')
  })

  it('“only when asked” follows the edit of what was answered before, and answers no edit', async () => {
    const channel = team.newChannel()
    const { card, source } = await team.newCard(newError(), channel)
    const { message: quiet } = await team.slack.post({ channel, user: 'ada', text: 'lunch?' })
    await set(channel, { mode: 'asked' })
    await team.slack.edit({ channel, ts: quiet.ts, text: newError() })
    await team.slack.edit({ channel, ts: source.ts, text: 'never mind' })
    await team.story.idle()
    expect(repliesOf(team.slack, { channel, ts: quiet.ts })).toEqual([])
    expect(team.messageAt(card)).toBeUndefined()
  })

  it('“about SCF”: a bare code with a word of trouble is enough; chatter, prices, rooms get silence', async () => {
    const channel = team.newChannel()
    expect(await repliesTo('getting 439 again', channel)).toEqual([])
    await set(channel, { mode: 'eager' })
    const [card, ...others] = await repliesTo('getting 439 again', channel)
    expect(others).toEqual([])
    expect(card?.text).toContain('439 UserProcExitError')
    expect(await repliesTo('又报 433 了', channel)).toHaveLength(1)
    for (const text of ['room 433 is free again', 'lunch was 439', 'the price hit 433 again', 'thanks!']) {
      expect(await repliesTo(text, channel)).toEqual([])
    }
  })

  it('“about SCF”: an edit takes the words back, and “Not SCF” mutes them', async () => {
    const channel = team.newChannel()
    await set(channel, { mode: 'eager' })
    const { message } = await team.slack.post({ channel, user: 'ada', text: 'getting 446 again' })
    await team.story.idle()
    expect(repliesOf(team.slack, { channel, ts: message.ts })).toHaveLength(1)
    await team.slack.edit({ channel, ts: message.ts, text: 'getting better again' })
    await team.story.idle()
    expect(repliesOf(team.slack, { channel, ts: message.ts })).toEqual([])
  })

  it('the language of replies in threads', async () => {
    const channel = team.newChannel()
    expect(await set(channel, { language: 'zh' })).toEqual([
      '*Ada* 修改了我在本频道的设置：回复一律使用中文。',
    ])
    const [card] = await repliesTo(newError(), channel)
    expect(card?.text).toMatch(/\p{Script=Han}/u)
    await set(channel, { language: 'en' }, 'wei')
    const [reply] = await repliesTo('报错了：TimeLimitReached，云函数超时', channel, 'wei')
    expect(reply?.text).not.toMatch(/\p{Script=Han}/u)
    expect(linesIn(channel).at(-1)).toBe('*小魏* changed my settings here: Replies are in English.')
  })

  it('hold after a restart', async () => {
    const channel = team.newChannel()
    await set(channel, { mode: 'asked' })
    team.story.bot.kill()
    await team.story.bot.stopped
    await team.story.restart()
    expect(await repliesTo(newError(), channel)).toEqual([])
  })

  it('changed to what they are tell nobody anything', async () => {
    const channel = team.newChannel()
    expect(await set(channel, {})).toEqual([])
    expect(await set(channel, { mode: 'eager', language: 'en' })).toHaveLength(1)
    expect(await set(channel, { mode: 'eager' })).toEqual([])
  })

  it('of two people who have the form open, both get what they changed', async () => {
    const channel = team.newChannel()
    await ask(channel, 'ada')
    await ask(channel, 'bo')
    await team.slack.chooseInModal({ user: 'ada', action: 'mode', value: 'asked' })
    await team.slack.submit({ user: 'ada' })
    await team.slack.chooseInModal({ user: 'bo', action: 'language', value: 'zh' })
    await team.slack.submit({ user: 'bo' })
    await team.story.idle()
    await ask(channel, 'ada')
    expect(JSON.stringify(team.slack.modal('ada')?.private_metadata)).toMatch(/asked.*zh/)
  })

  it('list what is muted, and let it speak again', async () => {
    const channel = team.newChannel()
    const { card, text } = await team.newCard(newError(), channel)
    await team.dismiss('ada', card)
    await team.story.idle()
    expect(await repliesTo(text, channel)).toEqual([])
    await ask(channel, 'bo')
    expect(shown('bo')).toMatch(/433 TimeLimitReached · shop-\d+ · last seen 2/)
    await team.slack.clickInView({ user: 'bo', on: 'modal', action: 'unmute' })
    await team.story.idle()
    expect(shown('bo')).toContain('Nothing is muted here')
    expect(shown('bo')).toContain('unmuted an error')
    expect(linesIn(channel)).toHaveLength(1)
    expect(linesIn(channel)[0]).toMatch(/^\*Bo\* unmuted an error here: \*433 TimeLimitReached\*/)
    expect(await repliesTo(text, channel)).toHaveLength(1)
  })

  it('are for full members only', async () => {
    const channel = team.newChannel()
    await ask(channel, 'gus')
    await ask(channel, 'olga')
    await team.story.sent()
    expect(team.slack.ephemerals('gus').at(-1)?.text).toContain('full members of this workspace')
    const told = team.slack.ephemerals('olga').at(-1)?.text
    expect(told).toContain(
      'The settings of this channel are for full members of the workspace that runs this bot',
    )
    expect(told).not.toContain('nothing was changed')
  })

  it('are none where the bot is no member, and none in a direct message', async () => {
    team.slack.addChannel({ name: `without-${kind}`, withBot: false })
    team.slack.addChannel({ name: `secret-${kind}`, type: 'group', withBot: false })
    await ask(`without-${kind}`)
    expect(team.slack.ephemerals('ada').at(-1)?.text).toContain('I am not in this channel')
    await ask(`secret-${kind}`, 'wei')
    expect(team.slack.ephemerals('wei').at(-1)?.text).toContain('我不在这个频道里')
    await ask(team.slack.directMessage('bo').id, 'bo')
    expect(team.slack.ephemerals('bo').at(-1)?.text).toContain('nothing to set in a direct message')
    await team.story.idle()
    for (const user of ['ada', 'bo', 'wei']) expect(team.slack.modal(user)).toBeUndefined()
  })
})
