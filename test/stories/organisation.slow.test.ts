import { expect, it } from 'vitest'
import { forEachDatabase } from '../support/for-each-database.ts'
import { newError, startTeam } from './memory/team.ts'

const start = (databaseUrl: string) => startTeam({ databaseUrl })

forEachDatabase('an event of an organisation that tells no workspace', start, (team) => {
  it('is answered once, and counts in the memory of the bot’s own', async () => {
    const { slack, story } = team
    const [channel, elsewhere] = [team.newChannel(), team.newChannel()]
    const text = newError()
    const { id } = slack.workspace.team
    Object.assign(slack.workspace.team, { id: null })
    const { message, deliveries } = await slack.post({ channel, user: 'ada', text })
    Object.assign(slack.workspace.team, { id })
    expect(deliveries).toMatchObject([{ status: 200, payload: { team_id: null } }])
    await story.passed()
    for (const delivery of deliveries) await slack.redeliver(delivery)
    await story.passed()
    expect(team.shown(team.cardOf(channel, message))).toContain('First time here')
    const later = await slack.post({ channel: elsewhere, user: 'bo', text })
    await story.passed()
    expect(team.shown(team.cardOf(elsewhere, later.message))).toContain('2nd time in 30 days')
  })
})
