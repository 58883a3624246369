import type { Lead, Rule } from '../kinds.ts'
import { isPath, isPlaceholder } from '../values/placeholders.ts'
import { isCode, isMixed, isRandom, isUuid, isWordy } from '../values/values.ts'

const secretWord = '(?:pass(?:w(?:or)?d)?|pwd|secret|token|credential|api_?key|access_?key|private_?key)'
/** Commands that print a secret and nothing else. */
const commands = [
  'base64 (?:-d|-D|-di|--decode)(?![\\w-])',
  '(?:go)?pass (?:show |-o )',
  '(?<=[$#] )pass [\\w-]{1,40}\\/',
  'vault (?:kv get|read|print token|token create)',
  '(?:op|keyring|secret-tool|bw|rbw|lpass|chamber|berglas) (?:read|get|lookup|item get|show)',
  'get-secret-value|get-parameters?|versions access|keyvault secret show|find-(?:generic|internet)-password',
  `cat [^\\n•|;]{0,100}(?:${secretWord}|\\/run\\/secrets\\/|\\.key\\b|privatekey)`,
  `(?:printenv|echo|print) ["']?\\$?\\{?\\w{0,40}${secretWord}`,
  `(?:output|value) -(?:raw|-raw) \\w{0,40}${secretWord}`,
  '(?:auth|account|application-default) (?:token|print-access-token|print-identity-token|get-access-token|generate-token)',
  'get-login-password|initial-password|(?:token|apikey|api-key) (?:create|generate|new)|create token|generate-token',
  'openssl rand|pwgen|mkpasswd|makepasswd|wg (?:genkey|genpsk)|rails secret|rake secret|key:generate --show',
  'secrets\\.token_|randomBytes\\(|get_random_secret_key|gen(?:erate)?[-_]secret',
  'get secrets? [^\\n•]{1,120}(?:jsonpath|template)',
].join('|')

/** What programs print of secrets, in forms of their own. */
export const printed: readonly Rule[] = [
  {
    name: 'line below a command that prints a secret',
    kind: 'password',
    hints: [
      ...[
        'base64 -',
        'pass ',
        'vault ',
        'read ',
        'lookup ',
        'get-',
        'versions access',
        'secret show',
        'find-',
      ],
      ...[
        'cat ',
        'printenv',
        'echo ',
        'print ',
        '-raw ',
        'token',
        'initial-password',
        'openssl rand',
        'pwgen',
      ],
      ...[
        'passwd',
        'wg gen',
        'secret',
        'key:generate',
        'apikey',
        'api-key',
        'randombytes',
        ' get ',
        ' show ',
      ],
    ],
    spansLines: true,
    pattern: new RegExp(`(?<![\\w-])(?:${commands})(?:[^\\n•>]|2>){0,200}\\n[ \\t]{0,4}(?=[^\\s•]{8})`, 'gi'),
    end: aloneEnd,
  },
  {
    name: 'value under its name in a numbered list',
    kind: 'password',
    hints: ['1) "', '3) "', '5) "', '7) "', '9) "'],
    spansLines: true,
    // Fields have odd numbers; `KEYS` lists names with colons.
    pattern: new RegExp(
      `(\\d?[13579]\\) "[\\w.-]{0,40}(?:${secretWord}|requirepass|masterauth)(?:_?\\d)?"\\r?\\n[ \\t]{0,12}\\d{1,2}\\) ")[^"\\n•]{4,200}(?=")`,
      'gi',
    ),
    accept: (value) => !isPlaceholder(value) && !isWordy(value),
  },
  {
    name: 'password of a user that a program has set',
    kind: 'password',
    hints: ['password ', 'new value: '],
    pattern: /((?<![\w-])(?:PASSWORD \w{1,40} =|New value:) )[^\s•]{8,80}/g,
    accept: (value, { text, start }) =>
      !isPlaceholder(value) && isMixed(value) && /passw/i.test(text.slice(Math.max(0, start - 300), start)),
  },
  {
    name: 'answer to a challenge',
    kind: 'password',
    hints: ['challenge', 'response'],
    pattern: /((?:AUTH|SASL) [\w-]{4,12} (?:challenge|response): ["'])[^"'\n•]{4,400}(?=["'])/g,
  },
]

function aloneEnd({ text, start }: Lead): number | undefined {
  const line = /^[^\s•]{8,500}(?=%?[ \t]{0,4}(?:[\r\n]|$))/.exec(text.slice(start, start + 504))?.[0]
  const value = line?.replace(/%$/, '')
  return value !== undefined && isGenerated(value) ? start + value.length : undefined
}

/** Output that is a message, a name, a path or an object is no secret. */
function isGenerated(value: string): boolean {
  return (
    /^[!-~]+$/.test(value) &&
    isMixed(value) &&
    !/^[-#$>[{<(]|^[A-Za-z_][\w.-]{0,40}[:=](?!$|=)|^[\w+-]+:\/\/|[:]$|^[~./]/.test(value) &&
    !/^[a-z]+(?:[-_.][a-z]+)*[-_.]?\d{1,4}$|^(?:[a-z]+-)*v?\d+(?:[.:-]\d+)*$|^\d[\d:.TZ+-]*$/i.test(value) &&
    // The name of a store's entry: `prod/db-creds2`.
    !(/^[a-z]/.test(value) && value.includes('/') && !isRandom(value)) &&
    !isUuid(value) &&
    !isPath(value) &&
    !isCode(value) &&
    !isPlaceholder(value)
  )
}
