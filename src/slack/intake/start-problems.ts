import * as z from 'zod'
import { errorCode } from '../../error-code.ts'
import type { Bilingual } from '../../language.ts'
import { StartProblem } from '../../start-problem.ts'
import { isNoAnswerOfSlacks, isRateLimited, isRefusal, SilentSlack, SocketClosed } from './slack-errors.ts'

/** What whoever starts the bot is told when its first calls fail; `refused` says what to do where Slack said no. */
export function firstCallProblem(error: unknown, refused: (code: string) => Bilingual): StartProblem {
  return new StartProblem(sentence(error, refused), error)
}

function sentence(error: unknown, refused: (code: string) => Bilingual): Bilingual {
  if (isRefusal(error)) return refused(errorCode(error))
  if (isNoAnswerOfSlacks(error) || error instanceof z.ZodError) return notSlack
  if (isRateLimited(error)) return tooOften
  if (error instanceof SocketClosed) return closedAtOnce
  return error instanceof SilentSlack || isTimeout(error) ? silent : unreachable(errorCode(error))
}

function isTimeout(error: unknown): boolean {
  return ['TimeoutError', 'AbortError'].includes(errorCode(error))
}

const silent: Bilingual = {
  en: 'Slack did not answer in time; check the network, the proxy and, where it is set, SLACK_API_URL.',
  zh: 'Slack 没有及时回应；请检查网络和代理；如果设置了 SLACK_API_URL，也请检查它。',
}

const notSlack: Bilingual = {
  en: 'What answered in the place of Slack is not Slack, but perhaps the page of a proxy; check the network and, where it is set, SLACK_API_URL.',
  zh: '收到的应答不是 Slack 的，可能是代理的页面；请检查网络；如果设置了 SLACK_API_URL，也请检查它。',
}

const closedAtOnce: Bilingual = {
  en: 'The Socket Mode connection to Slack ended before it began; check whether the network and its proxy let WebSockets through.',
  zh: '与 Slack 的 Socket Mode 连接还没建立就断开了；请检查网络和代理是否放行 WebSocket。',
}

const tooOften: Bilingual = {
  en: 'Slack was asked too often and wants the bot to wait (ratelimited); start it again in a minute.',
  zh: '对 Slack 的请求过于频繁，需要等待（ratelimited）；请一分钟后再启动。',
}

function unreachable(code: string): Bilingual {
  // A client's own name for whatever has no code, such as a redirect or a proxy that wants a password, helps nobody.
  const isNamed = !code.startsWith('slack_webapi_') && !code.endsWith('Error')
  return {
    en: `Slack cannot be reached${isNamed ? ` (${code})` : ''}; check the network, the proxy and, where it is set, SLACK_API_URL.`,
    zh: `无法连接 Slack${isNamed ? `（${code}）` : ''}；请检查网络和代理；如果设置了 SLACK_API_URL，也请检查它。`,
  }
}
