import { setTimeout as wait } from 'node:timers/promises'
import type { ModalView } from '@slack/types'
import { WebAPIRateLimitedError, type WebClient } from '@slack/web-api'
import { replaceView } from '../interacting/interaction.ts'

type Update = {
  readonly viewId: string
  /** When the person did what the update answers, as Slack says it. */
  readonly actedAt: string
  readonly view: ModalView
}

/** A modal: when the newest thing was done in it, what is still to be shown, and the showing that is under way. */
type Modal = { actedAt: string; waiting?: Update | undefined; showing?: Promise<void> | undefined }

export type NewestView = {
  /** Shows the view, unless something newer was done in the modal by now. */
  show(client: WebClient, update: Update): Promise<void>
  /**
   * When the modal was submitted. Slack says no time for that, so it is right after the last thing that was done, and
   * before whatever comes next.
   */
  submittedAt(viewId: string): string
}

/** More modals than anybody types in at the same time. */
const mostModals = 1_000
/** Nobody looks at a modal longer than this for a verdict. */
const longestPauseSeconds = 30

/**
 * Updates modals while somebody types in them: for each, one update under way and at most one waiting, always
 * for what was typed last, so that neither a slow answer nor requests out of order end with an old verdict.
 * Slack's `hash`, which refuses an update of a view that has changed, is not used: whatever was shown meanwhile, what was
 * typed last is to be shown next.
 */
export function createNewestView(): NewestView {
  const modals = new Map<string, Modal>()

  const find = (viewId: string): Modal => {
    const modal = modals.get(viewId) ?? { actedAt: '' }
    // The modal used last stands last, so that the first one is the one to forget.
    modals.delete(viewId)
    modals.set(viewId, modal)
    const [oldest] = modals.keys()
    if (modals.size > mostModals && oldest !== undefined) modals.delete(oldest)
    return modal
  }

  return {
    async show(client, update) {
      const modal = find(update.viewId)
      if (modal.actedAt > update.actedAt) return
      modal.actedAt = update.actedAt
      modal.waiting = update
      modal.showing ??= showWaiting(client, modal)
      await modal.showing
    },
    submittedAt(viewId) {
      const modal = find(viewId)
      modal.actedAt += '+'
      return modal.actedAt
    },
  }
}

async function showWaiting(client: WebClient, modal: Modal): Promise<void> {
  try {
    for (let next = takeWaiting(modal); next; next = takeWaiting(modal)) {
      try {
        await replaceView(client, next.viewId, next.view)
      } catch (error) {
        await retryLater(modal, next, error)
      }
    }
  } finally {
    modal.showing = undefined
  }
}

/**
 * Where Slack asks us to wait, we do, and then show what is the newest by then. Any other failure matters only if there
 * is nothing newer to show.
 */
async function retryLater(modal: Modal, failed: Update, error: unknown): Promise<void> {
  if (error instanceof WebAPIRateLimitedError && error.retryAfter <= longestPauseSeconds) {
    await wait(error.retryAfter * 1_000)
    modal.waiting ??= failed
  }
  if (modal.waiting === undefined) throw error
}

function takeWaiting(modal: Modal): Update | undefined {
  const { waiting } = modal
  modal.waiting = undefined
  return waiting
}
