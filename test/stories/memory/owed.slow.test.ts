import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { kinds, newDatabase } from '../../support/databases.ts'
import { repliesOf } from '../story.ts'
import { linesOf } from './lines.ts'
import { newError, startTeam, type Team } from './team.ts'

describe.each(kinds)('what is owed, on %s,', (kind) => {
  let folder: string
  let team: Team
  let database: Awaited<ReturnType<typeof newDatabase>>
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'scf-bot-'))
    database = await newDatabase(kind, join(folder, 'bot.db'))
    team = await startTeam({ databaseUrl: database.url, ackTimeoutMs: 3_000 })
  })
  afterEach(async () => {
    await team.story.passed()
    await team.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const owed = async () => {
    const [row] = await database.sql('select count(*) as count from debts')
    return Number((row as { count: unknown }).count)
  }
  const metric = async (name: string) =>
    Number(new RegExp(`^${name} ([\\d.]+)$`, 'm').exec(await team.metrics())?.[1])
  const ours = (channel: string) =>
    team.slack.messages(channel).filter(({ bot_id }) => bot_id === team.slack.workspace.app.botId)

  /** The bot ends in order and another process takes its place. */
  async function takeOver(between = () => {}): Promise<string> {
    const { bot } = team.story
    bot.kill()
    const { output, stderr } = { output: bot.output, ...(await bot.stopped) }
    between()
    await team.story.restart()
    await team.story.sweep()
    await team.story.passed()
    return `${output.stderr}${stderr}`
  }

  it('while Slack says "in five minutes" is written down, told by the metrics, and paid by the next process', async () => {
    let isBusy = true
    team.slack.failNext(
      'chat.postMessage',
      { status: 429, retryAfter: 300 },
      { times: 999, when: () => isBusy },
    )
    const channel = team.newChannel()
    const posts = await Promise.all(
      Array.from({ length: 20 }, () => team.slack.post({ channel, user: 'ada', text: newError() })),
    )
    for (const { deliveries } of posts) expect(deliveries.map(({ status }) => status)).toEqual([200])
    expect(await owed()).toBe(20)
    expect(await metric('scfbot_owed')).toBe(20)
    expect(await metric('scfbot_owed_oldest_seconds')).toBeGreaterThan(0)
    expect(
      await takeOver(() => {
        isBusy = false
      }),
    ).toMatch(/"event":"owed"[^\n]*"count":20/)
    const lines = ours(channel).map(({ blocks }) => linesOf(blocks))
    const digests = lines.filter((line) => line.includes('at the same time'))
    const told = digests.reduce((sum, line) => sum + Number(/^(\d+) more/.exec(line)?.[1]), 0)
    expect(lines.length - digests.length + told).toBe(20)
    expect(await owed()).toBe(0)
    expect(await metric('scfbot_owed')).toBe(0)
  })

  it.each([
    ['a card', () => newError()],
    ['an answer to a question', () => '@scf-bot 439'],
    ['a miss', () => '@scf-bot good morning'],
  ])('as %s is the same, whoever pays it', async (_, text) => {
    let isBusy = true
    team.slack.failNext(
      'chat.postMessage',
      { status: 429, retryAfter: 300 },
      { times: 9, when: () => isBusy },
    )
    const [first, second] = [team.newChannel(), team.newChannel()]
    const said = text()
    const { message } = await team.slack.post({ channel: first, user: 'ada', text: said })
    await takeOver(() => {
      isBusy = false
    })
    const [late] = repliesOf(team.slack, { channel: first, ts: message.ts })
    const other = said.replace(/shop-\d+/, 'shop-0')
    const { message: again } = await team.slack.post({ channel: second, user: 'ada', text: other })
    await team.story.passed()
    const [atOnce] = repliesOf(team.slack, { channel: second, ts: again.ts })
    const words = (reply: typeof late) => linesOf(reply?.blocks).replace(/shop-\d+|0{8}-[0-9a-f-]+/g, '')
    expect(words(late)).toBe(words(atOnce))
    expect(repliesOf(team.slack, { channel: first, ts: message.ts })).toHaveLength(1)
  })

  it('is given up when it makes no sense any more', async () => {
    team.slack.failNext('chat.postMessage', { status: 429, retryAfter: 300 }, { times: 2 })
    const channel = team.newChannel()
    await team.slack.post({ channel, user: 'ada', text: newError() })
    await database.sql('update debts set due_until = 1')
    await takeOver()
    expect(ours(channel)).toEqual([])
    expect(await owed()).toBe(0)
  })

  it('of another version is given up, and nothing else', async () => {
    team.slack.failNext('chat.postMessage', { status: 429, retryAfter: 300 }, { times: 2 })
    const channel = team.newChannel()
    await team.slack.post({ channel, user: 'ada', text: newError() })
    await database.sql(`update debts set content = '{"of":"another version"}'`)
    await takeOver()
    expect(ours(channel)).toEqual([])
    expect(await owed()).toBe(0)
  })

  it('to a message that was deleted meanwhile is not owed any more', async () => {
    team.slack.failNext('chat.postMessage', { status: 429, retryAfter: 300 }, { times: 2 })
    const channel = team.newChannel()
    const { message } = await team.slack.post({ channel, user: 'ada', text: newError() })
    await team.slack.remove({ channel, ts: message.ts })
    await takeOver()
    expect(ours(channel)).toEqual([])
    expect(await owed()).toBe(0)
  })
})
