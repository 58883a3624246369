import { afterEach, expect, it } from 'vitest'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { linesOf } from '../memory/lines.ts'
import { everybody, newError, startTeam } from '../memory/team.ts'
import { ofAnotherFunction, shownText } from '../story.ts'

const start = (databaseUrl: string) => startTeam({ databaseUrl, people: everybody })

forEachDatabase('App Home', start, (team, { kind }) => {
  afterEach(async () => {
    for (const { name } of everybody)
      while (team.slack.modal(name)) await team.slack.closeModal({ user: name })
    await team.story.passed()
  })

  /** A pasted error that has not been there. Those who look at their Home see it, too. */
  async function newCard(channel = team.newChannel()) {
    const text = newError()
    const { message } = await team.slack.post({ channel, user: 'ada', text })
    await team.story.passed()
    return { channel, text, card: team.cardOf(channel, message) }
  }

  const homeOf = (user: string) => linesOf(team.slack.home(user)?.blocks)
  async function open(user: string): Promise<string> {
    await team.slack.openHome({ user })
    await team.story.idle()
    return homeOf(user)
  }
  const functionIn = (text: string) => /functionName: (shop-\d+)/.exec(text)?.[1] ?? ''
  /** The lines of a Home that name a function. */
  const linesAbout = (home: string, text: string) =>
    home.split('\n').filter((line) => line.includes(functionIn(text)))

  it('shows what is open in public, and the way to its newest card', async () => {
    const { text, card } = await newCard()
    const home = await open('ada')
    expect(linesAbout(home, text)).toHaveLength(1)
    expect(linesAbout(home, text)[0]).toMatch(
      /433 TimeLimitReached · shop-\d+ · since .* · nobody is on it · card/,
    )
    const blocks = JSON.stringify(team.slack.home('ada')?.blocks)
    const channel = `C0${card.channel.toUpperCase()}`
    expect(blocks).toContain(`.slack.com/archives/${channel}/p${card.ts.replace('.', '')}?thread_ts=`)
    expect(team.slack.home('ada')?.blocks.length).toBeLessThanOrEqual(100)
  })

  it('shows what the reader is on first', async () => {
    const { card, text } = await newCard()
    await newCard()
    await team.click('ada', 'incident_claim', card)
    await team.story.idle()
    const mine = await open('ada')
    expect(mine.indexOf('You are on it')).toBeLessThan(mine.indexOf(functionIn(text)))
    expect(mine.indexOf(functionIn(text))).toBeLessThan(mine.indexOf('Also open'))
    const others = await open('bo')
    expect(others).not.toContain('You are on it')
    expect(linesAbout(others, text)[0]).toContain('Ada is on it')
  })

  it('shows what came back, and what helped last', async () => {
    const { card, text, channel } = await newCard()
    await team.slack.post({ channel, user: 'bo', text: ofAnotherRun(text) })
    await team.story.idle()
    await team.askFix('bo', card)
    await team.writeFix('bo', 'moved the connect out of init')
    await team.story.idle()
    const home = await open('wei')
    expect(home).toMatch(/最近的解决办法\n.*小?Bo，.*moved the connect out of init/)
    expect(linesAbout(home, text).at(-1)).toContain('Bo')
  })

  it('is redrawn for those who look at it when something changes, in their language', async () => {
    const { card, text } = await newCard()
    for (const user of ['ada', 'wei', 'gus']) await open(user)
    await team.story.passed()
    await team.click('bo', 'incident_claim', card)
    await team.story.idle()
    expect(linesAbout(homeOf('ada'), text)[0]).toContain('Bo is on it')
    expect(linesAbout(homeOf('wei'), text)[0]).toContain('Bo 在处理')
    const drawn = team.slack.calls.filter(({ method }) => method === 'views.publish').slice(-2)
    expect(drawn.map(({ args }) => args.user_id)).toEqual(['U0ADA', 'U0WEI'])
    const { text: another } = await newCard()
    expect(linesAbout(homeOf('ada'), another)).toHaveLength(1)
  })

  it('is not redrawn where it would show the same', async () => {
    await open('ada')
    await team.story.passed()
    const channel = `private-${kind}`
    team.slack.addChannel({ name: channel, type: 'group' })
    await team.slack.post({ channel, user: 'ada', text: newError() })
    await team.story.sweep()
    await team.story.sent('chat.postMessage')
  })

  it('shows guests and people of other companies how to use the bot, and nothing else', async () => {
    const { text } = await newCard()
    for (const user of ['gus', 'olga']) {
      const home = await open(user)
      expect(home).toContain('I explain Tencent Cloud SCF errors')
      expect(home).not.toContain(functionIn(text))
      expect(JSON.stringify(team.slack.home(user)?.blocks)).not.toContain('action_id')
    }
  })

  it('shows nothing of what was said in private', async () => {
    const channel = `closed-${kind}`
    team.slack.addChannel({ name: channel, type: 'group' })
    const { text } = await newCard(channel)
    expect(await open('ada')).not.toContain(functionIn(text))
  })

  it('looks up what is pasted, and the next thing, too', async () => {
    const { slack, story } = team
    await open('ada')
    await slack.clickInView({ user: 'ada', on: 'home', action: 'home_lookup' })
    await story.idle()
    expect(slack.modal('ada')?.callback_id).toBe('lookup')
    await slack.typeInModal({
      user: 'ada',
      action: 'text',
      text: 'Invoking task timed out after 3 seconds',
    })
    await slack.submit({ user: 'ada' })
    expect(shownText(slack.modal('ada')?.blocks)).toContain('433 TimeLimitReached')
    await slack.typeInModal({ user: 'ada', action: 'text', text: '439' })
    await slack.submit({ user: 'ada' })
    expect(shownText(slack.modal('ada')?.blocks)).toContain('439 UserProcExitError')
    await slack.clickInView({ user: 'ada', on: 'modal', action: 'finding_more' })
    await story.idle()
    expect(shownText(slack.modal('ada')?.blocks)).toContain('439 UserProcExitError')
  })

  it('opens the handler form, and how to use the bot', async () => {
    const { slack, story } = team
    await open('wei')
    await slack.clickInView({ user: 'wei', on: 'home', action: 'handler_check' })
    await story.idle()
    expect(slack.modal('wei')?.callback_id).toBe('scf_handler')
    await slack.closeModal({ user: 'wei' })
    await slack.clickInView({ user: 'wei', on: 'home', action: 'home_help' })
    await story.idle()
    expect(shownText(slack.modal('wei')?.blocks)).toContain('/scf-handler index.main_handler')
  })
})

/** The same trouble once more. */
function ofAnotherRun(text: string): string {
  const [last = ''] = ofAnotherFunction(text).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/) ?? []
  return text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/, last)
}
