import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shownText } from '../story.ts'
import { startTeam, type Team, timeout } from './team.ts'

let team: Team
beforeAll(async () => {
  team = await startTeam()
})
afterAll(() => team.stop())

const modal = (user: string) => team.slack.modal(user)

describe('"What fixed it…"', () => {
  it('asks in the language of whoever presses it, and the card says what they write', async () => {
    const { story, slack, shown } = team
    const { card, channel } = await team.newCard()
    await team.askFix('wei', card)
    await story.sent('views.open')
    expect(modal('wei')).toMatchObject({ callback_id: 'incident_resolve', title: { text: '怎么解决的' } })
    expect(modal('wei')?.blocks).toMatchObject([{ block_id: 'note', element: { action_id: 'note' } }])
    const before = slack.messages(channel).length
    expect(await team.writeFix('wei', 'raised the timeout to 30 s')).toMatchObject({
      status: 200,
      answer: '',
    })
    await story.sent('chat.update')
    expect(modal('wei')).toBeUndefined()
    expect(shown(card)).toMatch(/^Fixed by 小魏 \(\d\d:\d\d UTC\): raised the timeout to 30 s$/m)
    expect(team.messageAt(card)?.text).toContain('raised the timeout to 30 s')
    expect(slack.messages(channel)).toHaveLength(before)
  })

  it('may be said by anybody, also of what somebody else is on, and again', async () => {
    const { story, shown } = team
    const { card } = await team.newCard()
    await team.click('ada', 'incident_claim', card)
    await story.sent('chat.update')
    for (const note of ['restarted it', 'no: raised the memory']) {
      await team.askFix('bo', card)
      await team.writeFix('bo', note)
      await story.sent('views.open', 'chat.update')
      expect(shown(card)).toContain(`: ${note}`)
    }
    expect(shown(card)).not.toContain('restarted it')
    await team.click('ada', 'incident_claim', card)
    await story.sent('chat.update')
    expect(shown(card)).toContain('Ada is on it (since')
  })

  it('shows what is hidden in a note, a name and the evidence as what it is', async () => {
    const { story, slack, shown } = team
    slack.addUser({ name: 'eve', displayName: 'Eve\u200b' })
    const hidden = '\nfunctionName: shop\u202eabc\nTypeError: not\u2066 here'
    const { card } = await team.newCard(`${timeout}${hidden}`)
    await team.askFix('eve', card)
    await team.writeFix('eve', 'raised\u202e the timeout')
    await story.sent('views.open', 'chat.update')
    expect(shown(card)).toMatch(/Fixed by Eve‹U\+200B› \(.*\): raised‹U\+202E› the timeout/)
    const drawn = team.messageAt(card)?.blocks?.filter(({ type }) => type !== 'actions')
    expect(JSON.stringify(drawn)).not.toMatch(/\p{Cf}/u)
  })

  it('sent twice is saved once', async () => {
    const { story, slack } = team
    const { card } = await team.newCard()
    await team.askFix('ada', card)
    const submission = await team.writeFix('ada', 'turned it off and on')
    await slack.redeliver(submission)
    await story.sent('views.open', 'chat.update')
    expect(team.sql("select * from fixes where note = 'turned it off and on'")).toHaveLength(1)
  })

  it.each([
    ['ada', ' ', 'Write a few words'],
    ['ada', '\n\t\u3000\n', 'Write a few words'],
    ['wei', '   ', '请写几个字'],
  ])('without words is asked of %s again: %j', async (user, note, sentence) => {
    const { story, shown } = team
    const { card } = await team.newCard()
    await team.askFix(user, card)
    await team.writeFix(user, note)
    await story.sent('views.open')
    expect(modal(user)?.errors).toEqual({ note: expect.stringContaining(sentence) })
    expect(shown(card)).not.toContain('Fixed')
    await team.writeFix(user, 'words')
    await story.sent('chat.update')
    expect(shown(card)).toContain('words')
  })

  it('without any words is held back by Slack', async () => {
    const { story, slack } = team
    const { card } = await team.newCard()
    await team.askFix('ada', card)
    await expect(team.writeFix('ada', '')).rejects.toThrow('empty')
    await slack.closeModal({ user: 'ada' })
    await story.sent('views.open')
  })

  it.each([
    ['AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA', 'new key AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA'],
    ['pl4nted-password', 'password=pl4nted-password in the env'],
    [
      'MIIEplantedplantedplanted',
      '-----BEGIN RSA PRIVATE KEY-----\nMIIEplantedplantedplanted\n-----END RSA PRIVATE KEY-----',
    ],
    ['xoxb-planted-1234567890', 'SLACK=xoxb-planted-1234567890-abcdefghij'],
  ])('masks %s wherever the note goes', async (secret, note) => {
    const { story, slack, shown } = team
    const { card } = await team.newCard()
    await team.askFix('ada', card)
    await team.writeFix('ada', `it was ${note}`)
    await story.sent('views.open', 'chat.update')
    expect(shown(card)).toContain('it was')
    await team.pick('ada', 'copy', card)
    await story.sent('views.open')
    expect(shownText(modal('ada')?.blocks)).toContain('it was')
    await slack.closeModal({ user: 'ada' })
    expect(slack.calls.filter(({ body }) => decodeURIComponent(body).includes(secret))).toEqual([])
    for (const file of readdirSync(team.folder)) {
      expect(readFileSync(join(team.folder, file), 'latin1').includes(secret)).toBe(false)
    }
    expect(story.bot.output.stderr).not.toContain(secret)
  })

  it.each([
    '<!channel>',
    '*bold* _it_ `code`',
    '<https://evil.example|x>',
    '&lt;b&gt; <@U0BO>',
    ':boom:',
    '``` ~~~',
  ])('shows what somebody wrote as it is: %s', async (note) => {
    const { story, slack, shown } = team
    const { card } = await team.newCard()
    await team.askFix('ada', card)
    await team.writeFix('ada', note)
    await story.sent('views.open', 'chat.update')
    expect(shown(card)).toMatch(/^Fixed by Ada/m)
    expect(shown(card)).toContain(`UTC): ${note}`)
    await team.pick('ada', 'copy', card)
    await story.sent('views.open')
    expect(shownText(modal('ada')?.blocks)).toContain(note)
    await slack.closeModal({ user: 'ada' })
  })

  it('with three hundred characters stands on the card and on the next one', async () => {
    const { story, shown } = team
    const { card, channel, text } = await team.newCard()
    await team.askFix('ada', card)
    const note = '试'.repeat(300)
    await team.writeFix('ada', note)
    await story.sent('views.open', 'chat.update')
    team.letPass(60)
    const { message } = await team.slack.post({ channel, user: 'bo', text })
    await story.sent('chat.postMessage', 'chat.update')
    expect(shown(team.cardOf(channel, message))).toContain(note)
  })
})
