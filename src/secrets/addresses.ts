import { slash } from './edges.ts'
import type { Rule } from './kinds.ts'
import { urlPasswordEnd, userTokenEnd } from './url-password.ts'
import { isFilledUp, isPlaceholder } from './values/placeholders.ts'
import { isMixed, isRandomLong, isUuid } from './values/values.ts'

const queryValue = '[^\\s"\'`<>|\\\\&,;)\\]}\\u2000-\\uffff]{6,}'
const queryStart = '(?:[?&]|&amp;|\\\\u0026|%26)'
const equals = '(?:=|%3D)'

/** Whose key is a UUID, as far as one line says it. */
const robot = /机器人|robot|webhook|wecom|微信|qyapi|qywx/i

/** The id of its user is all that V2Ray asks for. */
const proxy = /alterId|vmess|vless|xtls-/i

/** Addresses that whoever knows them may use, and addresses with a secret in them. */
export const addresses: readonly Rule[] = [
  {
    name: 'Slack webhook',
    kind: 'slack-webhook',
    hints: ['hooks.slack'],
    pattern: new RegExp(
      `(hooks\\.slack(?:-gov)?\\.com${slash}(?:services|workflows|triggers|commands|actions)${slash})(?:[\\w-]|${slash})+`,
      'gi',
    ),
    accept: (value) => !isFilledUp(value) && !/^[xX/]+$/.test(value),
  },
  webhook(
    'WeCom webhook',
    ['qyapi.weixin'],
    `qyapi\\.weixin\\.qq\\.com${slash}cgi-bin${slash}webhook${slash}[a-z_]{1,20}\\?(?:debug=1&)?key=`,
  ),
  webhook(
    'Feishu webhook',
    ['feishu.cn', 'larksuite.com'],
    `(?:feishu\\.cn|larksuite\\.com)${slash}open-apis${slash}bot${slash}(?:v2${slash})?hook${slash}`,
  ),
  webhook(
    'Discord webhook',
    ['discord'],
    `discord(?:app)?\\.com${slash}api${slash}(?:v\\d{1,2}${slash})?webhooks${slash}`,
  ),
  webhook('Teams webhook', ['office.com'], `office\\.com${slash}webhook(?:b2)?${slash}`),
  webhook(
    'Telegram address',
    ['api.telegram.org'],
    `api\\.telegram\\.org${slash}(?:file${slash})?bot`,
    '[\\w:-]{20,}',
  ),
  webhook(
    'ServerChan address',
    ['ftqq.com', 'push.ft07.com'],
    `(?:ftqq|ft07)\\.com${slash}(?:send${slash})?(?=[\\w-]{16})`,
    '[\\w-]{16,}',
  ),
  webhook(
    'Bark address',
    ['api.day.app', '//bark'],
    `(?:api\\.day\\.app|(?<=:\\/\\/)bark[\\w.:-]{1,60})${slash}(?!push)`,
    '[A-Za-z0-9]{12,}',
  ),
  webhook(
    'Zapier, IFTTT, Make',
    ['hooks.zapier', 'maker.ifttt', 'hook.'],
    `(?:hooks\\.zapier\\.com${slash}hooks${slash}catch${slash}|maker\\.ifttt\\.com${slash}trigger${slash}\\w{1,60}${slash}(?:json${slash})?with${slash}key${slash}|hook\\.[a-z0-9.]{0,12}(?:make|integromat)\\.com${slash})`,
  ),
  webhook(
    'Mattermost and Rocket.Chat webhook',
    ['/hooks/'],
    `\\/hooks\\/(?=[a-z0-9]{26}(?![\\w-])|[A-Za-z0-9]{17,24}\\/)`,
  ),
  {
    name: 'key of a robot',
    kind: 'webhook',
    hints: ['机器人', 'robot', 'webhook', 'wecom', '微信', 'qyapi', 'qywx'],
    pattern:
      /((?<!(?:idempotency|dedup|cache|request|trace|[?&])[ _-]?)key["'`]?[ \t]{0,2}(?:[:：=]|是|为|is)[ \t]{0,2}["'`]?)[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\w-])/gi,
    accept: (_, { text, start }) =>
      robot.test(
        text
          .slice(Math.max(0, start - 60), start)
          .split('\n')
          .at(-1) ?? '',
      ),
  },
  {
    name: 'link of a proxy',
    kind: 'password',
    hints: ['ess://', 'trojan', 'ss://', 'ssr://', 'hysteria', 'hy2://', 'tuic://'],
    pattern: /((?<!\w)(?:vmess|vless|trojan(?:-go)?|ssr?|hysteria2?|hy2|tuic):\/\/)[\w+/=%:.~!$&*-]{8,}/gi,
    accept: (value) => !isPlaceholder(value),
  },
  {
    name: 'id of a proxy',
    kind: 'password',
    hints: ['alterid', 'vmess', 'vless', 'xtls-'],
    pattern:
      /((?<![\w-])(?:uu)?id["']?[ \t]{0,4}[:=][ \t]{0,4}["']?)[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\w-])/gi,
    accept: (_, { text, start, end }) => proxy.test(text.slice(Math.max(0, start - 200), end + 200)),
  },
  {
    name: 'key in a path',
    kind: 'api-key',
    hints: ['/send/', '/push/', '/key/', '/token/', '/hook/', '/webhook/', '/secret/'],
    pattern: new RegExp(
      `(:${slash}{2}[\\w.:-]{1,80}${slash}(?:[\\w.-]{1,30}${slash}){0,4}(?:send|push|key|token|hook|webhook|secret)${slash})[\\w-]{20,}(?=[?#/.\\s"'\`<),]|$)`,
      'gi',
    ),
    // Hashes of commits and of files are longer.
    accept: (value) =>
      isRandomLong(value) && !isUuid(value) && !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value),
  },
  {
    name: 'Sentry DSN',
    kind: 'api-key',
    hints: ['://', ':\\/', '%3a%2f%2f'],
    pattern: new RegExp(`(:${slash}{2})[0-9a-f]{32}(?::[0-9a-f]{32})?(?=@[\\w.-]{1,120}${slash})`, 'gi'),
  },
  {
    name: 'signature in a query',
    kind: 'signed-url',
    hints: ['sig', 'q-ak', 'x-amz-', 'x-goog-', 'accesskeyid='],
    pattern: new RegExp(
      `((?:${queryStart}(?:[a-z]{1,12}_)?sign?|q-ak|q-signature|x-(?:amz|goog|cos)-(?:signature|credential)|${queryStart}(?:OSS|AWS)AccessKeyId)${equals})${queryValue}`,
      'gi',
    ),
    accept: (value) => !isPlaceholder(value),
  },
  {
    name: 'key in a query',
    kind: 'api-key',
    hints: ['key=', 'code=', 'auth=', 'ticket=', 'sid=', 'session=', 'appid='],
    pattern: new RegExp(
      `(${queryStart}(?:[a-z]{0,12}[_-]?key|code|auth|ticket|sid|session|appid)${equals})${queryValue}`,
      'gi',
    ),
    // WeChat's `appid` is known to everybody who opens the app.
    accept: (value) =>
      isRandomLong(value) && !isUuid(value) && !isPlaceholder(value) && !/^w[wx][0-9a-f]{16}$/.test(value),
  },
  {
    name: 'password behind its user in a query',
    kind: 'password',
    hints: ['&p='],
    // A page has a number.
    pattern: /([?&]u=[^?&=\s•]{1,40}&p=)[^?&\s"'`<>•]{6,100}/g,
    accept: (value) => isMixed(value) && !isPlaceholder(value),
  },
  {
    name: 'password in an address',
    kind: 'password',
    hints: ['://', ':\\/', '%3a%2f%2f'],
    pattern: new RegExp(`(?::|%3[Aa])${slash}{2}[^\\s:/"'\`<>\\\\?#•\\u2000-\\uffff]{0,100}:`, 'g'),
    end: urlPasswordEnd,
  },
  {
    name: 'password in an address without its scheme',
    kind: 'password',
    hints: ['@10.', '@172.', '@192.', '@127.', '.com:', '.cn:', '.net:', '.io:', '.local:', '.internal:'],
    pattern:
      /((?<![\w/:.@%-])[\w.-]{1,40}:)[^\s:/@"'`•\u2000-\uffff]{4,60}(?=@(?:\d{1,3}(?:\.\d{1,3}){3}(?![\w.])|[\w-]{1,40}(?:\.[\w-]{1,40}){1,5}:\d{2,5}(?!\w)))/g,
    accept: (value) => isMixed(value) && !isPlaceholder(value),
  },
  {
    name: 'token in place of a user',
    kind: 'token',
    hints: ['://', ':\\/', '%3a%2f%2f'],
    pattern: new RegExp(`(?::|%3[Aa])${slash}{2}(?=[\\w.~%-]{16,200}@)`, 'g'),
    end: userTokenEnd,
  },
  {
    name: 'GitHub over https',
    kind: 'token',
    hints: [':x-oauth-basic@'],
    pattern: /(\/|%2[Ff])[\w~.-]+(?=:x-oauth-basic@)/g,
  },
]

function webhook(
  name: string,
  hints: readonly string[],
  before: string,
  rest = `(?:[\\w@-]|${slash})+`,
): Rule {
  return {
    name,
    kind: 'webhook',
    hints,
    pattern: new RegExp(`(${before})${rest}`, 'gi'),
    accept: (value) => !isPlaceholder(value) && !isFilledUp(value),
  }
}
