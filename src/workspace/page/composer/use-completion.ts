import { useId, useState } from 'react'
import type { CommandHint } from '../protocol.ts'
import { completions } from './completion.ts'

export type Completion = {
  /** The id of the list, with which the ids of its options begin. */
  readonly id: string
  readonly options: readonly CommandHint[]
  readonly active: CommandHint | undefined
  readonly move: (by: 1 | -1) => void
  readonly dismiss: () => void
}

/** Which commands a text may become, and the one that Tab would take. */
export function useCompletion(text: string, commands: readonly CommandHint[]): Completion {
  const id = useId()
  const [at, setAt] = useState({ text, index: 0, isDismissed: false })
  const { index, isDismissed } = at.text === text ? at : { index: 0, isDismissed: false }
  const options = isDismissed ? [] : completions(text, commands)
  return {
    id,
    options,
    active: options.at(index % Math.max(1, options.length)),
    move: (by) => setAt({ text, index: index + by, isDismissed }),
    dismiss: () => setAt({ text, index, isDismissed: true }),
  }
}

/** The id of an option of the list. */
export function optionId({ id }: Completion, { command }: CommandHint): string {
  return `${id}-${command.slice(1)}`
}
