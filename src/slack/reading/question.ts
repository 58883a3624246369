import type { WebClient } from '@slack/web-api'
import { type FileProblem, readFiles, unreadIn } from './files.ts'
import type { Incoming } from './incoming.ts'
import type { SlackFile } from './payloads.ts'

/** Where a message came in, and with whose rights we look around there. */
export type Here = {
  readonly client: WebClient
  readonly team: string
  readonly botId: string | undefined
  readonly token: string
}

/** With whose rights something is said, and as whom. */
export type Speaker = Pick<Here, 'client' | 'botId'>

export type Question = {
  readonly text: string
  readonly fileProblem?: FileProblem
  /** The `ts` of another message that is asked about, and stands for itself. */
  readonly saidTs?: string
}

/** What a message says: its text with its text files. */
export function questionOf(sources: FileSources, { text, message }: Incoming, here: Here): Promise<Question> {
  return withFiles(sources, here, { text, files: message.files })
}

/** A text and what can be read of the files that came with it, as one text. */
export async function withFiles(
  { fileOrigins: origins }: FileSources,
  { client, token }: Pick<Here, 'client' | 'token'>,
  { text, files }: Written,
): Promise<Question> {
  const source = { client, token, origins }
  const contents = await readFiles(files, source)
  const texts = [text, ...contents.flatMap((file) => ('text' in file ? [file.text] : []))]
  const problem = contents.find((file) => 'problem' in file)?.problem ?? unreadIn(files)
  return {
    text: texts.filter((each) => each.trim() !== '').join('\n'),
    ...(problem && { fileProblem: problem }),
  }
}

export type FileSources = {
  /** Origins that may be sent the bot's token. */
  readonly fileOrigins: readonly string[]
}

export type Written = { readonly text: string; readonly files: readonly SlackFile[] }
