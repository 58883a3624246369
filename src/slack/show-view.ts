import type { ModalView } from '@slack/types'
import type { WebClient } from '@slack/web-api'

/** Opens a modal, on top of the one in which the click was, if it was in one. */
export async function showView(client: WebClient, click: Click, view: ModalView): Promise<void> {
  const { trigger_id, view: below } = click
  if (below?.type === 'modal') await client.views.push({ trigger_id, view })
  else await client.views.open({ trigger_id, view })
}

type Click = { readonly trigger_id: string; readonly view?: { readonly type: string } | undefined }
