import { randomUUID } from 'node:crypto'
import { errorCode } from '../../error-code.ts'
import type { Log } from '../../log.ts'
import { NotNow, type Running } from '../../running.ts'
import type { Process } from './held-ack.ts'

/**
 * Handles whatever Slack sends as `process` does, counted, and not at all while the bot is stopping. The one
 * place where a failure is logged; it is thrown on, for the receiver to tell Slack.
 */
export function guarded(process: Process, { running, log }: { running: Running; log: Log }): Process {
  return async (event) => {
    try {
      await running.run(() => process(event))
    } catch (error) {
      if (error instanceof NotNow) log('info', 'refused', { reason: error.code })
      else log('error', 'listener_failed', { id: randomUUID(), error: errorCode(error) })
      throw error
    }
  }
}
