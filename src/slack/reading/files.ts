import type { WebClient } from '@slack/web-api'
import { decodedText } from '../../text/decode.ts'
import { askForFile, openDownload } from './download.ts'
import type { SlackFile } from './payloads.ts'

/** Why a text was not read; or that a file is none, so that nobody can. */
export type FileProblem = 'unreadable' | 'too-large' | Unread
export type Unread = 'picture' | 'no-text'
export type FileText = { readonly text: string } | { readonly problem: FileProblem }

/**
 * In bytes, all files of a message together: a log of a few thousand lines. For a longer one, the lines around the error
 * are a better question.
 */
const largest = 1_048_576
/** More than Slack takes with one message. */
const mostFiles = 20
/** How long the whole download may take, because somebody waits for the answer. */
const patienceMs = 10_000

const textTypes =
  /^(?:text|log|txt|json|javascript|typescript|python|php|java|go|shell|yaml|xml|html|csv|markdown|diff|ini|sql|auto)$/i

/** Whether a file is a snippet or another text that may hold an error. */
export function isText({ mode, mimetype, filetype, file_access }: SlackFile): boolean {
  return (
    file_access === 'check_file_info' ||
    mode === 'snippet' ||
    /^text\//i.test(mimetype ?? '') ||
    textTypes.test(filetype ?? '')
  )
}

/** What kind of file is among these that holds no text; of one that is gone or hidden there is nothing to say. */
export function unreadIn(files: readonly SlackFile[]): Unread | undefined {
  const others = files.filter((file) => !isText(file) && !isGone.has(file.mode ?? ''))
  if (others.length === 0) return undefined
  return others.some(isPicture) ? 'picture' : 'no-text'
}

const isGone: ReadonlySet<string> = new Set(['tombstone', 'hidden_by_limit'])

function isPicture({ mimetype, filetype }: SlackFile): boolean {
  return /^image\//i.test(mimetype ?? '') || /^(?:png|jpe?g|gif|heic|webp|bmp|tiff?)$/i.test(filetype ?? '')
}

/**
 * Downloads the snippets and text files among the files of a message with the bot's token, which goes to the given origins
 * only; a redirect to anywhere else is refused. What goes beyond 1 MB in all is left unread. Never throws.
 */
export function readFiles(files: readonly SlackFile[], source: Source): Promise<readonly FileText[]> {
  const texts = files.filter(isText)
  const room = { left: largest }
  let announced = 0
  const reads = texts.slice(0, mostFiles).map((file): FileText | Promise<FileText> => {
    const size = Math.max(0, file.size ?? 0)
    if (announced + size > largest) return { problem: 'too-large' }
    announced += size
    return readFile(file, source, room)
  })
  const others = texts.slice(mostFiles).map((): FileText => ({ problem: 'too-large' }))
  return Promise.all([...reads, ...others])
}

/** The bytes that may still be read of a message's files, whatever was announced. */
type Room = { left: number }

async function readFile(file: SlackFile, source: Source, room: Room): Promise<FileText> {
  try {
    const known =
      (file.url_private_download ?? file.url_private) ? file : await askForFile(file, source.client)
    // A file that had to be asked for may turn out to be an image, which holds no text.
    if (!isText(known)) return { problem: unreadIn([known]) ?? 'unreadable' }
    if ((known.size ?? 0) > room.left) return { problem: 'too-large' }
    const url = known.url_private_download ?? known.url_private
    return url === undefined ? { problem: 'unreadable' } : await download(url, source, room)
  } catch {
    // A network error, a timeout or a refusal of Slack: the answer says that the file could not be read.
    return { problem: 'unreadable' }
  }
}

type Source = { readonly client: WebClient; readonly token: string; readonly origins: readonly string[] }

async function download(url: string, { token, origins }: Source, room: Room): Promise<FileText> {
  const signal = AbortSignal.timeout(patienceMs)
  const response = await openDownload(url, { token, origins, signal })
  return response === undefined ? { problem: 'unreadable' } : readBody(response, room)
}

async function readBody(response: Response, room: Room): Promise<FileText> {
  const chunks: Uint8Array[] = []
  for await (const chunk of response.body ?? []) {
    room.left -= chunk.length
    // Leaving the loop closes the connection: the declared size may be a lie, the count is not.
    if (room.left < 0) return { problem: 'too-large' }
    chunks.push(chunk)
  }
  return { text: decodedText(Buffer.concat(chunks)) }
}
