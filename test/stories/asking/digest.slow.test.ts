import { afterEach, expect, it } from 'vitest'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { linesOf } from '../memory/lines.ts'
import { type Card, everybody, startTeam } from '../memory/team.ts'
import { repliesOf, shownText } from '../story.ts'

// A storm: what there is no room for is told together, with functions, links, the last fix and "I'm on it".

const start = (databaseUrl: string) => startTeam({ databaseUrl, people: everybody, postEveryMs: 150 })

forEachDatabase('a storm', start, (team, { kind }) => {
  afterEach(async () => {
    for (const user of ['ada', 'wei']) if (team.slack.modal(user)) await team.slack.closeModal({ user })
    await team.story.passed()
  })

  let runs = 0
  const errorOf = (functionName: string, code: number) => {
    runs += 1
    const run = String(runs).padStart(8, '0')
    return `SCF_FunctionName:${kind}-${functionName} SCF_RequestId:${run}-c6ed-48a3-88db-b0c894445554 SCF_StatusCode:${code}`
  }

  /** So many errors of different functions at once; gives the message that tells of most of them. */
  async function storm(channel: string, count: number, codes: readonly number[] = [433, 439]) {
    await Promise.all(
      Array.from({ length: count }, (_, index) =>
        team.slack.post({
          channel,
          user: 'ada',
          text: errorOf(`${channel}-fn${index}`, codes[index % codes.length] ?? 433),
        }),
      ),
    )
    await team.story.passed()
    const digest = team.slack
      .messages(channel)
      .find(({ text }) => /at the same time|合并说明/.test(text ?? ''))
    if (!digest) throw new Error('Nothing was told together')
    return { channel, ts: digest.ts }
  }
  const lines = (place: { channel: string; ts: string }) => linesOf(team.messageAt(place)?.blocks).split('\n')
  const buttons = (place: { channel: string; ts: string }) =>
    (JSON.stringify(team.messageAt(place)?.blocks).match(/"action_id":"(digest_\w+)"/g) ?? []).map((each) =>
      each.slice(13, -1),
    )

  it('names the functions with their codes, leads to ten messages, and offers five to be taken', async () => {
    const channel = team.newChannel()
    const digest = await storm(channel, 26)
    const told = lines(digest)
    expect(told[0]).toMatch(/^\d+ more errors at the same time: 43\d \w+ × \d+ · 43\d/)
    const groups = told.filter(
      (line) => line.includes(`${kind}-${channel}-fn`) && !line.startsWith("I'm on it"),
    )
    expect(groups).toHaveLength(10)
    for (const line of groups) {
      expect(line).toMatch(
        /^43[39] \w+ · \S+ · Message \(https:\/\/scf-team\.slack\.com\/archives\/\S+\/p\d+\)$/,
      )
    }
    expect(told.join('\n')).toMatch(/\d+ more are in "Details"\./)
    expect(buttons(digest)).toEqual([
      ...Array.from({ length: 5 }, (_, index) => `digest_claim_${index}`),
      'digest_more',
    ])
  })

  it('shows the last fix, and who is on what', async () => {
    const channel = team.newChannel()
    const { card } = await team.newCard(errorOf(`${channel}-fn12`, 433), channel)
    await team.askFix('bo', card)
    await team.writeFix('bo', 'raised it to 30 s')
    await team.story.passed()
    const digest = await storm(channel, 16)
    const line = lines(digest).find((each) => each.includes('-fn12'))
    if (line !== undefined) expect(line).toMatch(/last fixed by Bo: raised it to 30 s/)
    const first =
      lines(digest)
        .find((each) => each.startsWith("I'm on it"))
        ?.replace("I'm on it: ", '') ?? ''
    await team.click('ada', 'digest_claim_0', digest)
    await team.story.passed()
    expect(lines(digest).find((each) => each.includes(` ${first} `))).toContain('Ada is on it (since')
    expect(lines(digest)).not.toContain(`I'm on it: ${first}`)
    expect(team.messageAt(digest)?.text).toContain('at the same time')
  })

  /** Pastes, elsewhere, one more run of a function that the digest tells of; gives its card. */
  async function cardElsewhere(functionName: string, code: number) {
    const channel = team.newChannel()
    const { message } = await team.slack.post({ channel, user: 'ada', text: errorOf(functionName, code) })
    await team.story.passed()
    return team.cardOf(channel, message)
  }
  /** The first function that the digest offers to be taken, as its errors name it. */
  const firstIn = (place: Card) =>
    /I'm on it: \w+?-(\S+)/.exec(lines(place).find((each) => each.startsWith("I'm on it")) ?? '')?.[1] ?? ''
  const lineIn = (place: Card, functionName: string) =>
    lines(place).find((each) => each.includes(`-${functionName} `)) ?? ''

  it('shows at once what somebody does on a card elsewhere, also after a restart', async () => {
    const digest = await storm(team.newChannel(), 16, [433])
    const functionName = firstIn(digest)
    const card = await cardElsewhere(functionName, 433)
    await team.click('ada', 'incident_claim', card)
    await team.story.sent('chat.update', 'chat.update')
    expect(lineIn(digest, functionName)).toContain('Ada is on it (since')
    expect(firstIn(digest)).not.toBe(functionName)
    team.story.bot.kill()
    await team.story.bot.stopped
    await team.story.restart()
    await team.askFix('bo', card)
    await team.writeFix('bo', 'raised it to 30 s')
    await team.story.sent('views.open', 'chat.update', 'chat.update')
    expect(lineIn(digest, functionName)).toMatch(/fixed by Bo \(.*\): raised it to 30 s/)
    await cardElsewhere(functionName, 433)
    expect(lineIn(digest, functionName)).toContain('last fixed by Bo')
    expect(firstIn(digest)).toBe(functionName)
  })

  it('shows on a card elsewhere what somebody does in it, and is changed once for that', async () => {
    const digest = await storm(team.newChannel(), 16, [433])
    const card = await cardElsewhere(firstIn(digest), 433)
    await team.click('ada', 'digest_claim_0', digest)
    await team.story.sent('chat.update', 'chat.update')
    expect(team.shown(card)).toContain('Ada is on it')
  })

  it('names its functions to whoever asks what is open, and leads there', async () => {
    const digest = await storm(team.newChannel(), 16, [446])
    const { answer } = await team.slack.command({
      ...{ channel: digest.channel, user: 'bo', command: '/scf-error', text: `${kind}-${firstIn(digest)}` },
    })
    const place = digest.ts.replace('.', '')
    expect(linesOf((answer as { blocks: unknown }).blocks)).toMatch(
      new RegExp(`^446 PortBindingFailed · nobody is on it .*the card \\(https://\\S+/p${place}`, 'm'),
    )
    await team.slack.openHome({ user: 'bo' })
    await team.story.passed()
    expect(linesOf(team.slack.home('bo')?.blocks)).toContain(
      `446 PortBindingFailed · ${kind}-${firstIn(digest)} ·`,
    )
  })

  it('says nothing more of a message that was deleted', async () => {
    const channel = team.newChannel()
    const digest = await storm(channel, 16, [433])
    const functionName = firstIn(digest)
    const source = team.slack.messages(channel).find(({ text }) => text?.includes(`-${functionName} `))
    await team.slack.remove({ channel, ts: source?.ts ?? '' })
    await team.story.passed()
    expect(lines(digest).join('\n')).not.toContain(`-${functionName} `)
    expect(lines(digest)[0]).toMatch(/^\d+ more errors/)
  })

  it('offers nothing any more of a message that was edited into something else', async () => {
    const channel = team.newChannel()
    const digest = await storm(channel, 16, [433])
    const functionName = firstIn(digest)
    const offered = buttons(digest)
    const source = team.slack.messages(channel).find(({ text }) => text?.includes(`-${functionName} `))
    await team.slack.edit({ channel, ts: source?.ts ?? '', text: 'never mind' })
    await team.story.passed()
    expect(lines(digest).join('\n')).not.toContain(`-${functionName}`)
    expect(lines(digest)[0]).toMatch(/^\d+ more errors/)
    expect(buttons(digest)).toEqual(offered)
    await team.click('ada', 'digest_claim_0', digest)
    await team.story.passed()
    expect(lines(digest).join('\n')).toContain('Ada is on it (since')
  })

  it('tells nothing any more of a message that was edited into another error, which is answered', async () => {
    const channel = team.newChannel()
    const digest = await storm(channel, 16, [433])
    const functionName = firstIn(digest)
    const source = team.slack.messages(channel).find(({ text }) => text?.includes(`-${functionName} `))
    const place = { channel, ts: source?.ts ?? '' }
    await cardElsewhere(functionName, 433)
    await team.slack.edit({ ...place, text: errorOf(`${functionName}-other`, 439) })
    await team.story.passed()
    expect(lines(digest).join('\n')).not.toContain(functionName)
    const answer = repliesOf(team.slack, place).filter(({ ts }) => ts !== digest.ts)
    expect(answer.map(({ text }) => text)).toEqual([expect.stringContaining('439 UserProcExitError')])
  })

  it('goes with the last message that it told of', async () => {
    const channel = team.newChannel()
    const digest = await storm(channel, 16)
    const told = lines(digest).flatMap((line) => /· \S+(fn\d+) · Message/.exec(line)?.[1] ?? [])
    expect(told).not.toEqual([])
    for (const functionName of told) {
      const source = team.slack.messages(channel).find(({ text }) => text?.includes(`-${functionName} `))
      await team.slack.edit({ channel, ts: source?.ts ?? '', text: 'never mind' })
      await team.story.passed()
    }
    expect(team.messageAt(digest)).toBeUndefined()
  })

  it('has the rest in "Details", in the language of whoever looks', async () => {
    const channel = team.newChannel()
    const digest = await storm(channel, 24)
    await team.click('wei', 'digest_more', digest)
    await team.story.passed()
    const shown = linesOf(team.slack.modal('wei')?.blocks)
    const count = Number(/^(\d+) more errors/.exec(lines(digest)[0] ?? '')?.[1])
    expect(shown.split('\n').filter((line) => line.includes(`-${channel}-fn`))).toHaveLength(count)
    expect(shown).toContain('次数多的在前')
    expect(shownText(team.slack.modal('wei')?.title)).toBe('同时出现的多个报错')
  })

  it('is taken by nobody from another company', async () => {
    const channel = `shared-${kind}`
    team.slack.addChannel({ name: channel, shared: true })
    const digest = await storm(channel, 16)
    const before = lines(digest)
    await team.click('olga', 'digest_claim_0', digest)
    await team.story.sent('response_url')
    expect(lines(digest)).toEqual(before)
    expect(team.slack.ephemerals('olga').at(-1)?.text).toContain('for the team that runs this bot')
  })
})
