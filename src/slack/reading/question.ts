import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import { type FileProblem, readFiles } from './files.ts'
import type { Incoming } from './incoming.ts'
import { messageSchema, type SlackFile } from './payloads.ts'
import { readMessage } from './read.ts'

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
  /** Another message is asked about, which stands for itself. */
  readonly isOfOthers?: boolean
}

/**
 * What is asked about: the message with its text files; where a mention says nothing itself, the head of its
 * thread.
 */
export async function questionOf(sources: FileSources, incoming: Incoming, here: Here): Promise<Question> {
  const { text, message } = incoming
  const own = await withFiles(sources, here, { text, files: message.files })
  if (own.text !== '' || own.fileProblem !== undefined || !incoming.asked) return own
  const head = await threadHead(incoming, here)
  if (!head) return own
  const others = await withFiles(sources, here, { text: readMessage(head), files: head.files })
  return { ...others, isOfOthers: true }
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
  const problem = contents.find((file) => 'problem' in file)
  return {
    text: texts.filter((each) => each.trim() !== '').join('\n'),
    ...(problem && { fileProblem: problem.problem }),
  }
}

type FileSources = {
  /** Origins that may be sent the bot's token. */
  readonly fileOrigins: readonly string[]
}

export type Written = { readonly text: string; readonly files: readonly SlackFile[] }

/** The first message of the thread, unless that is the message itself. */
async function threadHead({ channel, message }: Incoming, { client }: Here) {
  if (message.thread_ts === undefined || message.thread_ts === message.ts) return undefined
  try {
    const thread = await client.conversations.replies({ channel, ts: message.thread_ts, limit: 1 })
    return z.array(messageSchema).parse(thread.messages ?? [])[0]
  } catch {
    // To read a thread takes a scope, and Slack rations it. The mention is then answered without its thread.
    return undefined
  }
}
