import type { AckFn, RespondArguments } from '@slack/bolt'
import type { Language } from '../../../language.ts'
import { settingsView } from '../../drawing/settings/settings-view.ts'
import type { Services } from '../../services.ts'
import type { Result } from '../../surface.ts'
import { openSettings } from './open-settings.ts'
import type { Changing } from './tell-channel.ts'

type Command = Changing & {
  readonly ack: AckFn<string | RespondArguments>
  readonly trigger: string
  readonly language: Language
}

/** `/scf-error settings`: the form, or one sentence that says why there is none. */
export async function settingsCommand(
  services: Pick<Services, 'store' | 'people' | 'log' | 'now'>,
  { ack, trigger, language, ...asking }: Command,
): Promise<Result> {
  const shown = await openSettings(services, asking)
  if ('problem' in shown) {
    await ack({ response_type: 'ephemeral', text: shown.problem[language] })
    return { outcome: 'answered' }
  }
  await ack()
  await asking.client.views.open({ trigger_id: trigger, view: settingsView(shown, language) })
  return { outcome: 'answered' }
}
