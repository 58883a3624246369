import { useEffect, useSyncExternalStore } from 'react'
import { usePage } from '../page-context.ts'
import type { PageChannel } from '../protocol.ts'
import { sendAct } from './send-act.ts'

/** Marks a channel as read up to this message, while the window that shows it can be seen. */
export function useReading({ id, readUpTo }: PageChannel, newest: string | undefined): void {
  const { me } = usePage()
  const isSeen = useSyncExternalStore(subscribe, () => document.visibilityState === 'visible')
  const isNew = newest !== undefined && newest > readUpTo
  useEffect(() => {
    // Nothing is said of a mark that did not get through: the next message brings another.
    if (isSeen && isNew) void sendAct(me.name, { act: 'read', channel: id, ts: newest })
  }, [me.name, id, isSeen, isNew, newest])
}

function subscribe(tell: () => void): () => void {
  document.addEventListener('visibilitychange', tell)
  return () => document.removeEventListener('visibilitychange', tell)
}
