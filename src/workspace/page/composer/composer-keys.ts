import type { KeyboardEvent } from 'react'
import type { CommandHint } from '../protocol.ts'
import type { Completion } from './use-completion.ts'

type Keys = {
  readonly completion: Completion
  readonly take: (command: CommandHint) => void
  readonly send: () => void
  /** The text is a command in full, which Enter sends though more could follow. */
  readonly isWhole: boolean
}

/** What keys do in a composer, besides typing. */
export function keyPress(keys: Keys): (event: KeyboardEvent) => void {
  return (event) => {
    if (isComposing(event)) return
    const run = actionOf(event, keys)
    if (run === undefined) return
    event.preventDefault()
    run()
  }
}

function actionOf({ key, shiftKey }: KeyboardEvent, keys: Keys): (() => void) | undefined {
  const { completion, take, send, isWhole } = keys
  const { active, move, dismiss } = completion
  if (key === 'Enter' && (active === undefined || isWhole)) return shiftKey ? undefined : send
  if (active === undefined) return undefined
  switch (key) {
    case 'Enter':
      return () => take(active)
    case 'Tab':
      return shiftKey ? undefined : () => take(active)
    case 'ArrowDown':
      return () => move(1)
    case 'ArrowUp':
      return () => move(-1)
    case 'Escape':
      return dismiss
    default:
      return undefined
  }
}

/** Whether a key belongs to an input method that is still composing a word; Safari says it by the code alone. */
export function isComposing({ nativeEvent }: { readonly nativeEvent: object }): boolean {
  const { isComposing = false, keyCode = 0 }: { isComposing?: boolean; keyCode?: number } = nativeEvent
  return isComposing || keyCode === 229
}
