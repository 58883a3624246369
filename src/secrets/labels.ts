import type { Lead, Rule, SecretKind } from './kinds.ts'
import { type LabelledValue, labelled, labelledValue } from './labelled.ts'
import { isLong, isMixed, isRandom, isRandomLong, isUuid, isWordy } from './values.ts'

/** Keys of which nobody makes a secret. */
const openKeys =
  'public|primary|foreign|partition|sort|cache|object|idempotency|dedup|routing|row|hash|index|lookup|site'
const keyNames =
  'api|api[_-]?v3|access|private|app|auth|encrypt(?:ion)?|aes|encoding[_-]?aes|session|account|signing|sign|master|shared|storage|subscription|consumer|service|license|deploy|mch|merchant|partner|pay|send|push|server|host|client|integration|ingest(?:ion)?|webhook|jwt|hmac|pre[ _-]?shared|instrumentation|data[ _-]?encryption|admin|root|ssh|accesskey'

/** Secrets that show only by the name they are given. */
export const labels: readonly Rule[] = [
  row(
    'name of a SecretId',
    'secret-id',
    ['secret', 'key'],
    'secret[ _-]?id|access[ _-]?key[ _-]?id',
    (found) => isGenerated(found, 16),
  ),
  row(
    'name of a SecretKey',
    'secret-key',
    ['secret', '密钥', '密鑰', '私钥', '私鑰'],
    'secret[ _-]?(?:access[ _-]?)?key|[密私][钥鑰]',
    isKey,
  ),
  row(
    'SK and AK',
    'secret-key',
    ['"', "'", ':', '=', ' ', '\t', '_']
      .flatMap((sign) => [`sk${sign}`, `ak${sign}`])
      .concat([...'：＝「『（是为，']),
    '(?<![A-Za-z0-9])[as]k',
    ({ value }) =>
      /^[\w+/-]{20,48}={0,2}$/.test(value) && (isRandom(value) || /^[A-Z0-9]{20,40}$/.test(value)),
  ),
  row(
    'password',
    'password',
    ['passw', 'passph', 'pass phrase', 'pass-phrase', 'passc', 'pswd', 'pwd', '密码', '密碼', '口令'],
    'passw(?:or)?d|pass[ -]?phrase|passcode|pswd|pwd|密[码碼]|口令',
    isPassword,
  ),
  row('pass', 'password', ['pass'], '(?<![A-Za-z])pass(?![A-Za-z])', isPass),
  row(
    'PW',
    'password',
    ['pw:', 'pw=', '：', '"pw"', 'pw is'],
    '(?<![A-Za-z])pw',
    (found) => isPass(found) && isMixed(found.value),
  ),
  row('authorisation code', 'password', ['授权码', '授權碼'], '授[权權][码碼]', ({ value }) =>
    /^[A-Za-z0-9]{12,32}$/.test(value),
  ),
  row(
    'code for one sign-in',
    'password',
    ['验证码', '驗證碼', '动态码'],
    '(?:验证|驗證|动态)[码碼]',
    ({ value, tie }) => tie !== 'gap' && /^\d{4,8}$/.test(value),
  ),
  row(
    'token',
    'token',
    ['token', '令牌', 'ticket', 'sonar.login'],
    'token|令牌|sonar\\.login|(?:jsapi|wx|component)[_-]?(?:\\w{1,12}_)?ticket',
    isToken,
  ),
  row('signature', 'signed-url', ['signature'], 'signature', (found) => isGenerated(found, 16)),
  row(
    'secret or key',
    'api-key',
    ['key', 'secret', 'credential'],
    `secret|(?:${keyNames})[ _-]?key|credentials?`,
    isKey,
  ),
  {
    name: 'app secret behind its label, whatever is between',
    kind: 'api-key',
    hints: ['secret'],
    pattern: /((?:app|client)[ _-]?secret(?:[^A-Za-z0-9•密]|\\[nrt]){1,40})[0-9a-f]{32}(?![A-Za-z0-9])/gi,
  },
  row(
    'any other key',
    'api-key',
    ['key'],
    `(?<!(?:${openKeys})[ _-]?)key`,
    ({ value, tie }) =>
      tie !== 'gap' && (isLongKey(value) || /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)),
  ),
  row(
    'session id',
    'cookie',
    ['sess', 'sid', 'session'],
    '(?:php|asp|j|asp\\.net[_-])?sess(?:ion)?[ _.-]?id|connect\\.sid|(?<![A-Za-z])sid|laravel_session|session[_-]?token',
    ({ value, tie }) => tie !== 'gap' && (isRandomLong(value) || isUuid(value) || isSessionOfExpress(value)),
  ),
  row(
    'auth of npm and Docker',
    'password',
    ['auth"', "auth'", '_auth', 'auth='],
    '(?<![A-Za-z])_?auth',
    ({ value, tie }) =>
      tie !== 'gap' &&
      tie !== 'weak' &&
      /^[A-Za-z0-9+/]{12,}={0,2}$/.test(value) &&
      (value.endsWith('=') || isRandom(value)),
  ),
]

