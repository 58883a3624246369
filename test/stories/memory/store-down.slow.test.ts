import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repliesOf, shownText } from '../story.ts'
import { newError, startTeam, type Team, timeout } from './team.ts'

let team: Team
beforeAll(async () => {
  team = await startTeam({ apart: true })
})
afterAll(() => team.stop())

const tables = [
  'deliveries',
  'incidents',
  'sightings',
  'incident_channels',
  'cards',
  'fixes',
  'incident_days',
]
const goAway = () => team.sql(tables.map((table) => `alter table ${table} rename to ${table}_away`).join(';'))
const comeBack = () =>
  team.sql(tables.map((table) => `alter table ${table}_away rename to ${table}`).join(';'))

const lastWord = (user: string) => team.slack.ephemerals(user).at(-1)?.text

describe('while the database is away', () => {
  it('whoever asks is answered without memory, once, and nobody else is', async () => {
    const { story, slack } = team
    const channel = team.newChannel()
    goAway()
    const unasked = await slack.post({ channel, user: 'ada', text: newError() })
    await story.sent()
    expect(unasked.deliveries).toMatchObject([{ status: 503 }])
    const { message } = await slack.post({ channel, user: 'ada', text: `@scf-bot ${timeout}` })
    await story.sent('chat.postMessage')
    const shown = team.shown(team.cardOf(channel, message))
    expect(shown).toContain('Retry: ')
    expect(shown).not.toContain('First time')
    const place = { channel, user: 'ada' }
    const { answer } = await slack.command({ ...place, command: '/scf-error', text: '439' })
    expect(answer).toMatchObject({ text: expect.stringContaining('439') })
    await slack.shortcut({ user: 'ada', callback: 'explain_scf_error', message: { channel, ts: message.ts } })
    await story.sent('views.open', 'views.update')
    expect(shownText(slack.modal('ada')?.blocks)).toContain('433 TimeLimitReached')
    await slack.post({ channel: slack.directMessage('bo').id, user: 'bo', text: '439' })
    await story.sent('chat.postMessage')
    expect((await fetch(`${story.bot.url}/healthz`)).status).toBe(200)

    comeBack()
    const later = await slack.post({ channel, user: 'ada', text: newError() })
    await story.sent('chat.postMessage')
    expect(team.shown(team.cardOf(channel, later.message))).toContain('First time here')
    // What was not acknowledged, Slack sends again.
    for (const delivery of unasked.deliveries) {
      await slack.redeliver(delivery, { retry: { num: 1, reason: 'http_error' } })
    }
    await story.sent('chat.postMessage')
    expect(team.shown(team.cardOf(channel, unasked.message))).toContain('First time here')
  })

  it('whoever asks the memory is told that it is away, and not that nothing was found', async () => {
    const { story, slack } = team
    const { channel, source } = await team.newCard()
    const thread = { channel, thread_ts: source.ts }
    const command = async (text: string) =>
      (await slack.command({ channel, user: 'ada', command: '/scf-error', text })).answer
    const said = async (user: string, text: string, place: object) => {
      const { message } = await slack.post({ channel, user, text: `@scf-bot ${text}`, ...place })
      await story.sent('chat.postMessage')
      return repliesOf(slack, { channel, ts: message.thread_ts ?? message.ts }).at(-1)?.text
    }
    goAway()
    expect(await command('open')).toMatchObject({ text: expect.stringContaining('can’t tell what is open') })
    expect(await command('order-sync')).toMatchObject({
      text: expect.stringMatching(/^I found no SCF error in that\. If it is a function: I can’t reach/),
    })
    expect(await said('ada', 'what is open?', {})).toContain('can’t tell what is open')
    expect(await said('ada', 'who is on it?', thread)).toContain('can’t tell what is open')
    expect(await said('bo', 'what fixed it last time?', thread)).toContain('earlier failures')
    expect(await said('wei', '谁在处理？', thread)).toContain('暂时无法访问记录')
    // What can be explained without it is.
    expect(await said('ada', 'TimeLimitReached', {})).toContain('433')
    comeBack()
  })

  it('"I\'m on it" and the menu say privately that nothing was changed, and work again later', async () => {
    const { story, slack, shown } = team
    const { card } = await team.newCard()
    const before = team.messageAt(card)
    goAway()
    await team.click('wei', 'incident_claim', card)
    await story.sent('response_url')
    expect(lastWord('wei')).toContain('nothing was changed')
    expect(lastWord('wei')).toContain('没有做任何更改')
    await team.pick('bo', 'copy', card)
    await story.sent('response_url')
    expect(lastWord('bo')).toContain('nothing was changed')
    await team.dismiss('bo', card)
    await story.sent('views.open')
    expect(slack.modal('bo')?.errors).toMatchObject({
      reason: expect.stringContaining('nothing was changed'),
    })
    await slack.closeModal({ user: 'bo' })
    await team.click('bo', 'finding_more', card)
    await story.sent('views.open')
    expect(shownText(slack.modal('bo')?.blocks)).toContain('Likely causes')
    expect(team.messageAt(card)).toEqual(before)

    comeBack()
    await team.click('wei', 'incident_claim', card)
    await story.sent('chat.update')
    expect(shown(card)).toContain('小魏 is on it')
  })

  it('a fix comes back with a sentence and its text, and is saved once the database is there', async () => {
    const { story, slack, shown } = team
    const { card } = await team.newCard()
    goAway()
    await team.askFix('wei', card)
    await team.writeFix('wei', '把超时时间调到了 30 s')
    await story.sent('views.open')
    const modal = slack.modal('wei')
    expect(modal?.errors).toEqual({ note: expect.stringContaining('没能保存') })
    expect(modal?.state.values).toMatchObject({ note: { note: { value: '把超时时间调到了 30 s' } } })
    expect(shown(card)).not.toContain('Fixed')

    comeBack()
    await slack.submit({ user: 'wei' })
    await story.sent('chat.update')
    expect(slack.modal('wei')).toBeUndefined()
    expect(shown(card)).toContain('把超时时间调到了 30 s')
    expect(team.sql('select note from fixes')).toHaveLength(1)
  })

  it('a message that is deleted is noted in the log', async () => {
    const { story, slack } = team
    const { channel, source } = await team.newCard()
    goAway()
    await slack.remove({ channel, ts: source.ts })
    await story.sent()
    expect(story.bot.output.stderr).toContain('"delete_failed"')
    comeBack()
  })
})

describe('while another program keeps the database locked', () => {
  it('for a moment, whoever pasted an error waits, and is answered', async () => {
    const { story, slack, shown } = team
    const channel = team.newChannel()
    const database = new DatabaseSync(team.databasePath)
    database.exec('begin immediate')
    const posting = slack.post({ channel, user: 'ada', text: newError() })
    await new Promise((resolve) => setTimeout(resolve, 300))
    database.exec('commit')
    database.close()
    const { message, deliveries } = await posting
    expect(deliveries).toMatchObject([{ status: 200 }])
    await story.sent('chat.postMessage')
    expect(shown(team.cardOf(channel, message))).toContain('First time here')
  })

  it('for longer, whoever asks is answered without memory, once', async () => {
    const { story, slack, shown } = team
    const channel = team.newChannel()
    const database = new DatabaseSync(team.databasePath)
    database.exec('begin immediate')
    const posting = slack.post({ channel, user: 'ada', text: '@scf-bot 439' })
    await slack.called('chat.postMessage')
    database.exec('commit')
    database.close()
    const { message } = await posting
    await story.sent('chat.postMessage')
    expect(shown(team.cardOf(channel, message))).toContain('439 UserProcExitError')
  })
})
