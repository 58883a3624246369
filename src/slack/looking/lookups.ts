import { type Answer, lookup, readyToDraw } from '../../lookup/lookup.ts'
import type { Job } from './job.ts'
import { createLookupThread, type LookupThread } from './thread.ts'

export type Lookups = {
  /** What `lookup` gives, ready to be drawn; of a long text it comes from another thread. Throws a `ThreadFailed` where that fails. */
  answerTo(job: Job): Promise<Answer>
  close(): Promise<void>
}

/**
 * The longest text that is looked up at once. Half of Slack's own limit for a message: a log of that length takes some
 * 5 ms, one that holds every kind of secret 25 ms. A file may be 50 times as long. In slices it would hold up the rest as little as in a thread, but a slice does not know what stood before it:
 * a key that goes over the cut would not be masked, and a run would be taken for two.
 */
const longestAtOnce = 20_000

/** Whether the answer may take longer than whoever asked can be left without a sign. */
export function isLong(text: string): boolean {
  return text.length > longestAtOnce
}

export function createLookups(thread: LookupThread = createLookupThread()): Lookups {
  return {
    answerTo: async (job) =>
      readyToDraw(
        isLong(job.text)
          ? await thread.lookup(job)
          : lookup(job.text, { asked: job.asked, eager: job.eager ?? false }),
      ),
    close: thread.close,
  }
}
