import type { BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt'
import { errorCode } from '../../error-code.ts'
import type { Bilingual } from '../../language.ts'
import { redact } from '../../redact.ts'
import { readCardState } from '../drawing/incident-card.ts'
import { resolvedBy, resolveView } from '../drawing/resolve-view.ts'
import { memoryWords } from '../memory-words.ts'
import type { Feature } from '../services.ts'
import { onSurface } from '../surface.ts'
import { apology, bothLanguages } from '../words.ts'
import { clickerLanguage, onClick, teamOf } from './clicks.ts'
import { tellPrivately } from './private-word.ts'
import { showView } from './show-view.ts'

/** "I'm on it" and "What fixed it…": whoever works on an incident says so, and every card of it shows it. */
export const register: Feature = (app, services) => {
  const { log, now, refresher, store } = services

  /** The card whose button was pressed is to be redrawn first. Without that it may only take longer. */
  const touch = async ({ channel, message }: BlockAction, team: string): Promise<void> => {
    try {
      const { db, cards } = await store()
      await cards.touchCard(db, { team, channel: channel?.id ?? '', ts: message?.ts ?? '' }, { now: now() })
    } catch (error) {
      log('debug', 'store_failed', { team, error: errorCode(error) })
    }
  }

  app.action<BlockAction<ButtonAction>>('incident_claim', async ({ ack, action, body, context, respond }) => {
    await ack()
    await onClick(services, body, {
      run: async () => {
        const seen = readCardState(action.value)
        const team = teamOf(context, body)
        if (!seen) return
        const key = { team, fingerprint: seen.fingerprint }
        const { db, incidents } = await store()
        await touch(body, team)
        const taking = await incidents.takeIncident(db, { ...key, user: body.user.id, seen, now: now() })
        log('info', 'incident_claimed', { team, reason: taking })
        if (taking === 'unknown') return tellPrivately(respond, bothLanguages(memoryWords.forgotten))
        await refresher.refresh(key)
      },
      apologise: () => tellPrivately(respond, bothLanguages(memoryWords.noMemory)),
    })
  })

  app.action<BlockAction<ButtonAction>>(
    'incident_resolve',
    async ({ ack, action, body, client, context, respond }) => {
      await ack()
      await onClick(services, body, {
        run: async () => {
          const seen = readCardState(action.value)
          if (!seen) return
          const language = await clickerLanguage(services, { body, client, team: context.teamId })
          await showView(client, body, resolveView(seen.fingerprint, language))
          await touch(body, teamOf(context, body))
        },
        apologise: (id) => tellPrivately(respond, bothLanguages(apology(id))),
      })
    },
  )

  app.view<ViewSubmitAction>('incident_resolve', async ({ ack, body, client, context, view }) => {
    const team = teamOf(context, body)
    const user = body.user.id
    const refuse = async (sentence: Bilingual) => {
      const language = await services.languages.ofReader({ client, team, user })
      await ack({ response_action: 'errors', errors: { note: sentence[language] } })
    }
    await onSurface(services, {
      surface: 'modal',
      place: { team },
      run: async () => {
        const { fingerprint, note } = resolvedBy(view)
        if (note === '') {
          await refuse(memoryWords.noteEmpty)
          return { outcome: 'answered' }
        }
        const key = { team, fingerprint }
        const { db, incidents } = await store()
        const fix = { ...key, id: view.id, user, note: redact(note).text, now: now() }
        const fixing = await incidents.fixIncident(db, fix)
        if (fixing === 'unknown') await refuse(memoryWords.forgotten)
        else await ack()
        await refresher.refresh(key)
        return { outcome: 'answered' }
      },
      apologise: () => refuse(memoryWords.notSaved),
    })
  })
}
