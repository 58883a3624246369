import type { Delivery } from '../delivery/outbox.ts'

/** What people read in Slack where the bot did not acknowledge what they did; `what` begins the sentence. */
export function deliveryProblem({ problem, payload }: Delivery, what: string): string | undefined {
  if (problem === undefined) return undefined
  if (payload.type === 'view_submission') return 'We had some trouble connecting. Try again?'
  const error = problem === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed'
  return `${what} failed with the error "${error}"`
}
