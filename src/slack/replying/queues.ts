type Queue = { length: number; end: Promise<unknown> }

/** One thing after the other in each channel, so that waiting for Slack does not reorder them. */
export function createQueues() {
  const queues = new Map<string, Queue>()

  return {
    /** Does `work` after all that the channel was given before, however that ended. */
    async inOrder<T>(channel: string, work: () => Promise<T>): Promise<T> {
      const queue = queues.get(channel) ?? { length: 0, end: Promise.resolve() }
      queues.set(channel, queue)
      queue.length += 1
      const result = queue.end.then(work)
      queue.end = result.catch(() => {})
      try {
        return await result
      } finally {
        queue.length -= 1
        if (queue.length === 0) queues.delete(channel)
      }
    },
    /** How many wait or are at work. */
    length: (channel: string): number => queues.get(channel)?.length ?? 0,
    /** Resolves once nothing of the channel waits or is at work. */
    async idle(channel: string): Promise<void> {
      for (let queue = queues.get(channel); queue; queue = queues.get(channel)) await queue.end
    },
  }
}
