import type { App, ViewOutput, ViewSubmitAction } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import type { Services } from '../services.ts'
import { type Counters, onSurface } from '../surface.ts'
import { type Interaction, interactionOf } from './interaction.ts'
import { whoseInteraction } from './whose.ts'

/** Somebody submitted a form, and how the form goes on. One of the three is called, and once. */
export type Submission = Interaction & {
  readonly viewId: string
  /** The bot's token, to download the files of the form. */
  readonly token: string
  /** The form closes. */
  close(): Promise<void>
  /** The form stays open, with a sentence under the field that is named by its block. */
  refuse(field: string, sentence: string): Promise<void>
  /** The form stays open and shows something else. */
  update(view: ModalView): Promise<void>
}

type Form<Value, Needed> = {
  /** The `callback_id` of its view. */
  readonly id: string
  /** What was written and chosen. */
  readonly parse: (view: ViewOutput) => Value
  readonly run: (services: Needed, submission: Submission & { readonly value: Value }) => Promise<void>
  /** Tells of a failure, with the id that the log has, where what was written is not lost: in the form. */
  readonly apologise: (submission: Submission, id: string) => Promise<unknown>
}

/** A form as a feature of its own: its submissions are counted and logged, and whoever sent one hears of a failure. */
export function defineForm<Value, Needed = unknown>({ id, parse, run, apologise }: Form<Value, Needed>) {
  return (app: App, services: Needed & Counters & Pick<Services, 'languages' | 'enterprise'>): void => {
    app.view<ViewSubmitAction>(id, async ({ ack, body, client, context, view }) => {
      const whose = whoseInteraction(services, body, context.teamId)
      const { languages } = services
      const trigger = body.trigger_id
      const submission: Submission = {
        ...interactionOf({ languages, client, ...whose, user: body.user.id, trigger, view }),
        ...{ viewId: view.id, token: context.botToken ?? '' },
        close: () => ack(),
        refuse: (field, sentence) => ack({ response_action: 'errors', errors: { [field]: sentence } }),
        update: (next) => ack({ response_action: 'update', view: next }),
      }
      await onSurface(services, {
        surface: 'modal',
        place: { team: whose.team },
        run: async () => {
          await run(services, { ...submission, value: parse(view) })
          return { outcome: 'answered' }
        },
        apologise: (failure) => apologise(submission, failure),
      })
    })
  }
}
