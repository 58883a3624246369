import { edge } from './edges.ts'
import type { Rule } from './kinds.ts'

const pemLabel = '(?:[A-Z0-9]{1,12} ){0,4}PRIVATE KEY(?: BLOCK)?-----'
const pemBreak = '(?:\\s|\\\\{1,8}[nrt]){1,12}'
/** Base64 ended by no END line: long words, a padded last one, and whatever the end of the text cut off. */
const pemWords = `${pemBreak}(?:[A-Za-z0-9+/=]{8,}|[A-Za-z0-9+/=]{1,7}$)(?:${pemBreak}(?:[A-Za-z0-9+/=]{12,}|[A-Za-z0-9+/]{1,11}(?:=|$)))*`

/** `AKID` and `IKID` in base64, at each of the three places where they can begin in a group. */
const encodedId = /(?:QUtJR[D-H]|FLSU[Q-T]|BS0lE|SUtJR[D-H]|lLSU[Q-T]|JS0lE)/
/** How a PEM block begins in base64, unless it is a certificate or a public key. */
const encodedPem = /^LS0tLS1CRUdJTi(?!BDRVJU|BQVUJMSU)/
/** The algorithm of an RSA key in DER, followed by the private part; what begins a bare RSA key; an EC key. */
const encodedDer =
  /^MI(?:.{1,30}ADANBgkqhkiG9w0BAQEFAASC|[A-Za-z0-9+/]{4,8}IBAAKB|[A-Za-z0-9+/]{3,8}AgEAAoI|.{1,30}BgcqhkjOPQIBBggqhkjOPQMBBwRtMGsC)/

/** Secrets that are long stretches of letters, plain or encoded. */
export const encoded: readonly Rule[] = [
  {
    name: 'private key in PEM',
    kind: 'private-key',
    hints: ['-----begin '],
    isFar: true,
    // A dash inside the block is never one of five, so the first five dashes end the search.
    pattern: new RegExp(
      `-----BEGIN ${pemLabel}(?:(?:[^-•]|-{1,4}[^-•])*-----END ${pemLabel}|${pemWords})`,
      'g',
    ),
    // A program that puts the lines around a key writes none between them.
    accept: (value) => !/["'] ?[+,)]|\.\.\.|[\u3400-\u9fff]/.test(value) || /[A-Za-z0-9+/]{24}/.test(value),
  },
  {
    name: 'private key of PuTTY',
    kind: 'private-key',
    hints: ['private-lines'],
    isFar: true,
    pattern: /(Private-Lines: ?\d{1,3}\r?\n)(?:[A-Za-z0-9+/=]{16,}(?:\r?\n|$)){1,100}/g,
  },
  encodedRow('private key in base64 of PEM', 'private-key', ['ls0tls1crudjti'], encodedPem),
  encodedRow('private key in bare DER', 'private-key', ['mii', 'mig'], encodedDer),
  encodedRow(
    'base64 of a SecretId and its key',
    'secret-key',
    ['qutjr', 'flsu', 'bs0le', 'sutjr', 'llsu', 'js0le'],
    encodedId,
  ),
  {
    name: 'hash of a password',
    kind: 'password',
    hints: [
      '$1$',
      '$2a$',
      '$2b$',
      '$2y$',
      '$5$',
      '$6$',
      '$y$',
      '$7$',
      '$apr1$',
      '$argon2',
      '$pbkdf2',
      '{ssha}',
    ],
    pattern:
      /\$(?:2[aby]\$\d\d\$[./A-Za-z0-9]{40,}|(?:1|5|6|7|y|apr1)\$[^\s:$•"']{1,60}\$(?:[^\s:$•"']{1,40}\$)?[./A-Za-z0-9]{16,}|argon2(?:id|i|d)\$[\w=,$+/.-]{30,}|pbkdf2[\w-]{0,20}\$[\w=,$+/.-]{30,})|\{SSHA\}[A-Za-z0-9+/=]{20,}/g,
  },
]

/** A stretch of base64 is read once, as a whole, and then looked into. */
function encodedRow(
  name: string,
  kind: 'private-key' | 'secret-key',
  hints: readonly string[],
  inside: RegExp,
): Rule {
  return {
    name,
    kind,
    hints,
    isFar: true,
    pattern: new RegExp(`(${edge})[A-Za-z0-9+/_-]{24,}(?:\\r?\\n[A-Za-z0-9+/]{40,}){0,200}={0,2}`, 'g'),
    accept: (value) => inside.test(value.slice(0, 4000)),
  }
}
