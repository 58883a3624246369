import type { AppOptions, ReceiverEvent } from '@slack/bolt'
import { App } from './bolt.ts'
import type { Process } from './held-ack.ts'

/** Bolt's app with something around the handling of each request, whatever receiver it comes from. */
export class ServingApp extends App {
  readonly #process: Process

  constructor(options: AppOptions, wrap: (process: Process) => Process) {
    super(options)
    this.#process = wrap((event) => super.processEvent(event))
    // Bolt's own handler prints the error; ours is in `guarded`, around all of it.
    this.error((error) => Promise.reject(error))
  }

  override processEvent(event: ReceiverEvent): Promise<void> {
    return this.#process(event)
  }
}
