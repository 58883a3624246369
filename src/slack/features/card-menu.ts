import type { BlockAction, OverflowAction } from '@slack/bolt'
import { z } from 'zod'
import { markdownCard } from '../../cards/markdown.ts'
import { errorCode } from '../../error-code.ts'
import type { MessageKey } from '../../store/cards.ts'
import { type CardState, readCardState } from '../drawing/incident-card.ts'
import { storedCard } from '../drawing/stored-card.ts'
import { copyView, entryView, noticeView } from '../drawing/views.ts'
import { memoryWords } from '../memory-words.ts'
import { viewOf } from '../replying/incident-view.ts'
import type { Feature, Services } from '../services.ts'
import { apology, bothLanguages } from '../words.ts'
import { type Click, clickerLanguage, onClick, teamOf } from './clicks.ts'
import { emptyForm, formOf } from './handler-form.ts'
import { openForm } from './handler-opener.ts'
import { tellPrivately } from './private-word.ts'
import { showView } from './show-view.ts'

/** The menu of a card: the whole entry, the handler, the card as text, and "Not SCF". */
export const register: Feature = (app, services) => {
  app.action<BlockAction<OverflowAction>>(
    'card_menu',
    async ({ ack, action, body, client, context, respond }) => {
      await ack()
      const team = teamOf(context, body)
      const state = cardStateIn(body.message)
      const { channel, message } = placeSchema.parse(body)
      const use = { body, client, team, state, key: { team, channel: channel.id, ts: message.ts } }
      const choice = action.selected_option.value
      if (choice === 'handler') {
        const { handler = '', runtime } = state?.handler ?? {}
        const form = handler === '' ? emptyForm : formOf(handler, runtime)
        return openForm(services, client, { ...body, team, user: body.user.id, respond }, form)
      }
      await onClick(services, body, {
        run: async () => choices[choice]?.(services, use),
        apologise: (id) =>
          tellPrivately(respond, bothLanguages(choice === 'more' ? apology(id) : memoryWords.noMemory)),
      })
    },
  )
}

type Use = Click & { readonly team: string; readonly state: CardState | undefined; readonly key: MessageKey }

const choices: Readonly<Record<string, (services: Services, use: Use) => Promise<void>>> = {
  more: showEntries,
  copy: showAsText,
  dismiss,
}

async function showEntries(services: Services, use: Use): Promise<void> {
  const language = await clickerLanguage(services, use)
  await showView(use.client, use.body, entryView(use.state?.codes ?? [], language))
}

/** In the language of the card: it goes into a ticket that the whole team reads. */
async function showAsText(services: Services, { body, client, team, key }: Use): Promise<void> {
  const { db, cards, incidents } = await services.store()
  const card = await cards.cardAt(db, key)
  const incident = card && (await incidents.incidentOf(db, { ...card, now: services.now() }))
  const language = await clickerLanguage(services, { body, client, team })
  const title = memoryWords.copyTitle[language]
  if (!card || !incident) {
    return showView(client, body, noticeView(title, memoryWords.forgotten[language], language))
  }
  const view = await viewOf(services, { client, team, incident, language: card.language })
  await showView(client, body, copyView(title, markdownCard(storedCard(card, view)), language))
}

/** Takes a wrong answer away, for everybody, and keeps quiet about it in this channel from now on. */
async function dismiss({ store, metrics, log, now }: Services, { client, state, key }: Use): Promise<void> {
  if (!state) return
  const { db, cards, channels } = await store()
  const isNews = await channels.dismiss(db, { ...key, fingerprint: state.fingerprint, now: now() })
  if (isNews) metrics.dismissed()
  await cards.forgetCard(db, key)
  try {
    await client.chat.delete({ channel: key.channel, ts: key.ts })
  } catch (error) {
    // Somebody else was as fast.
    if (errorCode(error) !== 'message_not_found') throw error
    log('debug', 'delete_failed', { ...key, error: errorCode(error) })
  }
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
function cardStateIn(message: unknown): CardState | undefined {
  const parsed = withElementsSchema.safeParse(message)
  const elements = parsed.success ? parsed.data.blocks.flatMap(({ elements }) => elements) : []
  return readCardState(elements.find(({ action_id }) => action_id === 'incident_claim')?.value)
}
