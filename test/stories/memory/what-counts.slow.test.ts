import { randomUUID } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { type Card, newError, startTeam } from './team.ts'

const start = (databaseUrl: string) => startTeam({ databaseUrl })

forEachDatabase('what is one trouble and what counts', start, (team) => {
  afterEach(() => team.story.passed())

  async function posted(text: string, channel = team.newChannel(), user = 'ada'): Promise<Card> {
    const { message } = await team.slack.post({ channel, user, text })
    await team.story.passed()
    return team.cardOf(channel, message)
  }
  const paste = async (...posting: Parameters<typeof posted>) => team.shown(await posted(...posting))

  let functions = 0
  const newName = () => {
    functions += 1
    return `pay-${functions}`
  }

  const newId = (): string => randomUUID()
  const run = (seconds: number, { id = newId(), name = '' } = {}) =>
    `ERROR RequestId:${id} Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after ${seconds} seconds","statusCode":433}${name && `\nfunctionName: ${name}`}`

  const raised = (exception: string) =>
    `ERROR RequestId:${randomUUID()} Result:{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/user/index.py\\", line 41, in main_handler\\n    order = load(event)\\n${exception}","statusCode":430}`

  it('the same text without a function in another channel is another trouble', async () => {
    const text = raised("KeyError: 'address'")
    await posted(text)
    expect(await paste(raised("KeyError: 'address'"))).toContain('First time here')
  })

  it('without a function it is known in its channel, and the card says on what that rests', async () => {
    const channel = team.newChannel()
    const card = await posted(run(3), channel)
    await posted(run(3), channel)
    await posted(run(3), channel)
    expect(team.shown(card)).toContain('3rd here in 30 days (no function named)')
  })

  it('another limit is another trouble, with a card of its own', async () => {
    const channel = team.newChannel()
    await posted(run(3), channel)
    const other = await paste(run(600), channel)
    expect(other).toContain('First time here')
    expect(other).toContain('Retry:')
  })

  it('of a function that is named in both, the limit was changed, and the card says so', async () => {
    const [channel, name] = [team.newChannel(), newName()]
    await posted(run(3, { name }), channel)
    const card = await paste(run(10, { name }), channel)
    expect(card).toMatch(/2nd time in 30 days .*timeout changed from 3 s to 10 s/)
    expect(card).toContain('Retry:')
  })

  it('a run whose exception is another one gets its own card', async () => {
    const channel = team.newChannel()
    await posted(raised("KeyError: 'address'"), channel)
    const card = await paste(raised('ValueError: no number'), channel)
    expect(card).toContain('ValueError')
    expect(card).toContain('First time here')
  })

  it.each([
    ['a code', '@scf-bot 433'],
    ['a name', '@scf-bot TimeLimitReached'],
    ['a sentence', '@scf-bot what does error code 433 mean?'],
    ['nothing, under the log', '@scf-bot'],
  ])('a question of %s counts nothing, and is never the first time here', async (_, question) => {
    const channel = team.newChannel()
    const { message } = await team.slack.post({ channel, user: 'ada', text: run(7) })
    await team.story.passed()
    const card = team.cardOf(channel, message)
    await team.slack.post({ channel, user: 'bo', text: question, thread_ts: message.ts })
    await team.slack.post({ channel: team.newChannel(), user: 'bo', text: '@scf-bot 433' })
    await team.story.passed()
    expect(team.slack.messages(channel).filter(({ bot_id }) => bot_id === 'B0SCFBOT')).toHaveLength(2)
    for (const { text } of team.slack.messages(channel).slice(3))
      expect(text).not.toContain('First time here')
    expect(team.shown(card)).toContain('First time here')
    await posted(run(7), channel)
    expect(team.shown(card)).toContain('2nd here')
  })

  it('a log that comes with a mention, or directly, is a run', async () => {
    const [channel, name] = [team.newChannel(), newName()]
    const card = await posted(run(3, { name }), channel)
    await posted(`@scf-bot ${run(3, { name })}`, channel, 'bo')
    expect(team.shown(card)).toContain('2nd time')
    const { id } = team.slack.directMessage('bo')
    await posted(run(3, { name }), id, 'bo')
    expect(await paste(run(3, { name }), id, 'bo')).toContain('2nd time')
  })

  it('a command counts nothing', async () => {
    const [channel, name] = [team.newChannel(), newName()]
    const card = await posted(run(3, { name }), channel)
    await team.slack.command({ channel, user: 'bo', command: '/scf-error', text: run(3, { name }) })
    await posted(run(3, { name }), channel)
    expect(team.shown(card)).toContain('2nd time')
  })

  it('the same run counts once, whoever pastes it, wherever and in whatever case', async () => {
    const [id, name] = [newId(), newName()]
    const card = await posted(run(3, { id, name }))
    await posted(run(3, { id, name }))
    await posted(run(3, { id: id.toUpperCase(), name }), team.newChannel(), 'bo')
    expect(team.shown(card)).toContain('First time here')
  })

  it('several runs in one text count as many', async () => {
    const name = newName()
    const text = [1, 2, 3].map(() => run(3, { name })).join('\n')
    const card = await posted(text)
    await posted(run(3, { name }))
    expect(team.shown(card)).toContain('4th time')
  })

  it('without a request id every message is a run', async () => {
    const [channel, text] = [team.newChannel(), newError()]
    const card = await posted(text, channel)
    await posted(text, channel)
    expect(team.shown(card)).toContain('2nd time')
  })
})