function row(
  name: string,
  kind: SecretKind,
  hints: readonly string[],
  label: string,
  isSecret: (found: LabelledValue) => boolean,
): Rule {
  const end = (lead: Lead) => {
    const found = labelledValue(lead)
    if (found === undefined) return undefined
    return isLong(found.value) || isSecret(found) ? found.stop() : undefined
  }
  return { name, kind, hints, pattern: labelled(label), end }
}

/** Anything in quotes; without them anything but a word of prose. */
function isPassword(found: LabelledValue): boolean {
  const { value, quoted, tie } = found
  if (isEntryOfPasswd(value)) return false
  if (tie === 'gap' && isOddWord(value)) return true
  if (tie === 'weak' || tie === 'gap' || tie === 'below' || tie === 'direct') return isGenerated(found, 6)
  if (quoted) return true
  if (tie === 'tight') return value.length >= 4
  return value.length >= 6 && !isWordy(value)
}

/** Behind nothing but its label: no word looks so. */
function isOddWord(value: string): boolean {
  return value.length >= 8 && value.length <= 40 && isRandom(value) && !/[/.:()]/.test(value)
}

/** Tests pass, too. */
function isPass(found: LabelledValue): boolean {
  return (
    !/^[\d/.,%:]+$/.test(found.value) &&
    !(found.label === 'PASS' && !found.quoted && found.tie !== 'tight') &&
    isPassword(found)
  )
}

function isLongKey(value: string): boolean {
  return value.length >= 20 && /^[\w+/-]{20,}={0,2}$/.test(value) && isRandom(value)
}

/** As a password, but what is named a key or a secret is generated: `notfound404` and `user:12345` are none. */
function isKey(found: LabelledValue): boolean {
  const isNumbered = /^[A-Za-z]+[:_-]?\d{1,9}$/.test(found.value) && found.value.length < 16
  return isPassword(found) && !(isNumbered && found.tie !== 'tight' && !found.quoted)
}

/** Parsers and models speak of tokens too, so that words, counts and addresses are none. */
function isToken(found: LabelledValue): boolean {
  const { value, tie } = found
  if (tie === 'weak' || tie === 'gap' || tie === 'below' || tie === 'direct') return isGenerated(found, 6)
  if (value.length < 6 || /^(?:\d{1,9}$|https?:)/.test(value)) return false
  return !isWordy(value) && !/\s/.test(value.trim()) && (found.quoted || isKey(found))
}

/** Names of algorithms, which follow a label as a password would. */
const algorithm =
  /^(?:base\d\d|sha-?\d{1,3}|md5|aes-?\d{3}|rsa-?\d{4}|utf-?8|oauth2?|bcrypt|hs\d{3}|rs\d{3})$/i

function isGenerated({ value, tie }: LabelledValue, length: number): boolean {
  if ((tie === 'gap' || tie === 'below') && isUuid(value)) return false
  const shortest = tie === 'gap' ? 16 : length
  return (
    /^[\w+/=.~!@#$%^&*?-]+$/.test(value) &&
    isMixed(value) &&
    value.length >= shortest &&
    !algorithm.test(value)
  )
}

/** `root:x:0:0:root:/root:/bin/bash` behind the name of its file. */
function isEntryOfPasswd(value: string): boolean {
  return /^[\w-]{1,32}:[x*!]:\d/.test(value)
}

function isSessionOfExpress(value: string): boolean {
  return /^s(?::|%3A)[\w-]{16,}\./.test(value)
}
