import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Delivery } from '../../../src/workspace/delivery/outbox.ts'
import { newError, startTeam, type Team } from './team.ts'

let team: Team
beforeAll(async () => {
  team = await startTeam()
})
afterAll(() => team.stop())

const elsewhere = 'T0OTHER'

/** The same event or click, but from another workspace where the app is installed. */
function fromElsewhere({ type, payload }: Delivery): Pick<Delivery, 'type' | 'payload'> {
  const authorizations = [{ team_id: elsewhere, user_id: 'U0SCFBOT', is_bot: true }]
  const envelope = { team_id: elsewhere, context_team_id: elsewhere, authorizations }
  const user = { ...(payload.user as object), team_id: elsewhere }
  const interaction = { team: { id: elsewhere, domain: 'other' }, user }
  return { type, payload: { ...payload, ...(type === 'events_api' ? envelope : interaction) } }
}

describe('one incident in several channels', () => {
  it('has a card in each, and all of them show how it now is', async () => {
    const { story, slack, shown } = team
    const first = await team.newCard()
    const channel = team.newChannel()
    const { message } = await slack.post({ channel, user: 'bo', text: first.text })
    await story.sent('chat.postMessage', 'chat.update')
    const second = team.cardOf(channel, message)
    for (const card of [first.card, second]) expect(shown(card)).toContain('2nd time in 30 days')
    await team.click('ada', 'incident_claim', first.card)
    await story.sent('chat.update', 'chat.update')
    for (const card of [first.card, second]) expect(shown(card)).toMatch(/^Ada is on it \(since/m)
    await team.click('bo', 'incident_claim', second)
    await story.sent('chat.update', 'chat.update')
    await team.askFix('bo', first.card)
    await team.writeFix('bo', 'raised the timeout')
    await story.sent('views.open', 'chat.update', 'chat.update')
    for (const card of [first.card, second]) expect(shown(card)).toContain('Fixed by Bo')
  })

  it('is told in the language of each card', async () => {
    const { story, slack, shown } = team
    const { text, card } = await team.newCard()
    const channel = team.newChannel()
    const { message } = await slack.post({ channel, user: 'wei', text })
    await story.sent('chat.postMessage', 'chat.update')
    await team.click('wei', 'incident_claim', card)
    await story.sent('chat.update', 'chat.update')
    expect(shown(card)).toContain('小魏 is on it (since')
    expect(shown(team.cardOf(channel, message))).toMatch(/^小魏 从 .* 开始处理$/m)
  })

  it('keeps going where one card can no longer be changed', async () => {
    const { story, slack, shown } = team
    const first = await team.newCard()
    const channel = team.newChannel()
    const { message } = await slack.post({ channel, user: 'bo', text: first.text })
    await story.sent('chat.postMessage', 'chat.update')
    const second = team.cardOf(channel, message)
    const isSecond = ({ args }: { args: Readonly<Record<string, unknown>> }) => args.ts === second.ts
    slack.failNext('chat.update', { error: 'is_archived' }, { when: isSecond })
    await team.click('ada', 'incident_claim', first.card)
    await story.sent('chat.update', 'chat.update')
    expect(shown(first.card)).toContain('Ada is on it')
    expect(shown(team.cardOf(channel, message))).not.toContain('Ada is on it')
    // It is history from now on.
    await team.click('bo', 'incident_claim', first.card)
    await story.sent('chat.update')
  })

  it.each([
    ['told to wait', { status: 429, retryAfter: 1 }],
    ['failing', { status: 500 }],
  ] as const)('is shown a moment later where chat.update is %s', async (_, fault) => {
    const { story, slack, shown } = team
    const { card } = await team.newCard()
    slack.failNext('chat.update', fault)
    await team.click('ada', 'incident_claim', card)
    await story.sent('chat.update', 'chat.update')
    expect(shown(card)).toContain('Ada is on it')
  })
})

describe('two teams', () => {
  it('never see each other’s incidents', async () => {
    const { story, slack, shown } = team
    const { channel, text, card } = await team.newCard()
    await team.click('ada', 'incident_claim', card)
    await story.sent('chat.update')
    const { message, deliveries } = await slack.post({ channel, user: 'bo', text, to: [] })
    for (const delivery of deliveries) await slack.redeliver(fromElsewhere(delivery))
    await story.sent('chat.postMessage')
    const theirs = team.cardOf(channel, message)
    expect(shown(theirs)).toContain('First time here')
    expect(shown(theirs)).not.toContain('Ada')
    expect(shown(card)).toContain('First time here')
    await team.click('bo', 'incident_claim', card)
    await story.sent('chat.update')
    expect(shown(theirs)).not.toContain('Bo is on it')
  })

  it('cannot change each other’s incidents, whatever a click says', async () => {
    const { story, slack, shown } = team
    const { card } = await team.newCard(newError())
    const click = await team.click('ada', 'incident_claim', card)
    await story.sent('chat.update')
    await slack.redeliver(fromElsewhere(click))
    await story.sent('response_url')
    expect(slack.ephemerals('ada').at(-1)?.text).toContain('nothing was changed')
    expect(shown(card)).toContain('Ada is on it')
  })
})
