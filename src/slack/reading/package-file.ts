import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { WebClient } from '@slack/web-api'
import { askForFile, openDownload } from './download.ts'
import type { SlackFile } from './payloads.ts'
import { withTemporaryFolder } from './temporary-folder.ts'

/** Why a file that should be a package was not looked at. */
export type PackageProblem = 'unreadable' | 'too-large'

/** In bytes; more would fill the disk of whoever runs the bot. */
const largest = 50 * 1_048_576
/** Somebody waits for the answer. */
const patienceMs = 60_000

/** Whether a file is a zip, a jar or a war, by its name: Slack knows no type for some of them. */
export function isPackage({ filetype, name }: SlackFile): boolean {
  return /^(?:zip|jar|war)$/i.test(filetype ?? '') || /\.(?:zip|jar|war)$/i.test(name ?? '')
}

/** Whether the file says of itself that it is too large. */
export function isTooLarge({ size }: SlackFile): boolean {
  return (size ?? 0) > largest
}

export type Source = {
  readonly client: WebClient
  readonly token: string
  readonly origins: readonly string[]
}

/**
 * Downloads a file to a temporary one for `use`, with the bot's token, which goes to the given origins only. The temporary
 * file is gone when this is done, whatever happens. Only what `use` throws is thrown.
 */
export async function withPackageFile<T>(
  file: SlackFile,
  source: Source,
  use: (path: string) => Promise<T>,
): Promise<T | PackageProblem> {
  return withTemporaryFolder(async (folder) => {
    const path = join(folder, 'package')
    const problem = await download(file, source, path)
    return problem ?? (await use(path))
  })
}

async function download(
  given: SlackFile,
  { client, token, origins }: Source,
  path: string,
): Promise<PackageProblem | undefined> {
  try {
    const file = (given.url_private_download ?? given.url_private) ? given : await askForFile(given, client)
    if (isTooLarge(file)) return 'too-large'
    const url = file.url_private_download ?? file.url_private
    const signal = AbortSignal.timeout(patienceMs)
    const response = url === undefined ? undefined : await openDownload(url, { token, origins, signal })
    if (!response?.body) return 'unreadable'
    const output = createWriteStream(path, { flags: 'wx', mode: 0o600 })
    await pipeline(response.body, upTo(largest), output, { signal })
    return undefined
  } catch (error) {
    // A network error, a timeout, a full disk or a refusal of Slack: the answer says that the file could not be read.
    return error instanceof TooLarge ? 'too-large' : 'unreadable'
  }
}

class TooLarge extends Error {}

/** The declared size may be a lie, the count is not. */
function upTo(most: number): Transform {
  let left = most
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      left -= chunk.length
      if (left < 0) done(new TooLarge())
      else done(null, chunk)
    },
  })
}
