import type { BlockAction } from '@slack/bolt'
import * as z from 'zod'
import { handlerView } from '../drawing/handler-view.ts'
import { type CardState, readCardState } from '../drawing/incident-card.ts'
import { entryView } from '../drawing/views.ts'
import { defineAction, type Press } from '../interacting/define-action.ts'
import { type UsedCard, whyNotFromHere } from '../interacting/reach.ts'
import { membershipOf, whyNotAllowed } from '../interacting/whose.ts'
import { emptyForm, formOf } from '../reading/handler-form.ts'
import type { Services } from '../services.ts'
import { apology, bothLanguages, memoryWords } from '../words.ts'
import { type CopySource, copyCard } from './copy-card.ts'
import { dismissView } from './dismissing/view.ts'
import { openFixes } from './fixes/open-fixes.ts'
import { type Releasing, releaseCard } from './fixes/release-card.ts'

/** The menu of a card: the handler, the card as text, what fixed it before, "Not SCF", and letting go. */
export const cardMenu = defineAction({
  id: 'card_menu',
  surface: 'action',
  parse: (pressed, body): Chosen | undefined => {
    const choice = choices[pressed]
    return choice && { choice, ...cardIn(body) }
  },
  run: (services: MenuServices, press) => press.value.choice.run(services, press),
  apologise: ({ tell }, { id, pressed }) =>
    tell(bothLanguages(choices[pressed]?.needsMemory ? memoryWords.noMemory : apology(id))),
})

type MenuServices = CopySource & Releasing & Pick<Services, 'packages'>

type Chosen = ChosenCard & { readonly choice: Choice }

/** The card whose menu was used, and what it showed; nothing of that in a card of another version. */
type ChosenCard = { readonly state: CardState | undefined; readonly used: UsedCard }

type Choice = {
  /** It fails where the database is away. */
  readonly needsMemory: boolean
  readonly run: (services: MenuServices, press: Press<ChosenCard>) => Promise<void>
}

const choices: Readonly<Record<string, Choice>> = {
  // Cards of older versions have it in the menu.
  more: { needsMemory: false, run: showEntries },
  handler: { needsMemory: false, run: showHandler },
  copy: {
    needsMemory: true,
    run: (services, press) => copyCard(services, press, press.value.used),
  },
  fixes: {
    needsMemory: true,
    run: (services, press) => openFixes(services, press, press.value.used),
  },
  release: {
    needsMemory: true,
    run: (services, press) => releaseCard(services, press, press.value.used),
  },
  dismiss: {
    needsMemory: false,
    run: async (services, { value: { state, used }, ...press }) => {
      const membership = await membershipOf(services, press)
      if (membership !== 'full') return press.tell(whyNotAllowed(membership)[await press.language()])
      const { fingerprint, rule } = state ?? {}
      if (!fingerprint) return
      const why = await whyNotFromHere(services, press, used.channel, fingerprint)
      if (why !== undefined) return press.tell(why)
      const dismissed = { ...used, fingerprint, ...(rule !== undefined && { rule }) }
      await press.show(dismissView(dismissed, await press.language()))
    },
  },
}

async function showEntries(_: unknown, { value, show, language }: Press<ChosenCard>): Promise<void> {
  const { codes = [], rule } = value.state ?? {}
  await show(await entryView(codes, await language(), rule))
}

async function showHandler(
  { packages }: MenuServices,
  { value, show, language }: Press<ChosenCard>,
): Promise<void> {
  const { handler = '', runtime } = value.state?.handler ?? {}
  const form = handler === '' ? emptyForm : formOf(handler, runtime)
  await show(handlerView(form, await language(), { takesPackage: packages !== undefined }))
}

const placeSchema = z.object({
  channel: z.object({ id: z.string() }),
  message: z.object({ ts: z.string() }),
})

const withElementsSchema = z.object({
  blocks: z.array(
    z.object({
      elements: z
        .array(z.object({ action_id: z.string().optional(), value: z.string().optional() }))
        .catch([]),
    }),
  ),
})

/** The card's state stands in the button beside the menu: an option's value has no room for it. */
function cardIn(body: BlockAction): ChosenCard {
  const { channel, message } = placeSchema.parse(body)
  const parsed = withElementsSchema.safeParse(body.message)
  const elements = parsed.success ? parsed.data.blocks.flatMap(({ elements }) => elements) : []
  const button = elements.find(({ action_id }) => action_id === 'incident_claim')
  const state = readCardState(button?.value)
  return { state, used: { channel: channel.id, ts: message.ts, fingerprint: state?.fingerprint } }
}
