import type { BlockAction } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import type { Language } from '../../language.ts'
import type { Services } from '../services.ts'
import { onSurface } from '../surface.ts'

/** Somebody used a button or a menu. */
export type Click = { readonly body: BlockAction; readonly client: WebClient }

export type Work = {
  readonly run: () => Promise<void>
  readonly apologise: (id: string) => Promise<void>
}

export function onClick(services: Services, body: BlockAction, { run, apologise }: Work): Promise<void> {
  return onSurface(services, {
    surface: 'action',
    place: { ...(body.team && { team: body.team.id }), ...(body.channel && { channel: body.channel.id }) },
    run: async () => {
      await run()
      return { outcome: 'answered' }
    },
    apologise,
  })
}

/** The team in which somebody clicked or submitted. */
export function teamOf(context: { readonly teamId?: string }, body: Pick<BlockAction, 'team'>): string {
  return context.teamId ?? body.team?.id ?? ''
}

/** The language of whoever clicked. */
export function clickerLanguage(
  { languages }: Services,
  { body, client, team }: Click & { readonly team: string | undefined },
): Promise<Language> {
  return languages.ofReader({ client, team: team ?? body.team?.id ?? '', user: body.user.id })
}
