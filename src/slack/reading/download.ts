import type { WebClient } from '@slack/web-api'
import { fileInfoSchema, type SlackFile } from './payloads.ts'

const mostRedirects = 3

type Way = {
  readonly token: string
  /** Origins that may be sent the token; a redirect to anywhere else is refused. */
  readonly origins: readonly string[]
  readonly signal: AbortSignal
}

/** Begins to download a file with the bot's token; `undefined` where it may not or cannot be read. */
export async function openDownload(
  first: string,
  { token, origins, signal }: Way,
): Promise<Response | undefined> {
  let url = new URL(first)
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    if (!origins.includes(url.origin)) return undefined
    const headers = { authorization: `Bearer ${token}` }
    const response = await fetch(url, { headers, redirect: 'manual', signal })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || !location) return ofFile(response)
    await response.body?.cancel()
    url = new URL(location, url)
  }
  return undefined
}

/** Without the scope or with a dead token Slack answers 200 and a login page in HTML. */
async function ofFile(response: Response): Promise<Response | undefined> {
  const isHtml = /^\s*text\/html\b/i.test(response.headers.get('content-type') ?? '')
  if (response.ok && response.body && !isHtml) return response
  await response.body?.cancel()
  return undefined
}

/** Files from another company (Slack Connect) come without an address until they are asked for. */
export async function askForFile({ id }: SlackFile, client: WebClient): Promise<SlackFile> {
  return fileInfoSchema.parse(await client.files.info({ file: id ?? '' })).file
}
