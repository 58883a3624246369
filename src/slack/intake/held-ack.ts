import type { ReceiverEvent } from '@slack/bolt'

export type Process = (event: ReceiverEvent) => Promise<void>

// Slack waits 3 s; the rest is for the way back.
const defaultPatienceMs = 2_500

/**
 * Handles events as `process` does, but acknowledges each one only when its work is done, or after 2.5 s. Bolt
 * would do it before any listener runs, and an event acknowledged is lost if we die over it. One that fails is
 * not acknowledged: Slack sends it again. Commands and interactions answer with their own acknowledgement.
 */
export function holdingAcks(process: Process, patienceMs = defaultPatienceMs): Process {
  return async (event) => {
    if (event.body?.type !== 'event_callback') return process(event)
    const ack = once(event.ack)
    // Too late is no fault of the work, which goes on; Slack sends the event again, and it is known by then.
    const timer = setTimeout(() => ack().catch(() => {}), patienceMs)
    try {
      await process({ ...event, ack: async () => {} })
      await ack()
    } finally {
      clearTimeout(timer)
    }
  }
}

function once(ack: () => Promise<void>): () => Promise<void> {
  let acknowledged: Promise<void> | undefined
  return () => {
    acknowledged ??= ack()
    return acknowledged
  }
}
