import type { Lead, Rule } from '../kinds.ts'
import { isPlaceholder } from '../values/placeholders.ts'
import { lineBefore } from '../values/program-text.ts'
import { bareValue, endOf, isAlgorithm, isLong, isMixed, isRandomLong, isUuid } from '../values/values.ts'

const noun = '(?:passw(?:or)?d|passphrase|passcode|pwd?|(?<=_)pass)'
const key = '(?:(?:api|access|secret|signing|licen[cs]e)[ -]?key|secret|token)'
const change = '(?:changed|reset|set|rotated|updated|switched|moved|renewed)'
const changes = new RegExp(`\\b${change}\\b`, 'i')
const words = "(?:[ ,;–—-]{1,3}[A-Za-z'’]{1,12}){0,8}?"
const nowIs = `(?:(?:it['’]?s|it is|is)(?: now)?|now|(?:the )?new (?:one|value|password)(?:['’]s| is)|${change}(?: \\w{1,10})? to|use|(?:should|must|might|used to) be|was|ends up as)`
const opening = '["\'`“「*]{0,2}'

/** What somebody tells the others of a password, with other words between the two. */
export const announced: readonly Rule[] = [
  {
    name: 'password that is told',
    kind: 'password',
    hints: ['passw', 'passph', 'passc', 'pwd', 'pw ', '_pass'],
    pattern: told(noun),
    end: (lead) => wordEnd(lead, isTold),
  },
  {
    name: 'key that is told',
    kind: 'api-key',
    hints: ['key', 'secret', 'token'],
    pattern: told(key),
    end: (lead) => wordEnd(lead, (value) => isRandomLong(value) && !isUuid(value)),
  },
  {
    name: 'password that is told in Chinese',
    kind: 'password',
    hints: ['密码', '密碼', '口令'],
    pattern: new RegExp(
      `(?:密[码碼]|口令)[^\\r\\n•。！？:：]{0,16}?(?:现在[是为用]?|是不是|[改换]回|新的[是为]?|[改换变]成了?|[改设换]为了?|[重设][置成]为?了?|统一[用是为]|暂时[用是]|先用|就是|还[是用](?:老的|原来的|之前的|以前的)?(?:那个)?|(?=[“「『]))[:：]?[ \\t]?${opening}`,
      'g',
    ),
    end: (lead) => wordEnd(lead, isTold),
  },
  {
    name: 'key that is told in Chinese',
    kind: 'api-key',
    hints: ['key', 'secret', 'token', '密钥', '秘钥', '令牌'],
    pattern: new RegExp(
      `(?:key|secret|token|密钥|秘钥|令牌)[^\\r\\n•。！？:：]{0,16}?(?:现在[是为用]?|新的[是为]?|[改换]成了?|就是|先用)[:：]?[ \\t]?${opening}(?=[\\w+/=.-]{16})`,
      'gi',
    ),
    end: (lead) => wordEnd(lead, (value) => isRandomLong(value) && !isUuid(value)),
  },
  {
    name: 'keys that are told one after the other',
    kind: 'api-key',
    hints: ['分别是', '分别为', 'respectively'],
    pattern: /(?:key|secret|token|密钥|秘钥|密码)[^\n•]{0,24}?分别[是为][:：]?[ \t]?/gi,
    each: ({ text, start }) => {
      const words = [...(text.slice(start, start + mostTold).split('\n')[0] ?? '').matchAll(/[\w+/=.-]{8,}/g)]
      const spans = words.map(({ 0: word, index }) => ({
        start: start + index,
        end: start + index + word.length,
      }))
      return { secrets: spans.filter((span) => isRandomLong(text.slice(span.start, span.end))), end: start }
    },
  },
]

/** How far behind their announcement several keys are looked for. */
const mostTold = 200

function told(noun: string): RegExp {
  return new RegExp(
    `(?<![A-Za-z0-9-])${noun}${words}[ ,;–—-]{1,3}(?:${nowIs}|(?<to>to)):? ${opening}(?=\\S{0,60}\\d)`,
    'gi',
  )
}

function wordEnd({ text, match, start }: Lead, isSecret: (value: string) => boolean): number | undefined {
  if (match.groups?.to !== undefined && !changes.test(lineBefore(text, match.index).slice(-60)))
    return undefined
  const stop = endOf(bareValue, text, start)
  const value = text.slice(start, stop).replace(/[.!?*]{1,3}$/, '')
  return isLong(value) || isSecret(value) ? start + value.length : undefined
}

/** No word, number, name of a machine, version, time or address looks like what is told here. */
export function isTold(value: string): boolean {
  return (
    /^[!-~]{6,64}$/.test(value) &&
    isMixed(value) &&
    !isPlaceholder(value) &&
    !isUuid(value) &&
    !isAlgorithm(value) &&
    !/^[a-z]*(?:[-_.][a-z]{2,24}){0,6}[-_.]?v?\d{1,3}$/i.test(value) &&
    !/^[~v]?\d[\d.:/T-]*[a-z]{0,7}$/i.test(value) &&
    !/^[\w.-]*[/([=]|:\/\/|^[\w-]+(?:\.[a-z]{2,8}){1,3}$/.test(value)
  )
}
