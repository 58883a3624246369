import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { elementsOf } from '../../../src/workspace/state/blocks.ts'
import { type Card, newError, startTeam, type Team } from './team.ts'

let team: Team
beforeAll(async () => {
  team = await startTeam()
})
afterAll(() => team.stop())

const clock = String.raw`\d\d:\d\d UTC`

const claimButton = (card: Card) =>
  elementsOf(team.messageAt(card)?.blocks ?? []).find(({ element }) => element.action_id === 'incident_claim')
    ?.element

describe('"I\'m on it"', () => {
  it('stands on the card, which changes in place', async () => {
    const { story, slack, shown } = team
    const { card, channel } = await team.newCard()
    expect(shown(card)).toContain('First time here')
    const before = slack.messages(channel).length
    await team.click('ada', 'incident_claim', card)
    const [update] = await story.sent('chat.update')
    expect(update?.args.ts).toBe(card.ts)
    expect(shown(card)).toMatch(new RegExp(`^Ada is on it \\(since ${clock}\\)$`, 'm'))
    const phone =
      /\*Ada\* is on it \(since <!date\^\d{10}\^\{date_long_pretty\} at \{time\}\|\d\d:\d\d UTC>\)$/
    expect(team.messageAt(card)?.text).toMatch(phone)
    expect(slack.messages(channel)).toHaveLength(before)
    expect(team.messageAt(card)?.metadata).toMatchObject({ event_type: 'scf_findings' })
  })

  it('is said in the language of the card, not of whoever clicks', async () => {
    const { story, shown } = team
    const { card } = await team.newCard(`线上又超时了 ${newError()}`)
    expect(shown(card)).toContain('在这里是第一次出现')
    await team.click('ada', 'incident_claim', card)
    await story.sent('chat.update')
    expect(shown(card)).toMatch(new RegExp(`Ada 从 ${clock} 开始处理`))
  })

  it('pressed twice by the same person changes and sends nothing', async () => {
    const { story, slack } = team
    const { card } = await team.newCard()
    const click = await team.click('ada', 'incident_claim', card)
    await story.sent('chat.update')
    const taken = team.messageAt(card)
    await slack.redeliver(click)
    await story.sent()
    expect(team.messageAt(card)).toEqual(taken)
    expect(slack.ephemerals('ada')).toEqual([])
  })

  it('then reads "Take over" and asks first, in the language of the card', async () => {
    const { story } = team
    const { card } = await team.newCard()
    expect(claimButton(card)).toMatchObject({ text: { text: "I'm on it" } })
    expect(claimButton(card)).not.toHaveProperty('confirm')
    await team.click('ada', 'incident_claim', card)
    await story.sent('chat.update')
    expect(claimButton(card)).toMatchObject({
      text: { text: 'Take over' },
      confirm: { text: { type: 'plain_text', text: expect.stringContaining('Ada is on it') } },
    })
    const { card: chinese } = await team.newCard(`线上又超时了 ${newError()}`)
    await team.click('wei', 'incident_claim', chinese)
    await story.sent('chat.update')
    expect(claimButton(chinese)).toMatchObject({
      text: { text: '接手' },
      confirm: { text: { text: expect.stringContaining('小魏正在处理') } },
    })
    await team.click('ada', 'incident_claim', chinese)
    await story.sent('chat.update')
    expect(claimButton(chinese)).toMatchObject({
      confirm: { text: { text: expect.stringContaining('Ada 正在处理') } },
    })
  })

  it('pressed by whoever has it tells them alone, in their language, and changes nothing', async () => {
    const { story, slack } = team
    const { card } = await team.newCard()
    await team.click('wei', 'incident_claim', card)
    await story.sent('chat.update')
    const taken = team.messageAt(card)
    await team.click('wei', 'incident_claim', card)
    await story.sent('response_url')
    expect(team.messageAt(card)).toEqual(taken)
    expect(slack.ephemerals('wei').at(-1)?.text).toContain('已经由你在处理')
  })

  it('by somebody else takes it over, and says from whom', async () => {
    const { story, shown } = team
    const { card } = await team.newCard()
    await team.click('ada', 'incident_claim', card)
    await story.sent('chat.update')
    await team.click('wei', 'incident_claim', card)
    await story.sent('chat.update')
    expect(shown(card)).toMatch(new RegExp(`小魏 took over from Ada \\(${clock}\\)`))
    expect(shown(card)).not.toContain('Ada is on it')
  })

  it('by two people at once: one has it, and both see so', async () => {
    const { story, slack, shown } = team
    const { card } = await team.newCard()
    await Promise.all(['ada', 'bo'].map((user) => team.click(user, 'incident_claim', card)))
    await story.sent('chat.update')
    expect(shown(card)).toMatch(/(?:Ada|Bo) is on it \(since/)
    expect(shown(card)).not.toContain('took over')
    expect([...slack.ephemerals('ada'), ...slack.ephemerals('bo')]).toEqual([])
  })

  it('on a card that has changed since somebody saw it changes nothing', async () => {
    const { story, slack, shown } = team
    const { card } = await team.newCard()
    const old = await team.click('ada', 'incident_claim', card)
    await story.sent('chat.update')
    await slack.redeliver({ ...old, payload: { ...old.payload, user: { id: 'U0BO', name: 'bo' } } })
    await story.sent()
    expect(shown(card)).toContain('Ada is on it')
  })

  it('with a value of another version of the bot does nothing', async () => {
    const { story, slack } = team
    const { card } = await team.newCard()
    const { type, payload } = await team.click('ada', 'incident_claim', card)
    await story.sent('chat.update')
    const actions = [{ type: 'button', action_id: 'incident_claim', value: '{"incident":1}' }]
    await slack.redeliver({ type, payload: { ...payload, actions } })
    await story.sent()
  })

  it('for what is long forgotten says so to whoever pressed it', async () => {
    const { story, slack } = team
    const { card } = await team.newCard()
    team.sql("delete from incidents where state = 'open'")
    await team.click('bo', 'incident_claim', card)
    await team.click('wei', 'incident_claim', card)
    await story.sent('response_url', 'response_url')
    expect(slack.ephemerals('bo').at(-1)?.text).toBe('I no longer have this incident.')
    expect(slack.ephemerals('wei').at(-1)?.text).toBe('这次故障的记录已经删除。')
  })

  it('does without names where Slack tells none', async () => {
    const { story, slack, shown } = team
    slack.addUser({ name: 'gone' })
    slack.failNext('users.info', { error: 'user_not_found' })
    const { card } = await team.newCard()
    await team.click('gone', 'incident_claim', card)
    await story.sent('chat.update')
    expect(shown(card)).toContain('a colleague is on it (since')
  })

  it.each([
    ...['<!channel>', '*Ada* <@U0BO>', '@here', '&lt;b&gt;'].map((name) => [name, name] as const),
    ['\u202eadA', '‹U+202E›adA'],
  ] as const)(
    'by somebody named %s shows just that, and what nobody can see spelled out',
    async (displayName, seen) => {
      const { story, slack } = team
      const name = `hostile${displayName.length}`
      slack.addUser({ name, displayName })
      const { card } = await team.newCard()
      await team.click(name, 'incident_claim', card)
      await story.sent('chat.update')
      expect(team.shown(card)).toContain(`${seen} is on it (since`)
    },
  )
})
