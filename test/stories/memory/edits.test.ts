import { randomUUID } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { repliesOf } from '../story.ts'
import { linesOf } from './lines.ts'
import { newError, startTeam } from './team.ts'

const start = (databaseUrl: string) => startTeam({ databaseUrl })

forEachDatabase('an edit', start, (team, { sql }) => {
  afterEach(() => team.story.passed())

  const exited = () =>
    newError()
      .replace('Invoking task timed out after 5 seconds', 'Process exited before completing request')
      .replace('433', '439')

  /** The same error in a run of its own. */
  const newRun = (text: string) => text.replace('ERROR', `ERROR RequestId:${randomUUID()}`)

  async function posted(text: string, channel = team.newChannel()) {
    const { message } = await team.slack.post({ channel, user: 'ada', text })
    await team.story.passed()
    return { channel, ts: message.ts, card: team.cardOf(channel, message) }
  }
  type Place = { readonly channel: string; readonly ts: string }
  const edit = async (place: Place, text: string) => {
    await team.slack.edit({ ...place, text })
    await team.story.idle()
  }
  const rows = async (query: string) => (await sql(query)) as Record<string, unknown>[]

  it('that takes the error away takes the reply away, in Slack and in the database', async () => {
    const { card, ...place } = await posted(newError())
    await edit(place, 'never mind')
    await team.story.sent('chat.delete')
    expect(team.messageAt(card)).toBeUndefined()
    expect(await rows(`select * from cards where ts = '${card.ts}'`)).toEqual([])
    expect(await rows(`select * from deliveries where ts = '${place.ts}'`)).toEqual([])
  })

  it('that takes the only error of an incident away leaves nothing that is open', async () => {
    const text = newError()
    const { channel, ts } = await posted(text)
    const name = /functionName: (\S+)/.exec(text)?.[1] ?? ''
    const told = async (query: string) => {
      await team.slack.command({ channel, user: 'bo', command: '/scf-error', text: query })
      await team.story.passed()
      return linesOf(team.slack.ephemerals('bo').at(-1)?.blocks)
    }
    expect(await told('open')).toContain(name)
    await edit({ channel, ts }, 'never mind')
    expect(await told('open')).not.toContain(name)
    expect(await told(name)).not.toContain('433')
    for (const table of ['incidents', 'sightings', 'runs', 'incident_channels', 'incident_days']) {
      expect(await rows(`select * from ${table}`)).toEqual([])
    }
  })

  it('of a repeat that was only counted is answered where it tells of another error', async () => {
    const text = newError()
    const { channel, card } = await posted(text)
    const repeats = []
    for (let times = 0; times < 4; times += 1) {
      const { message } = await team.slack.post({ channel, user: 'bo', text: newRun(text) })
      await team.story.passed()
      repeats.push({ channel, ts: message.ts })
    }
    const last = repeats.at(-1) ?? { channel, ts: '' }
    expect(repliesOf(team.slack, last)).toEqual([])
    expect(team.shown(card)).toContain('5th time')
    // More words about the same are no other error.
    await edit(last, `${newRun(text)}\nit fails all the time`)
    expect(repliesOf(team.slack, last)).toEqual([])
    await edit(last, exited())
    const replies = repliesOf(team.slack, last)
    expect(replies.map(({ blocks }) => linesOf(blocks))).toEqual([expect.stringMatching(/^439 /)])
    await team.story.sweep()
    expect(team.shown(card)).toContain('4th time')
    await edit(last, exited())
    expect(repliesOf(team.slack, last)).toHaveLength(1)
  })

  it('that takes a second run away leaves the incident as it was', async () => {
    const text = newError()
    const first = await posted(text)
    await team.askFix('ada', first.card)
    await team.writeFix('ada', 'raised the timeout')
    await team.story.passed()
    const before = team.shown(first.card)
    const again = await team.slack.post({ channel: first.channel, user: 'bo', text })
    await team.story.passed()
    expect(team.shown(first.card)).toMatch(/Open again(.|\n)*2nd time/)
    await edit({ channel: first.channel, ts: again.message.ts }, 'never mind')
    await team.story.sweep()
    await team.story.passed()
    const lasting = (shown: string) => shown.replaceAll(/\(.* ago\)|last seen .*/g, '')
    expect(lasting(team.shown(first.card))).toBe(lasting(before))
  })

  it('back into the error is answered anew, and counted once', async () => {
    const text = newError()
    const { channel, ts } = await posted(text)
    await edit({ channel, ts }, 'never mind')
    await edit({ channel, ts }, text)
    const [reply] = repliesOf(team.slack, { channel, ts })
    expect(team.shown({ channel, ts: reply?.ts ?? '' })).toContain('First time here')
  })

  it('into another error is told by the same reply, which lives on as its card', async () => {
    const { card, channel, ts } = await posted(newError())
    await edit({ channel, ts }, exited())
    await team.story.sent('chat.update')
    expect(team.shown(card)).toMatch(/439 UserProcExitError(.|\n)*First time here/)
    await team.click('ada', 'incident_claim', card)
    await team.story.sent('chat.update')
    expect(team.shown(card)).toContain('Ada is on it')
    expect(repliesOf(team.slack, { channel, ts })).toHaveLength(1)
  })

  const asked = async (query: string) => {
    const place = { channel: team.newChannel(), user: 'bo' }
    await team.slack.command({ ...place, command: '/scf-error', text: query })
    await team.story.passed()
    return linesOf(team.slack.ephemerals('bo').at(-1)?.blocks)
  }
  const nameIn = (text: string) => /functionName: (\S+)/.exec(text)?.[1] ?? ''
  const idIn = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

  const withId = () => {
    const text = newError()
    const run = `${nameIn(text).replace(/\D/g, '').padStart(8, '0')}-0000-4000-8000-000000000000`
    return `{"errorCode":-1,"errorMessage":"Invoking task timed out after 5 seconds","requestId":"${run}","statusCode":433,"functionName":"${nameIn(text)}"}`
  }
  const nameOf = (text: string) => /"functionName":"([^"]+)"/.exec(text)?.[1] ?? ''

  it('that corrects the function is a run of that one only, and nobody is on the other', async () => {
    const text = withId()
    const before = await rows(`select state from incidents where state = 'taken'`)
    const { card, ...place } = await posted(text)
    await team.click('ada', 'incident_claim', card)
    await team.story.passed()
    const right = `right-${nameOf(text)}`
    await edit(place, text.replace(nameOf(text), right))
    await team.story.passed()
    expect(team.shown(card)).toMatch(new RegExp(`${right} · First time here`))
    expect(await asked(right)).toContain('1 run in 30 days')
    expect(await rows(`select state from incidents where state = 'taken'`)).toEqual(before)
  })

  it('that corrects the code leaves one incident', async () => {
    const text = withId()
    const place = await posted(text)
    await edit(place, text.replace('433', '434').replace('Invoking task timed out after 5 seconds', 'x'))
    await team.story.passed()
    const told = await asked(nameOf(text))
    expect(told).toMatch(/434 MemoryLimitReached.*1 run in 30 days/)
    expect(told).not.toContain('433')
  })

  it('that takes one function out of several, or puts one in, counts what it says now', async () => {
    const [one, other, late] = [withId(), withId(), withId()]
    const place = await posted(`${one}\n${other}`)
    await edit(place, `${late}\n${other}`)
    await team.story.passed()
    expect(await asked(nameOf(one))).not.toContain('433')
    for (const text of [other, late]) expect(await asked(nameOf(text))).toContain('1 run in 30 days')
  })

  it('that corrects the run leaves one run', async () => {
    const text = withId()
    const place = await posted(text)
    await edit(place, text.replace(idIn, '99999999-0000-4000-8000-000000000000'))
    await team.story.passed()
    expect(await asked(nameOf(text))).toContain('1 run in 30 days')
  })

  it('into a question takes the run back', async () => {
    const text = withId()
    const channel = team.newChannel()
    const { message } = await team.slack.post({ channel, user: 'ada', text: `@scf-bot ${text}` })
    await team.story.passed()
    await edit({ channel, ts: message.ts }, '@scf-bot 439')
    await team.story.passed()
    expect(await asked(nameOf(text))).not.toContain('433')
  })

  it('of one of two messages about a run leaves the run, until the other is edited as well', async () => {
    const text = withId()
    const [one, two] = [await posted(text), await posted(text)]
    await edit(one, 'never mind')
    await team.story.passed()
    expect(await asked(nameOf(text))).toContain('1 run in 30 days')
    expect(team.shown(two.card)).toContain('First time here')
    await edit(two, 'never mind')
    await team.story.passed()
    expect(await asked(nameOf(text))).not.toContain('433')
  })

  it('is made up for where Slack takes it later only', async () => {
    const { card, channel, ts } = await posted(newError())
    team.slack.failNext('chat.update', { status: 500 })
    await edit({ channel, ts }, exited())
    expect(team.shown(card)).toContain('433')
    await sql('update debts set lease_until = 0')
    await team.story.sweep()
    await team.story.idle()
    expect(team.shown(card)).toContain('439')
    expect(await rows('select * from debts')).toEqual([])
  })

  it.each([
    ['edited away', newError(), (place: Place) => edit(place, 'never mind')],
    ['deleted', '@scf-bot my key is', (place: Place) => team.slack.remove(place)],
  ])(
    'whose reply Slack does not delete once its message is %s has it deleted later',
    async (_, text, take) => {
      const { card, ...place } = await posted(text)
      let isAway = true
      team.slack.failNext('chat.delete', { status: 500 }, { times: 9, when: () => isAway })
      await take(place)
      await team.story.passed()
      await team.story.sweep()
      await team.story.passed()
      expect(team.messageAt(card)).toBeDefined()
      isAway = false
      await team.story.sweep()
      await team.story.passed()
      expect(team.messageAt(card)).toBeUndefined()
      expect(await rows('select * from debts')).toEqual([])
    },
  )

  it('of a question is told by the same reply', async () => {
    const channel = team.newChannel()
    const { message } = await team.slack.post({ channel, user: 'ada', text: '@scf-bot 433' })
    await team.story.passed()
    await edit({ channel, ts: message.ts }, '@scf-bot 439')
    await team.story.sent('chat.update')
    expect(team.shown(team.cardOf(channel, message))).toContain('439 UserProcExitError')
  })
})
