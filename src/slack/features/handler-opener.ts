import type { RespondFn } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { handlerView } from '../drawing/handler-view.ts'
import type { Services } from '../services.ts'
import { onSurface } from '../surface.ts'
import { apology, bothLanguages } from '../words.ts'
import type { HandlerForm } from './handler-form.ts'
import { tellPrivately } from './private-word.ts'
import { showView } from './show-view.ts'

/** Who wants the handler form, and where from. */
export type Opener = {
  readonly team: string | undefined
  readonly user: string
  readonly trigger_id: string
  readonly view?: { readonly type: string } | undefined
  readonly text?: string
  readonly respond?: RespondFn
}

/** Opens the handler form, filled in. */
export async function openForm(
  services: Services,
  client: WebClient,
  opener: Opener,
  form: HandlerForm,
): Promise<void> {
  const { team = '', user, text = '' } = opener
  await onSurface(services, {
    surface: 'shortcut',
    run: async () => {
      const language = await services.languages.ofReader({ client, team, user, text })
      await showView(client, opener, handlerView(form, language))
      return { outcome: 'answered' }
    },
    apologise: (id) => tellPrivately(opener.respond, bothLanguages(apology(id))),
  })
}
