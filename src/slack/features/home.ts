import type { HomeView } from '@slack/types'
import type { Language } from '../../language.ts'
import { version } from '../../version.ts'
import { cardBlocks, modalRoom } from '../drawing/blocks.ts'
import { helpCard } from '../drawing/help.ts'
import type { Feature } from '../services.ts'
import { type Counters, onSurface } from '../surface.ts'

/** App Home: how to use the bot, in the reader's language. */
export const home: Feature<keyof Counters | 'languages'> = (app, services) => {
  app.event('app_home_opened', async ({ body, client, context, event }) => {
    if (event.tab !== 'home') return
    const team = context.teamId ?? body.team_id
    await onSurface(services, {
      surface: 'home',
      place: { team },
      run: async () => {
        const language = await services.languages.ofReader({ client, team, user: event.user })
        await client.views.publish({ user_id: event.user, view: homeView(language) })
        return { outcome: 'answered' }
      },
      // Slack would send the event again, long after the person has left.
      apologise: async () => {},
    })
  })
}

function homeView(language: Language): HomeView {
  const which = { type: 'context', elements: [{ type: 'plain_text', text: `scf-bot ${version}` }] } as const
  return { type: 'home', blocks: [...cardBlocks(helpCard(language), language, modalRoom), which] }
}
