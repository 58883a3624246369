import { afterEach, expect, it } from 'vitest'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { shownText } from '../story.ts'
import { linesOf } from './lines.ts'
import { type Card, everybody, startTeam } from './team.ts'

// An alarm tells little: what its function had before, and what helped then, tells more.

const start = (databaseUrl: string) => startTeam({ databaseUrl, people: everybody })

forEachDatabase('the card of an alarm', start, (team, database) => {
  afterEach(() => team.story.passed())

  let functions = 0
  const newName = () => {
    functions += 1
    return `order-sync-${functions}`
  }
  const memory = (name: string) =>
    `{"functionName":"${name}","errorMessage":"Task memory exceeded 128 MB","statusCode":434}`
  const exited = (name: string) =>
    `{"functionName":"${name}","errorMessage":"Process exited before completing request","statusCode":439}`
  const timeouts = (name: string) =>
    `SCF alarm triggered\nAlarm object: 1251316163#${name}#prod#$latest\nAlarm content: SCF-version | Function execution timeout(Http433) > 0 Count\nCurrent data: 12 Count`

  async function post(text: string, { channel = team.newChannel(), user = 'ada' } = {}): Promise<Card> {
    const { message } = await team.slack.post({ channel, user, text })
    await team.story.passed()
    return team.cardOf(channel, message)
  }
  async function fix(card: Card, note: string): Promise<void> {
    await team.askFix('ada', card)
    await team.writeFix('ada', note)
    await team.story.passed()
  }
  async function opened(user: string, card: Card, action: 'finding_more' | 'copy'): Promise<string> {
    if (action === 'copy') await team.pick(user, 'copy', card)
    else await team.click(user, action, card)
    await team.story.passed()
    return linesOf(team.slack.modal(user)?.blocks)
  }
  const privateChannel = () => {
    const name = `private-${newName()}`
    team.slack.addChannel({ name, type: 'group' })
    return name
  }

  it('tells in a line what the function had besides, and what fixed it', async () => {
    const name = newName()
    await fix(await post(memory(name)), 'raised it to 512 MB')
    await post(exited(name))
    const card = await post(timeouts(name))
    expect(team.shown(card)).toContain(
      'Also in 30 days: 434 MemoryLimitReached · last fixed by Ada: raised it to 512 MB · and 1 more',
    )
    for (const action of ['finding_more', 'copy'] as const) {
      const whole = await opened('bo', card, action)
      expect(whole).toContain('This function in the last 30 days')
      expect(whole).toMatch(/434 MemoryLimitReached.*fixed by .*Ada.*raised it to 512 MB/)
      expect(whole).toMatch(/439 UserProcExitError.*nobody is on it/)
    }
  })

  it('tells alarms apart, by what they measure and when they alarm', async () => {
    const name = newName()
    const alarm = (content: string) =>
      timeouts(name).replace('Function execution timeout(Http433) > 0 Count', content)
    await post(alarm('FunctionErrorPercentage > 5 %'))
    const card = await post(timeouts(name))
    expect(team.shown(card)).toContain(
      'Also in 30 days: SCF alarm: Function error rate > 5 % · nobody is on it',
    )
    const channel = team.newChannel()
    await team.slack.command({ channel, user: 'ada', command: '/scf-error', text: name })
    await team.story.passed()
    const listed = linesOf(team.slack.ephemerals('ada').at(-1)?.blocks)
    expect(listed).toMatch(/SCF alarm: Function error rate > 5 % · nobody is on it · 1 alarm in 30 days/)
    expect(listed).toMatch(/433 TimeLimitReached · nobody is on it · 1 run in 30 days/)
  })

  it('still tells so once it is drawn anew', async () => {
    const name = newName()
    await post(memory(name))
    const card = await post(timeouts(name))
    await team.click('bo', 'incident_claim', card)
    await team.story.passed()
    expect(team.shown(card)).toContain('Bo is on it')
    expect(team.shown(card)).toContain('Also in 30 days: 434 MemoryLimitReached · nobody is on it')
  })

  it('tells nothing of another function, of what is long ago, and none of a paste', async () => {
    const [name, old] = [newName(), newName()]
    await post(memory(name))
    await post(memory(old))
    await database.sql(`update incidents set last_seen = last_seen - ${31 * 24 * 3_600_000} where code = 434`)
    await post(exited(old))
    expect(team.shown(await post(timeouts(newName())))).not.toContain('Also in 30 days')
    const card = await post(timeouts(old))
    expect(team.shown(card)).toContain('Also in 30 days: 439 UserProcExitError')
    expect(await opened('bo', card, 'finding_more')).not.toContain('434 MemoryLimitReached')
    expect(team.shown(await post(exited(old)))).not.toContain('Also in 30 days')
  })

  it('tells nothing of what a private channel knows of it', async () => {
    const name = newName()
    await fix(await post(memory(name), { channel: privateChannel() }), 'a secret of that channel')
    const card = await post(timeouts(name))
    expect(team.shown(card)).not.toContain('Also in 30 days')
    for (const action of ['finding_more', 'copy'] as const)
      expect(await opened('bo', card, action)).not.toMatch(/434|a secret/)
  })

  it('that somebody asks about alone tells the same, to whoever may know it', async () => {
    const [name, secret] = [newName(), newName()]
    await fix(await post(memory(name)), 'raised it to 512 MB')
    const channel = privateChannel()
    await fix(await post(memory(secret), { channel }), 'a secret of that channel')
    const ask = async (user: string, of: string, where: string) => {
      await team.slack.command({ channel: where, user, command: '/scf-error', text: timeouts(of) })
      await team.story.passed()
      const answer = team.slack.ephemerals(user).at(-1)
      return { shown: linesOf(answer?.blocks), place: { channel: where, ts: answer?.ts ?? '' } }
    }
    const { shown, place } = await ask('bo', name, team.newChannel())
    expect(shown).toMatch(/This function in the last 30 days\n.*434 MemoryLimitReached.*raised it to 512 MB/)
    expect((await ask('gus', name, team.newChannel())).shown).not.toContain('This function')
    expect((await ask('bo', secret, team.newChannel())).shown).not.toContain('a secret')
    expect((await ask('bo', secret, channel)).shown).toContain('a secret')
    await team.click('bo', 'finding_more', place)
    await team.story.passed()
    expect(linesOf(team.slack.modal('bo')?.blocks)).toContain(`SCF_FunctionName:"${name}"`)
  })

  it('tells guests nothing more than the card does', async () => {
    const name = newName()
    await fix(await post(memory(name)), 'raised it to 512 MB')
    const card = await post(timeouts(name))
    for (const user of ['gus', 'olga'])
      expect(await opened(user, card, 'finding_more')).not.toContain('This function in the last')
    expect(shownText(team.slack.modal('gus')?.blocks)).toContain('SCF_StatusCode:433')
  })
})
