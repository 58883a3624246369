import type { Act, ActResult } from '../protocol.ts'

type Send<Result> = (act: Act) => Promise<Result>
type Waiting<Result> = { act: Act; readonly done: PromiseWithResolvers<Result> }

/**
 * Sends acts in a modal one after the other, so that a fast writer's text arrives in order and before the submission.
 * While one is on its way, later texts of the same field replace each other.
 */
export function inOrder<Result = ActResult>(send: Send<Result>): Send<Result> {
  const waiting: Waiting<Result>[] = []
  let isBusy = false

  async function work() {
    if (isBusy) return
    isBusy = true
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await send(next.act).then(next.done.resolve, next.done.reject)
    }
    isBusy = false
  }

  return (act) => {
    const last = waiting.at(-1)
    if (last !== undefined && isSameField(last.act, act)) {
      last.act = act
      return last.done.promise
    }
    const done = Promise.withResolvers<Result>()
    waiting.push({ act, done })
    void work()
    return done.promise
  }
}

function isSameField(one: Act, other: Act): boolean {
  return one.act === 'type' && other.act === 'type' && one.action === other.action
}
