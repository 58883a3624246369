import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { shownText } from '../story.ts'
import { startTeam, type Team } from './team.ts'

let team: Team
beforeAll(async () => {
  team = await startTeam()
})
afterEach(async () => {
  for (const user of ['ada', 'bo', 'wei']) if (team.slack.modal(user)) await team.slack.closeModal({ user })
  await team.story.sent()
})
afterAll(() => team.stop())

const modalText = (user: string) => shownText(team.slack.modal(user)?.blocks)

const missing =
  'ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":1,"errorMessage":"HandlerNotFound","statusCode":437} handler: index.py.main_handler'

describe('the menu of a card', () => {
  it('opens the whole entry in the language of whoever opens it', async () => {
    const { story } = team
    const { card } = await team.newCard()
    await team.click('wei', 'finding_more', card)
    await team.click('ada', 'finding_more', card)
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
    expect(copied).toMatch(/^\*\*Ada\*\* is on it \(since \d\d:\d\d UTC\)$/m)
    expect(copied).toMatch(/^```text\n[^`]*"statusCode":433[^`]*\n```$/m)
    expect(copied).toContain('`pay_x`')
    expect(copied).not.toContain(secret.slice(8))
  })

  it('says so where the incident is forgotten', async () => {
    const { story } = team
    const { card } = await team.newCard()
    team.sql('delete from cards')
    team.sql('delete from incidents')
    await team.pick('wei', 'copy', card)
    await story.sent('views.open')
    expect(modalText('wei')).toContain('记录已经删除')
  })

  it('with a choice of another version of the bot does no harm', async () => {
    const { story, slack } = team
    const { card } = await team.newCard()
    const pick = { user: 'ada', action: 'card_menu', value: 'copy', message: card }
    const { type, payload } = await slack.click(pick)
    await story.sent('views.open')
    const [action] = payload.actions as object[]
    const actions = [{ ...action, selected_option: { value: 'of another version' } }]
    await slack.redeliver({ type, payload: { ...payload, actions } })
    await story.sent()
  })
})
