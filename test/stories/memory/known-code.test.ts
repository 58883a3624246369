import { afterEach, beforeEach, expect, it } from 'vitest'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { becomeAnotherTeam, repliesOf } from '../story.ts'
import { linesOf } from './lines.ts'
import { type Card, everybody, newError, olderBy, startTeam } from './team.ts'

const start = (databaseUrl: string) => startTeam({ databaseUrl, people: everybody })

forEachDatabase('what is known of a code', start, (team, { kind, sql }) => {
  beforeEach(() => becomeAnotherTeam(team.story))
  afterEach(() => team.story.passed())

  let channels = 0
  const newChannel = (options: { type?: 'channel' | 'group'; shared?: boolean } = {}) => {
    channels += 1
    const name = `known-${channels}`
    team.slack.addChannel({ name, id: `C0KNOWN${kind.toUpperCase()}${channels}`, ...options })
    return name
  }

  async function pasted(text: string, channel: string): Promise<Card> {
    const { message } = await team.slack.post({ channel, user: 'ada', text })
    await team.story.passed()
    return team.cardOf(channel, message)
  }

  const nameIn = (text: string) => /functionName: (\S+)/.exec(text)?.[1]

  /** Two functions, seen two hours ago and now; the older one is fixed. */
  async function history(channel = newChannel()) {
    const texts = [newError(), newError()] as const
    const card = await pasted(texts[0], channel)
    await team.askFix('ada', card)
    await team.writeFix('ada', 'raised it, see https://wiki.example.com/a')
    await team.story.passed()
    await sql(olderBy(120))
    await pasted(texts[1], channel)
    return texts.map(nameIn)
  }

  async function ask(user: string, channel: string, text = '433'): Promise<string> {
    await team.slack.command({ user, channel, command: '/scf-error', text })
    await team.story.idle()
    return linesOf(team.slack.ephemerals(user).at(-1)?.blocks)
  }

  async function mention(user: string, channel: string, text: string): Promise<string> {
    const { message } = await team.slack.post({ channel, user, text })
    await team.story.idle()
    return linesOf(repliesOf(team.slack, { channel, ts: message.ts })[0]?.blocks)
  }

  const seen = 'Seen 2 times in 30 days, last less than a minute ago; fixed last by Ada: raised it, see '

  it('a full member is told by /scf-error: how often, the last fix, and the newest incidents', async () => {
    const [older, newer] = await history()
    const answer = await ask('bo', newChannel())
    expect(answer).toContain(`${seen}https://wiki.example.com/a (https://wiki.example.com/a)`)
    expect(answer).toMatch(
      new RegExp(
        String.raw`^${newer} · less than a minute ago · nobody is on it · the card \(https://\S+\)\n${older} · 2 h ago · fixed by Ada · the card \(https://\S+\)$`,
        'm',
      ),
    )
    expect(answer).toContain('433 TimeLimitReached')
    expect(await ask('bo', newChannel(), 'TimeLimitReached')).toContain('Seen 2 times')
  })

  it('is told in the language of whoever asks', async () => {
    await history()
    const answer = await ask('wei', newChannel())
    expect(answer).toContain('30 天内出现过 2 次，上次在不到 1 分钟前；最近由 Ada 解决：raised it')
    expect(answer).toContain('2 小时前 · 已由 Ada 解决 · 卡片')
  })

  it('at most the three newest are told of', async () => {
    const channel = newChannel()
    const names = []
    for (const text of Array.from({ length: 4 }, newError)) {
      await pasted(text, channel)
      names.push(nameIn(text))
    }
    const answer = await ask('bo', channel)
    expect(answer).toContain('Seen 4 times in 30 days')
    for (const name of names.slice(1)) expect(answer).toContain(`${name} ·`)
    expect(answer).not.toContain(`${names[0]} ·`)
  })

  it('nothing is told of a code that was never seen', async () => {
    await history()
    expect(await ask('bo', newChannel(), '446')).not.toMatch(/Seen|Newest/)
  })

  it('a mention in a public channel is told the same', async () => {
    const [older] = await history()
    const answer = await mention('bo', newChannel(), '@scf-bot 433')
    expect(answer).toContain(seen)
    expect(answer).toContain(`${older} · 2 h ago · fixed by Ada`)
  })

  it('a direct message tells a full member, and nobody else', async () => {
    await history()
    const told = async (user: string) => mention(user, team.slack.directMessage(user).id, '433')
    expect(await told('bo')).toContain(seen)
    expect(await told('gus')).not.toMatch(/Seen|raised it|Ada/)
    expect(await told('olga')).not.toMatch(/Seen|raised it|Ada/)
  })

  it('a command tells guests and people of other companies nothing of the public memory', async () => {
    const channel = newChannel()
    await history(channel)
    for (const user of ['gus', 'olga']) expect(await ask(user, channel)).not.toMatch(/Seen|raised it|Ada/)
  })

  it('a command tells nothing where Slack does not say who asks', async () => {
    await history()
    team.slack.addUser({ name: 'new' })
    team.slack.failNext('users.info', { error: 'user_not_found' })
    expect(await ask('new', newChannel())).not.toMatch(/Seen|raised it|Ada/)
  })

  it('a private channel is told its own by a mention, and its own besides by a command', async () => {
    const channel = newChannel({ type: 'group' })
    await history()
    expect(await mention('bo', channel, '@scf-bot 433')).not.toMatch(/Seen|raised it/)
    const text = newError()
    await pasted(text, channel)
    expect(await mention('bo', channel, '@scf-bot 433')).toContain('Seen once in 30 days')
    expect(await ask('bo', channel)).toContain('Seen 3 times in 30 days')
    expect(await ask('gus', channel)).toContain('Seen once in 30 days')
    expect(await ask('bo', newChannel())).toContain('Seen 2 times in 30 days')
  })

  it('a deleted message leaves its function unnamed', async () => {
    const [text, channel] = [newError(), newChannel()]
    const { message } = await team.slack.post({ channel, user: 'ada', text })
    await team.story.passed()
    await team.slack.remove({ channel, ts: message.ts })
    await team.story.passed()
    const answer = await ask('bo', channel)
    expect(answer).toContain('Seen once in 30 days')
    expect(answer).not.toContain(nameIn(text))
  })

  it('"Post here" posts the answer without what only its asker may know', async () => {
    await history()
    const channel = newChannel()
    await ask('bo', channel)
    const ts = team.slack.ephemerals('bo').at(-1)?.ts ?? ''
    await team.slack.click({ user: 'bo', action: 'answer_share', message: { channel, ts } })
    await team.story.idle()
    const posted = linesOf(team.slack.messages(channel).at(-1)?.blocks)
    expect(posted).toContain('433 TimeLimitReached')
    expect(posted).not.toMatch(/Seen|raised it|Newest/)
  })
})
