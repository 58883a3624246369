import { afterEach, beforeEach, expect, it } from 'vitest'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { becomeAnotherTeam } from '../story.ts'
import { linesOf } from './lines.ts'
import { everybody, startTeam } from './team.ts'

const start = async (databaseUrl: string) => {
  const team = await startTeam({ databaseUrl, people: everybody })
  team.slack.addChannel({ name: 'secret', type: 'group' })
  return team
}

// Somebody shows an error to the bot for themselves: by a command, the shortcut, or in App Home.
forEachDatabase('what is known of an incident', start, (team) => {
  beforeEach(() => becomeAnotherTeam(team.story))
  afterEach(async () => {
    for (const { name } of everybody)
      while (team.slack.modal(name)) await team.slack.closeModal({ user: name })
    await team.story.passed()
  })

  let runs = 0
  /** A new run of a function’s error. */
  const errorOf = (functionName: string) => {
    runs += 1
    const run = String(runs).padStart(8, '0')
    return `SCF_FunctionName:${functionName} SCF_RequestId:${run}-c6ed-48a3-88db-b0c894445554 SCF_StatusCode:433`
  }

  async function pasted(text: string, channel = 'oncall') {
    const { message } = await team.slack.post({ channel, user: 'ada', text })
    await team.story.passed()
    return team.cardOf(channel, message)
  }

  /** Two functions with the same code: Ada is on one, and Bo has fixed the other. */
  async function history() {
    const card = await pasted(errorOf('order-sync'))
    await team.click('ada', 'incident_claim', card)
    const fixed = await pasted(errorOf('mail'))
    await team.askFix('bo', fixed)
    await team.writeFix('bo', 'raised it to 30 s')
    await team.story.passed()
    return card
  }

  async function ask(user: string, text: string, channel = 'oncall'): Promise<string> {
    await team.slack.command({ user, channel, command: '/scf-error', text })
    await team.story.idle()
    return linesOf(team.slack.ephemerals(user).at(-1)?.blocks)
  }

  async function explain(user: string, text: string, channel = 'oncall'): Promise<string> {
    const { message } = await team.slack.post({ user, channel, text })
    await team.slack.shortcut({ user, callback: 'explain_scf_error', message: { channel, ts: message.ts } })
    await team.story.idle()
    return linesOf(team.slack.modal(user)?.blocks)
  }

  async function lookUp(user: string, text: string): Promise<string> {
    await team.slack.openHome({ user })
    await team.slack.clickInView({ user, on: 'home', action: 'home_lookup' })
    await team.story.idle()
    await team.slack.typeInModal({ user, action: 'text', text })
    await team.slack.submit({ user })
    await team.story.idle()
    return linesOf(team.slack.modal(user)?.blocks)
  }

  const onIt =
    /^Known: Ada is on it \(since .*\) · 1 run in 30 days, last seen less than a minute ago · the card \(/m

  it('a private conversation’s own incident goes before what the public channels know of the same', async () => {
    const card = await pasted(errorOf('billing'), 'secret')
    await team.askFix('ada', card)
    await team.writeFix('ada', 'gave it more memory')
    await pasted(errorOf('billing'))
    const own = /^Known: Fixed by Ada \(.*\): gave it more memory/m
    expect(await ask('bo', errorOf('billing'), 'secret')).toMatch(own)
    const { message } = await team.slack.post({ user: 'wei', channel: 'secret', text: errorOf('billing') })
    await team.story.idle()
    const shortcut = { callback: 'explain_scf_error', message: { channel: 'secret', ts: message.ts } }
    await team.slack.shortcut({ user: 'bo', ...shortcut })
    await team.story.idle()
    expect(linesOf(team.slack.modal('bo')?.blocks)).toContain('gave it more memory')
    expect(await ask('bo', errorOf('billing'))).toMatch(/^Known: Nobody is on it/m)
    // What the conversation does not know itself, the public channels may.
    await pasted(errorOf('ledger'))
    expect(await ask('bo', errorOf('ledger'), 'secret')).toMatch(/^Known: Nobody is on it/m)
  })

  it('a paste given to /scf-error is told its own incident, and not that of another function', async () => {
    await history()
    const answer = await ask('bo', errorOf('order-sync'))
    expect(answer).toMatch(onIt)
    expect(answer).not.toMatch(/raised it|mail/)
    expect(await ask('bo', errorOf('mail'))).toMatch(/^Known: Fixed by Bo \(.*\): raised it to 30 s/m)
    // Of a function that was never seen, what is known of its code.
    expect(await ask('bo', errorOf('report'))).toMatch(/Seen 2 times in 30 days.*raised it/)
  })

  it('says it in the language of whoever asks, with the runbook', async () => {
    const card = await history()
    await team.pick('ada', 'fixes', card)
    await team.slack.typeInModal({
      user: 'ada',
      action: 'runbook_function',
      text: 'https://wiki.example.com/a',
    })
    await team.slack.submit({ user: 'ada' })
    await team.story.passed()
    const answer = await ask('wei', errorOf('order-sync'))
    expect(answer).toMatch(/^已有记录：Ada 从 .* 开始处理 · 30 天内 1 次，最近一次：不到 1 分钟前 · 卡片/m)
    expect(answer).toMatch(/^处理手册 https:\/\/wiki\.example\.com\/a/m)
  })

  it('the shortcut tells it of a message, and of a code what is known of that', async () => {
    await history()
    team.slack.addChannel({ name: 'strange', withBot: false })
    expect(await explain('bo', errorOf('order-sync'), 'strange')).toMatch(onIt)
    await team.slack.closeModal({ user: 'bo' })
    expect(await explain('bo', 'is it 433?', 'strange')).toMatch(/Seen 2 times in 30 days.*raised it/)
  })

  it('"Look up an error" in App Home tells it, too', async () => {
    await history()
    expect(await lookUp('bo', errorOf('order-sync'))).toMatch(onIt)
  })

  it('counts nothing, whichever way is asked', async () => {
    const card = await history()
    await ask('bo', errorOf('order-sync'))
    await lookUp('bo', errorOf('order-sync'))
    team.slack.addChannel({ name: 'strange', withBot: false })
    await explain('bo', errorOf('order-sync'), 'strange')
    await team.slack.closeModal({ user: 'bo' })
    expect(await ask('bo', errorOf('order-sync'))).toContain('1 run in 30 days')
    expect(team.shown(card)).toContain('First time here')
  })

  it.each(['gus', 'olga'])('%s is told nothing of the public memory', async (user) => {
    await history()
    team.slack.addChannel({ name: 'strange', withBot: false })
    const answers = [
      await ask(user, errorOf('order-sync')),
      await explain(user, errorOf('order-sync'), 'strange'),
      await explain(user, 'is it 433?', 'strange'),
    ]
    for (const answer of answers) {
      expect(answer).toContain('433 TimeLimitReached')
      expect(answer).not.toMatch(/Known:|Seen|Ada|raised it/)
    }
  })

  it('what a private channel knows is told there, and nowhere else', async () => {
    await pasted(errorOf('payroll'), 'secret')
    expect(await ask('bo', errorOf('payroll'), 'secret')).toContain('Known: Nobody is on it')
    expect(await ask('gus', errorOf('payroll'), 'secret')).toContain('Known: Nobody is on it')
    expect(await ask('bo', errorOf('payroll'))).not.toMatch(/Known:|Seen/)
    expect(await lookUp('bo', errorOf('payroll'))).not.toMatch(/Known:|Seen/)
  })

  it('"Post here" posts none of it', async () => {
    await history()
    await ask('bo', errorOf('order-sync'))
    const ts = team.slack.ephemerals('bo').at(-1)?.ts ?? ''
    await team.slack.click({ user: 'bo', action: 'answer_share', message: { channel: 'oncall', ts } })
    await team.story.idle()
    const posted = linesOf(team.slack.messages('oncall').at(-1)?.blocks)
    expect(posted).toContain('433 TimeLimitReached')
    expect(posted).not.toMatch(/Known:|Ada is on it/)
  })
})
