import type { Act, CommandHint } from '../protocol.ts'
import { commandOf, commandWord } from './completion.ts'

export type Draft = {
  readonly channel: string
  readonly text: string
  /** The thread that is written to. */
  readonly thread?: string | undefined
  readonly broadcast?: boolean
}

/** What sending a draft does, or why it cannot be sent; nothing for an empty one. */
export function sending(
  draft: Draft,
  commands: readonly CommandHint[],
): Act | { readonly problem: string } | undefined {
  const { channel, thread, broadcast = false } = draft
  const text = draft.text.trimEnd()
  if (text.trim() === '') return undefined
  const word = commandWord(text)
  if (word === undefined) {
    return { act: 'post', channel, text, ...(thread === undefined ? {} : { thread_ts: thread, broadcast }) }
  }
  const known = commandOf(text, commands)
  if (known === undefined) return { problem: unknownCommand(word) }
  if (thread !== undefined) return { problem: `${known.command} is not supported in threads.` }
  return { act: 'command', channel, command: known.command, text: text.slice(known.command.length).trim() }
}

function unknownCommand(word: string): string {
  return `${word} is not a valid command. To send it as a message, begin with a space.`
}
