import type { Feature } from '../../services.ts'
import { type Counters, onSurface } from '../../surface.ts'

/** App Home: what is open, for full members; for everybody else how to use the bot. */
export const home: Feature<keyof Counters | 'homes'> = (app, services) => {
  app.event('app_home_opened', async ({ body, client, context, event }) => {
    if (event.tab !== 'home') return
    const team = context.teamId ?? body.team_id
    await onSurface(services, {
      surface: 'home',
      place: { team },
      run: async () => {
        await services.homes.open({ client, team, user: event.user })
        return { outcome: 'answered' }
      },
      // Slack would send the event again, long after the person has left.
      apologise: async () => {},
    })
  })
}
