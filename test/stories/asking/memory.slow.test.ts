import { afterEach, beforeEach, expect, it } from 'vitest'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { linesOf } from '../memory/lines.ts'
import { everybody, startTeam } from '../memory/team.ts'
import { becomeAnotherTeam, repliesOf } from '../story.ts'

// What the team's memory is asked: about a function, what is open, who is on something; and who is told.

const errorOf = (functionName: string, code = 433, run = '54d2b446') =>
  `SCF_FunctionName:${functionName} SCF_RequestId:${run}-c6ed-48a3-88db-b0c894445554 SCF_StatusCode:${code}`

const start = async (databaseUrl: string) => {
  const team = await startTeam({ databaseUrl, people: everybody })
  team.slack.addChannel({ name: 'secret', type: 'group' })
  return team
}

forEachDatabase('what the memory is asked', start, (team, { kind }) => {
  beforeEach(() => becomeAnotherTeam(team.story))
  afterEach(() => team.story.passed())

  const paste = async (channel: string, text: string) => {
    const { message } = await team.slack.post({ channel, user: 'ada', text })
    await team.story.passed()
    return team.cardOf(channel, message)
  }
  const ask = async (text: string, user = 'bo', channel = 'oncall') => {
    const { answer } = await team.slack.command({ channel, user, command: '/scf-error', text })
    const { text: headline, blocks } = answer as { text: string; blocks: unknown }
    return `${headline}\n${linesOf(blocks)}`
  }
  const mention = async (text: string, user = 'bo', channel = 'oncall', others: object = {}) => {
    const { message } = await team.slack.post({ channel, user, text: `@scf-bot ${text}`, ...others })
    await team.story.passed()
    const reply = repliesOf(team.slack, { channel, ts: message.thread_ts ?? message.ts }).at(-1)
    return `${reply?.text}\n${linesOf(reply?.blocks)}`
  }

  it('/scf-error FUNCTION tells its incidents, who is on them, what fixed them, and leads to their cards', async () => {
    const card = await paste('oncall', errorOf('order-sync'))
    await team.click('ada', 'incident_claim', card)
    await team.story.passed()
    const other = await paste('oncall', errorOf('order-sync', 439, '64d2b446'))
    await team.askFix('bo', other)
    await team.writeFix('bo', 'caught the exit')
    await team.story.passed()
    await paste('oncall', errorOf('mail', 439, '74d2b446'))
    const told = await ask('order-sync')
    expect(told).toMatch(/^2 incidents of this function are known, 1 of them open\.$/m)
    expect(told).toMatch(/433 TimeLimitReached · Ada is on it \(since .*1 run in 30 days/)
    expect(told).toMatch(/439 UserProcExitError · fixed by Bo \(.*\): caught the exit/)
    expect(told).toMatch(/the card \(https:\/\/scf-team\.slack\.com\/archives\/\w+\/p\d+/)
    expect(told).not.toContain('mail')
    expect(await ask('order-sync', 'wei')).toContain('这个函数有 2 条故障记录，其中 1 条未解决。')
  })

  it('/scf-error of a name that nobody knows is a miss, and a word of the catalog’s is explained', async () => {
    await paste('oncall', errorOf('timeout'))
    expect(await ask('order-sync')).toContain('I found no SCF error in that')
    expect(await ask('timeout')).toMatch(/^Possibly 433 TimeLimitReached/)
  })

  it('/scf-error open tells nothing of what Slack took no card of, which nobody could close', async () => {
    for (const run of ['54d2b446', '64d2b446']) {
      team.slack.failNext('chat.postMessage', { error: 'restricted_action' })
      await team.slack.post({ channel: 'oncall', user: 'ada', text: errorOf('order-sync', 433, run) })
      await team.story.passed()
    }
    expect(await ask('open')).toContain('Nothing is open')
    const card = await paste('deploys', errorOf('order-sync', 433, '64d2b446'))
    expect(team.shown(card)).toContain('First time here')
    expect(await ask('open')).toContain('order-sync')
  })

  it('/scf-error open tells what is open and who is on it', async () => {
    expect(await ask('open')).toMatch(/^Nothing is open\.$/m)
    expect(await ask('open', 'wei')).toMatch(/^目前没有未解决的故障。$/m)
    const fixed = await paste('oncall', errorOf('report', 446, '74d2b446'))
    await team.askFix('bo', fixed)
    await team.writeFix('bo', 'freed the port')
    await team.story.passed()
    expect(await ask('open')).toContain('Nothing is open: all incidents of the last 30 days are fixed.')
    const card = await paste('oncall', errorOf('order-sync'))
    await paste('deploys', errorOf('mail', 439, '64d2b446'))
    await team.click('ada', 'incident_claim', card)
    await team.story.passed()
    const told = await ask('open')
    expect(told).toMatch(/^2 incidents are open\.$/m)
    expect(told).toMatch(/^439 UserProcExitError · mail · nobody is on it/m)
    expect(told).toMatch(/^433 TimeLimitReached · order-sync · Ada is on it \(since/m)
    expect(told).not.toContain('report')
    expect(await ask('未解决', 'wei')).toContain('有 2 个故障未解决。')
  })

  it('tells of ten, and how many more there are', async () => {
    for (let count = 10; count < 22; count += 1) {
      await paste(team.newChannel(), errorOf(`fn-${count}`, 439, `54d2b4${count}`))
    }
    const told = await ask('open')
    expect(told).toContain('12 incidents are open.')
    expect(told.match(/fn-\d+ ·/g)).toHaveLength(10)
    expect(told).toContain('and 2 more')
  })

  it('"who is on 433?" is answered in the thread', async () => {
    const card = await paste('oncall', errorOf('order-sync'))
    await paste('oncall', errorOf('mail', 439, '64d2b446'))
    expect(await mention('who is on 433?')).toMatch(
      /^1 open incident of 433 TimeLimitReached\. Nobody is on it\.$/m,
    )
    await team.click('ada', 'incident_claim', card)
    await team.story.passed()
    const told = await mention('who is on 433?')
    expect(told).toContain('Ada is on it (since')
    expect(told).not.toContain('mail')
    expect(await mention('谁在处理 order-sync？', 'wei')).toMatch(/Ada 从 .* 开始处理/)
    expect(await mention('is anyone on the 446?')).toContain(
      'No open incident of 446 PortBindingFailed is known here.',
    )
  })

  it('"who is on it?" under an error is about that error', async () => {
    const { message } = await team.slack.post({
      channel: 'oncall',
      user: 'ada',
      text: errorOf('order-sync'),
    })
    await team.story.passed()
    await team.click('ada', 'incident_claim', team.cardOf('oncall', message))
    await paste('oncall', errorOf('mail', 439, '64d2b446'))
    const told = await mention('who is on it?', 'bo', 'oncall', { thread_ts: message.ts })
    expect(told).toMatch(
      /^1 open incident of 433 TimeLimitReached\. .*\n.*\nAda is on it \(since .*\)\.\n433 TimeLimitReached · order-sync · 1 run in 30 days, .* · the card \(https:[^\n]*$/,
    )
  })

  const thread = async (text: string) => {
    const { message } = await team.slack.post({ channel: 'oncall', user: 'ada', text })
    await team.story.passed()
    return { card: team.cardOf('oncall', message), others: { thread_ts: message.ts } }
  }

  it('"what fixed it last time?" under an error is answered by the fix, with the way to the card', async () => {
    const { card, others } = await thread(errorOf('order-sync'))
    expect(await mention('what fixed it last time?', 'bo', 'oncall', others)).toContain(
      'Nobody has written yet what fixed it.',
    )
    await team.askFix('ada', card)
    await team.writeFix('ada', 'raised it to 30 s')
    await team.story.passed()
    await paste('oncall', errorOf('mail', 439, '64d2b446'))
    const told = await mention('what fixed it last time?', 'bo', 'oncall', others)
    expect(told).toContain('433 TimeLimitReached was fixed before.')
    expect(told).toMatch(/order-sync · last fixed by Ada: raised it to 30 s · the card \(https/)
    expect(told).not.toMatch(/439|Retry:|longer than its timeout/)
    expect(await mention('上次是怎么解决的？', 'wei', 'oncall', others)).toContain(
      '433 TimeLimitReached 以前解决过。',
    )
    const reply = repliesOf(team.slack, { channel: 'oncall', ts: others.thread_ts }).at(-1)
    expect(JSON.stringify(reply?.blocks)).not.toContain('action_id')
    expect(await ask('what fixed order-sync?')).toContain('raised it to 30 s')
    expect(await ask('what fixed it?')).toContain('no SCF error above')
  })

  it('"is this a known issue?" under an error is answered by how often it was there, and counts nothing', async () => {
    const { others } = await thread(errorOf('order-sync'))
    const known = 'is this a known issue?'
    expect(await mention(known, 'bo', 'oncall', others)).toContain('It was seen here once, and not before.')
    await paste('oncall', errorOf('order-sync', 433, '74d2b446'))
    for (let time = 0; time < 2; time += 1) {
      const told = await mention(known, 'bo', 'oncall', others)
      expect(told).toContain('Yes, 433 TimeLimitReached is known here.')
      expect(told).toMatch(
        /order-sync · nobody is on it · 2 runs in 30 days, last seen .* · the card \(https/,
      )
      expect(told).not.toMatch(/Retry:/)
    }
    expect(await mention('以前出现过吗？', 'wei', 'oncall', others)).toContain(
      '是的，这里出现过 433 TimeLimitReached。',
    )
    expect(await mention('is 446 a known problem?')).toContain('446 PortBindingFailed is not known here.')
  })

  it('a question about the past of what the bot does not know is answered as ever', async () => {
    const { ts: thread_ts } = (
      await team.slack.post({ channel: 'oncall', user: 'ada', text: 'the shop is slow' })
    ).message
    await team.story.passed()
    expect(await mention('what fixed it last time?', 'bo', 'oncall', { thread_ts })).toContain(
      'no SCF error above',
    )
    expect(await mention('what fixed the coffee machine?')).toContain('I found no SCF error in that')
    const { others } = await thread(errorOf('order-sync'))
    expect(await mention('how do I fix this?', 'bo', 'oncall', others)).toContain('433 TimeLimitReached')
  })

  it('a direct message is told what a command is told', async () => {
    await paste('oncall', errorOf('order-sync'))
    const { id } = team.slack.directMessage('bo')
    expect(await mention('order-sync', 'bo', id)).toContain('1 incident of this function is known')
    expect(await mention('what is still open?', 'bo', id)).toContain('order-sync')
  })

  it.each(['gus', 'olga'])('%s is told nothing of it', async (user) => {
    const card = await paste('oncall', errorOf('order-sync'))
    await team.click('ada', 'incident_claim', card)
    await team.story.passed()
    const { id } = team.slack.directMessage(user)
    for (const text of [
      'order-sync',
      'open',
      'who is on 433?',
      'what fixed 433 last time?',
      'order-sync what fixed it?',
      'is anything open?',
    ]) {
      for (const told of [await ask(text, user), await mention(text, user, id), await mention(text, user)]) {
        expect(told).not.toMatch(/Ada|order-sync ·|incidents? (?:is|are|of)/)
        expect(told).toMatch(/is for full members/)
      }
    }
  })

  it.each([
    ['gus', 'full members of this workspace', '只对工作区的正式成员开放'],
    ['olga', 'full members of the workspace that runs this bot', '只对使用本机器人的工作区的正式成员开放'],
  ])('%s is told kindly whom the memory is for, be the function known or not', async (user, en, zh) => {
    await paste('oncall', errorOf('order-sync'))
    const { id } = team.slack.directMessage(user)
    for (const asking of [ask, (text: string, who: string) => mention(text, who, id)]) {
      const known = await asking('order-sync', user)
      expect(known).toContain(`If it is a function: what is known of it is for ${en}.`)
      expect(await asking('parcel-labels', user)).toBe(known)
      expect(await asking('open', user)).toContain(`What is open, and who is on it, is for ${en}.`)
      // A word that is near to something is a search, as ever.
      expect(await asking('tiemout', user)).toContain('433 TimeLimitReached')
    }
    await team.slack.chooseLocale({ user, locale: 'zh-CN' })
    expect(await ask('order-sync', user)).toContain(zh)
    await team.slack.chooseLocale({ user, locale: 'en-US' })
  })

  it('where Slack does not tell who somebody is, they are told so', async () => {
    team.slack.addUser({ name: `stranger-${kind}` })
    team.slack.failNext('users.info', { error: 'user_not_found' })
    team.slack.failNext('users.info', { error: 'user_not_found' })
    expect(await ask('open', `stranger-${kind}`)).toContain('Slack does not tell me just now')
  })

  it('what was said in a private channel is told there only', async () => {
    await paste('secret', errorOf('payroll'))
    expect(await ask('payroll', 'bo', 'secret')).toContain('1 incident of this function is known')
    expect(await ask('open', 'bo', 'secret')).toContain('payroll')
    expect(await ask('payroll')).toContain('I found no SCF error')
    expect(await ask('open')).toContain('Nothing is open')
    expect(await mention('who is on 433?')).toContain('No open incident')
    expect(await mention('who is on 433?', 'bo', 'secret')).toContain('payroll')
    await paste('oncall', errorOf('order-sync', 433, '64d2b446'))
    // What everybody writes in a thread is read by everybody there.
    expect(await mention('who is on 433?', 'bo', 'secret')).not.toContain('order-sync')
    team.slack.addChannel({ name: `partners-${kind}`, shared: true })
    expect(await mention('who is on 433?', 'bo', `partners-${kind}`)).not.toContain('order-sync')
  })
})
