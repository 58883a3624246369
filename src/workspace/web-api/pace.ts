import type { Call, Fault } from './calls.ts'

/** How fast a bot may post. */
export type Pace = { readonly postsPerSecondAndChannel: number; readonly burst: number }

type Allowance = { readonly left: number; readonly at: number }

/**
 * What Slack says to a post that comes too fast, or `undefined`. A channel takes about one message a second and
 * some more at once (https://docs.slack.dev/apis/web-api/rate-limits); a refused post does not count. Changing
 * and deleting messages has limits of its own, which a bot that keeps this one does not reach.
 */
export function limitPosts({ postsPerSecondAndChannel: rate, burst }: Pace, now: () => number) {
  const allowances = new Map<unknown, Allowance>()
  return ({ method, args }: Call): Fault | undefined => {
    if (method !== 'chat.postMessage') return undefined
    const at = now()
    const before = allowances.get(args.channel) ?? { left: burst, at }
    const left = Math.min(burst, before.left + ((at - before.at) / 1000) * rate)
    allowances.set(args.channel, { left: left < 1 ? left : left - 1, at })
    return left < 1 ? { status: 429, retryAfter: Math.ceil((1 - left) / rate) } : undefined
  }
}
