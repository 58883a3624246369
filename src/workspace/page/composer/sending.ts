import type { Act, CommandHint } from '../protocol.ts'
import { commandOf, commandWord } from './completion.ts'

export type Draft = {
  readonly channel: string
  readonly text: string
  /** The thread that is written to. */
  readonly thread?: string | undefined
  readonly broadcast?: boolean
  /** What is attached; its content is read when it is sent. */
  readonly files?: readonly Pick<File, 'name' | 'size'>[]
}

/** What sending a draft does, apart from its files, or why it cannot be sent; nothing for an empty one. */
export function sending(
  draft: Draft,
  commands: readonly CommandHint[],
): Act | { readonly problem: string } | undefined {
  const { channel, thread, broadcast = false, files = [] } = draft
  const text = draft.text.trimEnd()
  const isEmpty = text.trim() === ''
  if (isEmpty && files.length === 0) return undefined
  const problem = filesProblem(files)
  if (problem !== undefined) return { problem }
  const word = commandWord(text)
  if (word === undefined) {
    const place = thread === undefined ? {} : { thread_ts: thread, broadcast }
    return { act: 'post', channel, text: isEmpty ? '' : text, ...place }
  }
  const known = commandOf(text, commands) ?? slacksOwn.find(({ command }) => command === word)
  if (known === undefined) return { problem: unknownCommand(word) }
  if (files.length > 0) return { problem: `${known.command} takes no files.` }
  if (thread !== undefined) return { problem: `${known.command} is not supported in threads.` }
  return { act: 'command', channel, command: known.command, text: text.slice(known.command.length).trim() }
}

/** Slack's own commands that move the bot. */
const slacksOwn = [{ command: '/invite' }, { command: '/remove' }] as const

// As many as Slack takes with one message: https://slack.com/help/articles/201330736-Add-files-to-Slack
const mostFiles = 10
const mostMegabytes = 55

function filesProblem(files: readonly Pick<File, 'name' | 'size'>[]): string | undefined {
  if (files.length > mostFiles) return `A message takes ${mostFiles} files at most.`
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return bytes > mostMegabytes * 1_048_576
    ? `The local workspace takes ${mostMegabytes} MB of files with a message at most.`
    : undefined
}

function unknownCommand(word: string): string {
  return `${word} is not a valid command. To send it as a message, begin with a space.`
}
