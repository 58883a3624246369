import type { App, SlackShortcut } from '@slack/bolt'
import { type Message, messageSchema } from '../reading/payloads.ts'
import { readMessage } from '../reading/read.ts'
import type { Services } from '../services.ts'
import { type Counters, onSurface, type Result } from '../surface.ts'
import { apology, bothLanguages } from '../words.ts'
import { type Interaction, interactionOf } from './interaction.ts'
import { whoseInteraction } from './whose.ts'

/** Somebody used a shortcut. */
export type ShortcutUse = Interaction & {
  /** The message that it was used on; `undefined` for a global shortcut. */
  readonly on: MessageInChannel | undefined
  /** The bot's token, to download the files of the message. */
  readonly token: string
}

export type MessageInChannel = {
  readonly message: Message
  readonly channel: string
  /** The message as its author saw it, without its files. */
  readonly text: string
}

type Shortcut<Needed> = {
  /** The `callback_id`, as in the manifest. */
  readonly id: string
  readonly run: (services: Needed, use: ShortcutUse) => Promise<Result>
}

/**
 * A shortcut as a feature of its own. Slack is told at once that it has arrived, the work is counted and logged, and
 * whoever used it hears of a failure.
 */
export function defineShortcut<Needed = unknown>({ id, run }: Shortcut<Needed>) {
  return (app: App, services: Needed & Counters & Pick<Services, 'languages' | 'enterprise'>): void => {
    app.shortcut(id, async ({ ack, client, context, respond, shortcut }) => {
      await ack()
      const on = messageOfShortcut(shortcut)
      const whose = whoseInteraction(services, shortcut, context.teamId)
      const interaction = interactionOf({
        ...{ languages: services.languages, client, ...whose, user: shortcut.user.id, respond },
        ...(on && { text: on.text }),
        trigger: shortcut.trigger_id,
      })
      await onSurface(services, {
        surface: 'shortcut',
        place: { team: whose.team, ...(on && { channel: on.channel, ts: on.message.ts }) },
        run: () => run(services, { ...interaction, on, token: context.botToken ?? '' }),
        apologise: (failure) => interaction.tell(bothLanguages(apology(failure))),
      })
    })
  }
}

function messageOfShortcut(shortcut: SlackShortcut): MessageInChannel | undefined {
  if (shortcut.type !== 'message_action') return undefined
  const message = messageSchema.parse(shortcut.message)
  return { message, channel: shortcut.channel.id, text: readMessage(message) }
}
