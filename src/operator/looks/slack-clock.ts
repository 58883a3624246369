import type { Config } from '../../config.ts'
import type { Look } from './look.ts'

const about = { en: 'Clock', zh: '时钟' }

/** Slack's signatures, and ours over them, are refused when they are more than five minutes old. */
const farMs = 60_000
const slack = 'https://slack.com/api/'

/** Holds this machine's clock against the one that Slack's answers carry, which has whole seconds. */
export async function lookAtClock({ slackApiUrl = slack }: Config, now: () => number): Promise<Look> {
  const before = now()
  const date = await fetch(new URL('api.test', slackApiUrl), { signal: AbortSignal.timeout(10_000) }).then(
    async (response) => {
      await response.body?.cancel()
      return response.headers.get('date')
    },
    () => null,
  )
  const theirs = Date.parse(date ?? '')
  if (Number.isNaN(theirs)) {
    return { about, state: 'unknown', says: { en: 'Slack told no time.', zh: '没有从 Slack 得到时间。' } }
  }
  // Slack said it somewhere between asking and hearing.
  const offMs = Math.max(0, theirs - now(), before - theirs - 1_000)
  if (offMs <= farMs) {
    return { about, state: 'ok', says: { en: 'Agrees with Slack’s.', zh: '与 Slack 一致。' } }
  }
  const seconds = Math.round(offMs / 1_000)
  return {
    about,
    state: 'trouble',
    says: {
      en: `It is ${seconds} s off; let it be set from the network (chrony, systemd-timesyncd), or Slack’s requests are refused.`,
      zh: `相差 ${seconds} 秒；请启用网络对时（chrony、systemd-timesyncd），否则 Slack 的请求会被拒绝。`,
    },
  }
}
