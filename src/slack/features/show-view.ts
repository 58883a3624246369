import type { ModalView } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import { errorCode } from '../../error-code.ts'

/** Opens a modal, on top of the one in which the click was, if it was in one. */
export async function showView(client: WebClient, click: Click, view: ModalView): Promise<void> {
  const { trigger_id, view: below } = click
  if (below?.type === 'modal') await client.views.push({ trigger_id, view })
  else await client.views.open({ trigger_id, view })
}

type Click = { readonly trigger_id: string; readonly view?: { readonly type: string } | undefined }

/** Puts another view in the place of an open one. Somebody who has closed it by now misses nothing. */
export async function replaceView(client: WebClient, id: string, view: ModalView): Promise<void> {
  try {
    await client.views.update({ view_id: id, view })
  } catch (error) {
    const code = errorCode(error)
    if (code !== 'not_found' && code !== 'view_not_found') throw error
  }
}
