import { createContext, useContext } from 'react'
import type { Act, CommandHint, Example, Me, Person, Place, ShortcutItem } from './protocol.ts'
import type { ChannelName } from './sync/changes.ts'
import type { Sent } from './sync/send-act.ts'

/** What every part of the page may need. It stays the same object when messages come in. */
export type Page = {
  readonly me: Me
  readonly people: readonly Person[]
  readonly channels: readonly ChannelName[]
  readonly commands: readonly CommandHint[]
  readonly shortcuts: readonly ShortcutItem[]
  readonly examples: readonly Example[]
  /** Does something; a problem is shown on the page. */
  readonly act: (act: Act) => Promise<Sent>
  readonly openThread: (root: Place) => void
  /** Shows the raw requests of a message. */
  readonly inspect: (message: Place) => void
}

export const PageContext = createContext<Page | undefined>(undefined)

export function usePage(): Page {
  const page = useContext(PageContext)
  if (page === undefined) throw new Error('This part stands outside the page')
  return page
}
