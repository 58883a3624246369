import type { Feature } from '../services.ts'

/** Whoever has changed something about themselves, perhaps their language, is asked about anew. */
export const register: Feature = (app, services) => {
  app.event('user_change', async ({ body, context, event }) => {
    services.people.forget({ team: context.teamId ?? body.team_id, user: event.user.id })
  })
}
