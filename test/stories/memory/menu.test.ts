import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { shownText } from '../story.ts'
import { newError, startTeam, type Team } from './team.ts'

let team: Team
beforeAll(async () => {
  team = await startTeam({ refusals: ['message_not_found'] })
})
afterEach(async () => {
  for (const user of ['ada', 'bo', 'wei']) if (team.slack.modal(user)) await team.slack.closeModal({ user })
  await team.story.sent()
})
afterAll(() => team.stop())

const modalText = (user: string) => shownText(team.slack.modal(user)?.blocks)
const dismissed = async () => /^scfbot_dismissed_total (\d+)$/m.exec(await team.metrics())?.[1]

const missing =
  'ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":1,"errorMessage":"HandlerNotFound","statusCode":437} handler: index.py.main_handler'

describe('"Not SCF"', () => {
  it('takes the card away, is quiet in this channel from then on, and is counted', async () => {
    const { story, slack } = team
    const { card, channel, text } = await team.newCard()
    const before = Number(await dismissed())
    await team.pick('bo', 'dismiss', card)
    await story.sent('chat.delete')
    expect(team.messageAt(card)).toBeUndefined()
    expect(await dismissed()).toBe(String(before + 1))
    await slack.post({ channel, user: 'ada', text })
    team.letPass(60)
    await slack.post({ channel, bot: { name: 'grafana' }, text })
    await story.sent()
    expect(slack.ephemerals('bo')).toEqual([])
  })

  it('says nothing about other channels, and nothing to whoever asks', async () => {
    const { story, slack, shown } = team
    const { card, channel, text } = await team.newCard()
    await team.pick('bo', 'dismiss', card)
    await story.sent('chat.delete')
    const other = team.newChannel()
    const { message } = await slack.post({ channel: other, user: 'ada', text })
    await story.sent('chat.postMessage')
    // What was quiet was not counted either.
    expect(shown(team.cardOf(other, message))).toContain('2nd time in 30 days')
    const asked = await slack.post({ channel, user: 'ada', text: `@scf-bot ${text}` })
    await story.sent('chat.postMessage', 'chat.update')
    expect(shown(team.cardOf(channel, asked.message))).toContain('Check next')
    await slack.post({ channel, user: 'ada', text })
    await slack.post({ channel, user: 'ada', text: newError() })
    await story.sent('chat.postMessage')
  })

  it('chosen by two people is one, and the second is told nothing', async () => {
    const { story, slack } = team
    const { card } = await team.newCard()
    const before = Number(await dismissed())
    const pick = (user: string) => slack.click({ user, action: 'card_menu', value: 'dismiss', message: card })
    await Promise.all([pick('ada'), pick('bo')])
    await story.sent('chat.delete', 'chat.delete')
    expect(await dismissed()).toBe(String(before + 1))
    expect([...slack.ephemerals('ada'), ...slack.ephemerals('bo')]).toEqual([])
  })

  it('of a message that is deleted afterwards leaves nothing to do', async () => {
    const { story, slack } = team
    const { card, channel, source } = await team.newCard()
    await team.pick('bo', 'dismiss', card)
    await story.sent('chat.delete')
    await slack.remove({ channel, ts: source.ts })
    await story.sent('chat.delete')
  })
})

describe('the menu of a card', () => {
  it('opens the whole entry in the language of whoever opens it', async () => {
    const { story } = team
    const { card } = await team.newCard()
    await team.pick('wei', 'more', card)
    await team.pick('ada', 'more', card)
    await story.sent('views.open', 'views.open')
    expect(modalText('wei')).toContain('可能的原因')
    expect(modalText('ada')).toContain('Likely causes')
    expect(modalText('wei')).toContain('为什么？')
    expect(modalText('ada')).toContain('Why?')
  })

  it('opens the handler form filled in, where the text named a handler', async () => {
    const { story, slack } = team
    const { card } = await team.newCard(missing)
    await team.pick('wei', 'handler', card)
    await story.sent('views.open')
    const [field] = slack.modal('wei')?.blocks ?? []
    expect(field).toMatchObject({ element: { initial_value: 'index.py.main_handler' } })
    expect(modalText('wei')).toContain('执行方法检查')
    const plain = await team.newCard()
    await expect(team.pick('wei', 'handler', plain.card)).rejects.toThrow('no option')
  })

  it('gives the card as Markdown in the card’s language, masked, and with what the team knows', async () => {
    const { story, slack } = team
    const secret = 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA'
    const text = `{"errorMessage":"Invoking task timed out after 5 seconds ${secret}","statusCode":433,"functionName":"pay_x"}`
    const channel = team.newChannel()
    const { message } = await slack.post({ channel, user: 'ada', text })
    await story.sent('chat.postMessage', 'chat.postEphemeral')
    const card = team.cardOf(channel, message)
    await team.click('ada', 'incident_claim', card)
    await story.sent('chat.update')
    await team.pick('wei', 'copy', card)
    await story.sent('views.open')
    expect(slack.modal('wei')?.title).toMatchObject({ text: '复制为文本' })
    const copied = modalText('wei')
    expect(copied).toMatch(/^\*\*433 TimeLimitReached: /)
    expect(copied).toMatch(/^\*\*Ada\*\* is on it since \d\d:\d\d UTC$/m)
    expect(copied).toMatch(/^```text\n[^`]*"statusCode":433[^`]*\n```$/m)
    expect(copied).toContain('`pay_x`')
    expect(copied).not.toContain(secret.slice(8))
  })

  it('says so where the incident is forgotten', async () => {
    const { story } = team
    const { card } = await team.newCard()
    team.sql('delete from cards')
    await team.pick('wei', 'copy', card)
    await story.sent('views.open')
    expect(modalText('wei')).toContain('记录已经删除')
  })

  it('with a choice of another version of the bot does no harm', async () => {
    const { story, slack } = team
    const { card } = await team.newCard()
    const pick = { user: 'ada', action: 'card_menu', value: 'more', message: card }
    const { type, payload } = await slack.click(pick)
    await story.sent('views.open')
    const [action] = payload.actions as object[]
    const actions = [{ ...action, selected_option: { value: 'of another version' } }]
    await slack.redeliver({ type, payload: { ...payload, actions } })
    await story.sent()
  })
})
