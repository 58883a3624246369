import type { App, BlockAction } from '@slack/bolt'
import * as z from 'zod'
import type { Surface } from '../../metrics.ts'
import type { Services } from '../services.ts'
import { type Counters, onSurface } from '../surface.ts'
import { apology, bothLanguages } from '../words.ts'
import { type Interaction, interactionOf } from './interaction.ts'
import { whoseInteraction } from './whose.ts'

/** Somebody used a button or a menu, and what that means. */
export type Press<Value> = Interaction & { readonly value: Value }

type Action<Value, Needed> = {
  /** The `action_id`. Cards that stand in Slack already carry it, so it never changes. */
  readonly id: string | RegExp
  /** As what a press counts in log and metrics. */
  readonly surface: Surface
  /**
   * What is meant, from the value of the button or of the option that was chosen. `undefined` where that is of
   * another version of the bot, or nobody's: then nothing is done.
   */
  readonly parse: (pressed: string, body: BlockAction) => Value | undefined
  readonly run: (services: Needed, press: Press<Value>) => Promise<void>
  /** Tells whoever pressed of a failure, with the id that the log has. Privately and in both languages if left out. */
  readonly apologise?: (interaction: Interaction, failure: Failure) => Promise<unknown>
}

type Failure = { readonly id: string; readonly pressed: string }

/**
 * A button or a menu as a feature of its own. What is the same for all of them is done here: Slack is told at once
 * that the click has arrived, the work is counted and logged, and whoever pressed hears of a failure.
 */
export function defineAction<Value, Needed = unknown>(action: Action<Value, Needed>) {
  const { id, surface, parse, run, apologise = tellApology } = action
  return (app: App, services: Needed & Counters & Pick<Services, 'languages' | 'enterprise'>): void => {
    app.action<BlockAction>(id, async ({ ack, action, body, client, context, respond }) => {
      await ack()
      const { channel, container, trigger_id: trigger, user, view } = body
      const { languages } = services
      const whose = whoseInteraction(services, body, context.teamId)
      const interaction = interactionOf({
        languages,
        client,
        ...whose,
        user: user.id,
        trigger,
        view,
        thread: threadSchema.parse(container).thread_ts,
        respond,
        botId: context.botId,
      })
      const pressed = pressedValue(action)
      await onSurface(services, {
        surface,
        place: { team: whose.team, ...(channel && { channel: channel.id }) },
        run: async () => {
          const value = parse(pressed, body)
          if (value === undefined) return { outcome: 'quiet', reason: 'unknown_value' }
          await run(services, { ...interaction, value })
          return { outcome: 'answered' }
        },
        apologise: (failure) => apologise(interaction, { id: failure, pressed }),
      })
    })
  }
}

// https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
const threadSchema = z.object({ thread_ts: z.string().optional() }).catch({})

function pressedValue(action: BlockAction['actions'][number]): string {
  if (action.type === 'button') return action.value ?? ''
  if (action.type === 'overflow' || action.type === 'static_select')
    return action.selected_option?.value ?? ''
  return ''
}

async function tellApology({ tell }: Interaction, { id }: Failure): Promise<void> {
  await tell(bothLanguages(apology(id)))
}
