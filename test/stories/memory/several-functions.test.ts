import { randomUUID } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { linesOf } from './lines.ts'
import { everybody, startTeam } from './team.ts'

// One paste often holds runs of several functions: each has failed, whichever the card is about.

const start = (databaseUrl: string) => startTeam({ databaseUrl, people: everybody })

forEachDatabase('a text with runs of several functions', start, (team) => {
  afterEach(() => team.story.passed())

  let functions = 0
  const newName = () => {
    functions += 1
    return `shop-${functions}`
  }
  const failed = (name: string, code = 433) =>
    `{"errorCode":-1,"errorMessage":"${code === 433 ? 'Invoking task timed out after 3 seconds' : 'Task memory exceeded 128 MB'}","requestId":"${randomUUID()}","statusCode":${code},"functionName":"${name}"}`
  async function post(text: string, channel = team.newChannel()) {
    const { message } = await team.slack.post({ channel, user: 'ada', text })
    await team.story.passed()
    const place = team.cardOf(channel, message)
    return { channel, place, shown: linesOf(team.messageAt(place)?.blocks) }
  }
  async function asked(name: string) {
    await team.slack.command({ channel: team.newChannel(), user: 'ada', command: '/scf-error', text: name })
    await team.story.passed()
    return linesOf(team.slack.ephemerals('ada').at(-1)?.blocks)
  }

  it('counts a run for each, and the card names them', async () => {
    const [pay, gateway, mailer] = [newName(), newName(), newName()]
    const { shown } = await post([failed(pay), failed(gateway, 434), failed(mailer)].join('\n'))
    expect(shown).toContain(`${mailer} · First time here`)
    expect(shown).toContain(`Also failed in this text: ${pay} · ${gateway} (434)`)
    expect(shown).not.toContain('Also: 434')
    expect(await asked(mailer)).toMatch(/433 TimeLimitReached · nobody is on it · 1 run in 30 days/)
    expect(await asked(pay)).toMatch(/433 TimeLimitReached · nobody is on it · 1 run in 30 days.*the card/)
    expect(await asked(gateway)).toMatch(/434 MemoryLimitReached · nobody is on it · 1 run in 30 days/)
  })

  it('the next run of each has a card of its own, and is its second', async () => {
    const [pay, mailer] = [newName(), newName()]
    const { channel } = await post([failed(pay), failed(mailer)].join('\n'))
    const { shown } = await post(failed(pay), channel)
    expect(shown).toContain(`${pay} · 2nd time in 30 days`)
    expect(shown).toContain('TimeLimitReached: the function ran longer')
  })

  it('that was fixed is open again on its own card at once', async () => {
    const [gateway, mailer] = [newName(), newName()]
    const { place, channel } = await post(failed(gateway))
    await team.askFix('ada', place)
    await team.writeFix('ada', 'raised the timeout')
    await team.story.passed()
    await post([failed(gateway), failed(mailer)].join('\n'), channel)
    expect(team.shown(place)).toMatch(/Open again\. Last fix \(Ada(.|\n)*2nd time in 30 days/)
  })

  it('is open no more once it is called no SCF error, and all of it is again when that is undone', async () => {
    const [gateway, mailer, known] = [newName(), newName(), newName()]
    const first = await post(failed(known))
    const text = [failed(gateway), failed(known), failed(mailer)].join('\n')
    const { place, channel } = await post(text, first.channel)
    await team.dismiss('bo', place)
    await team.story.passed()
    const notice = team.slack.ephemerals('bo').at(-1)
    // What another message tells of as well stays as it is.
    const names = async () => {
      const open = await asked('open')
      return [gateway, mailer, known].filter((name) => new RegExp(`${name} ·`).test(open))
    }
    expect(await names()).toEqual([known])
    expect(await asked(mailer)).not.toContain('nobody is on it')
    await team.click('bo', 'dismiss_undo', { channel, ts: notice?.ts ?? '' })
    await team.story.passed()
    expect(await names()).toEqual([gateway, mailer, known])
    expect(await asked(gateway)).toMatch(/1 run in 30 days.*the card/)
  })

  it('told again is the same runs, whoever pastes them', async () => {
    const text = [failed(newName()), failed(newName())].join('\n')
    const { channel } = await post(text)
    expect((await post(`look: ${text}`, channel)).shown).toContain('the same runs as before')
  })

  it('again soon gets a line, unless one of them was fixed meanwhile', async () => {
    const [pay, mailer] = [newName(), newName()]
    const both = () => [failed(pay), failed(mailer)].join('\n')
    const { channel } = await post(both())
    const again = await post(both(), channel)
    expect(again.shown).toContain('433 TimeLimitReached again: 2nd time in 30 days')
    expect(await asked(pay)).toMatch(/2 runs in 30 days/)
    const { place } = await post(failed(pay), channel)
    await team.askFix('ada', place)
    await team.writeFix('ada', 'raised the timeout')
    await team.story.passed()
    expect((await post(both(), channel)).shown).toContain(`Also failed in this text: ${pay}`)
  })

  it.each(['first', 'last'])('with one that is quiet here named %s tells of the other', async (where) => {
    const [quiet, fresh] = [newName(), newName()]
    const { channel, place } = await post(failed(quiet))
    await team.dismiss('ada', place)
    const texts = [failed(quiet), failed(fresh)]
    const { shown } = await post((where === 'first' ? texts : texts.toReversed()).join('\n'), channel)
    expect(shown).toContain(fresh)
    expect(await asked(fresh)).toMatch(/433 TimeLimitReached · nobody is on it · 1 run in 30 days/)
    await team.slack.post({ channel, user: 'ada', text: failed(quiet) })
    await team.story.sent()
  })

  it('with one more of another function is no repeat of what the card shows', async () => {
    const [pay, mailer, cron] = [newName(), newName(), newName()]
    const { channel } = await post(failed(mailer))
    const { shown } = await post([failed(pay), failed(cron), failed(mailer)].join('\n'), channel)
    expect(shown).toContain(`${mailer} · 2nd time in 30 days`)
    expect(shown).toContain(`Also failed in this text: ${pay} · ${cron}`)
  })

  it('and more than are counted: each has but its own run, and the card says how many count', async () => {
    const names = Array.from({ length: 60 }, newName)
    const { shown, place } = await post(names.map((name) => failed(name)).join('\n'))
    const [first = '', last = ''] = [names.at(0), names.at(-1)]
    const bound = 'Of one text I count at most 50 runs of a function, and 20 functions besides'
    const isRight = (card: string) => {
      expect(card).toContain(`${last} · First time here`)
      expect(card).toMatch(new RegExp(`Also failed in this text: ${first} · .* · and 53 more\n${bound}`))
    }
    isRight(shown)
    // The card is drawn anew from what is kept of it.
    await team.click('ada', 'incident_claim', place)
    await team.story.passed()
    isRight(team.shown(place))
    expect(await asked(last)).toMatch(/433 TimeLimitReached · Ada is on it.* · 1 run in 30 days/)
    expect(await asked(names.at(19) ?? '')).toMatch(/1 run in 30 days/)
    expect(await asked(names.at(20) ?? '')).not.toContain('30 days')
  })

  it('of one that has more runs than are counted, the card says how many count', async () => {
    const name = newName()
    const { shown } = await post(Array.from({ length: 60 }, () => failed(name)).join('\n'))
    expect(shown).toMatch(/60 runs in this text(.|\n)*I count at most 50 runs of a function/)
    expect(await asked(name)).toMatch(/50 runs in 30 days/)
  })

  it('names each in what is open, by its own name', async () => {
    const [pay, mailer] = [newName(), newName()]
    await post([failed(pay), failed(mailer)].join('\n'))
    const open = await asked('open')
    for (const name of [pay, mailer])
      expect(open).toMatch(new RegExp(`TimeLimitReached · ${name} · nobody is on it · 1 run`))
  })
})
