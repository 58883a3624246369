import type { ModalView } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import { errorCode } from '../error-code.ts'

type Update = { readonly viewId: string; readonly hash: string | undefined; readonly view: ModalView }

/**
 * Updates modals while somebody types in them: for each, one update under way and at most one waiting, always
 * the newest, so that a slow answer never ends with an old verdict. A modal that is closed by now is nothing.
 */
export function createNewestView(): (client: WebClient, update: Update) => Promise<void> {
  const waiting = new Map<string, Update>()
  const busy = new Map<string, Promise<void>>()

  const work = async (client: WebClient, viewId: string): Promise<void> => {
    let ownHash: string | undefined
    for (let next = waiting.get(viewId); next; next = waiting.get(viewId)) {
      waiting.delete(viewId)
      ownHash = await send(client, { ...next, hash: ownHash ?? next.hash })
    }
  }

  return (client, update) => {
    const { viewId } = update
    waiting.set(viewId, update)
    const underWay = busy.get(viewId)
    if (underWay) return underWay
    const run = work(client, viewId).finally(() => busy.delete(viewId))
    busy.set(viewId, run)
    return run
  }
}

/** Gives the hash of the view as it is now, if it is known. */
async function send(client: WebClient, { viewId, hash, view }: Update): Promise<string | undefined> {
  try {
    const answer = await client.views.update({ view_id: viewId, view, ...(hash !== undefined && { hash }) })
    return answer.view?.hash
  } catch (error) {
    const code = errorCode(error)
    if (code === 'not_found' || code === 'view_not_found') return undefined
    // Another process has updated it meanwhile; what was typed last is ours all the same.
    if (code === 'hash_conflict' && hash !== undefined) return send(client, { viewId, hash: undefined, view })
    throw error
  }
}
