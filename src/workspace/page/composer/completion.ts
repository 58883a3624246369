import type { CommandHint } from '../protocol.ts'

/** The commands that go on as `text` begins; none once something stands behind the command. */
export function completions(text: string, commands: readonly CommandHint[]): readonly CommandHint[] {
  if (!text.startsWith('/')) return []
  const typed = text.toLowerCase()
  return commands.filter(({ command }) => command.startsWith(typed))
}

/** The command that `text` begins with, once it is typed in full. */
export function commandOf(text: string, commands: readonly CommandHint[]): CommandHint | undefined {
  const word = commandWord(text)
  return commands.find(({ command }) => command === word)
}

/** The first word of a text that Slack takes for a command: it begins with one slash. */
export function commandWord(text: string): string | undefined {
  return text.startsWith('/') ? text.split(/\s/, 1)[0]?.toLowerCase() : undefined
}
