import type { Bilingual } from '../language.ts'

/** What a secret is called when its author is told about it. */
export const secretNames = {
  'secret-id': { en: 'a Tencent Cloud SecretId', zh: '腾讯云 SecretId' },
  'secret-key': { en: 'a Tencent Cloud SecretKey', zh: '腾讯云 SecretKey' },
  token: { en: 'an access token', zh: '访问令牌' },
  'api-key': { en: 'an API key or app secret', zh: 'API 密钥或应用密钥' },
  jwt: { en: 'a signed token (JWT)', zh: '签名令牌（JWT）' },
  'private-key': { en: 'a private key', zh: '私钥' },
  password: { en: 'a password', zh: '密码' },
  'slack-token': { en: 'a Slack token', zh: 'Slack 令牌' },
  'slack-webhook': { en: 'a Slack webhook address', zh: 'Slack Webhook 地址' },
  webhook: { en: 'a webhook address', zh: 'Webhook 地址' },
  'signed-url': { en: 'a signature', zh: '签名' },
  authorization: { en: 'an Authorization header', zh: 'Authorization 请求头' },
  cookie: { en: 'a cookie', zh: 'Cookie' },
} as const satisfies Readonly<Record<string, Bilingual>>

export type SecretKind = keyof typeof secretNames

/** Where a secret stands. */
export type Secret = Span & { readonly kind: SecretKind }

/**
 * How one form of secret is found: a row of one of the tables in this folder. No rule may ever match `•`: that
 * is what keeps masked text from being masked again.
 */
export type Rule = {
  /** What the tests call the row; no two rows share one. */
  readonly name: string
  readonly kind: SecretKind
  /** Lower case, at least three characters or beginning beyond ASCII; a text without any of them is not searched. */
  readonly hints: readonly string[]
  /** Whether the secret stands on another line than what gives it away, so that one line alone is not searched. */
  readonly spansLines?: true
  /** Whether a hint may stand further from the secret than a block of `finding/hints.ts`, so that the whole text is searched. */
  readonly isFar?: true
  /** Without `end`, group 1 stays visible and the rest of the match is the secret. */
  readonly pattern: RegExp
  /** Whether what the pattern caught is a secret; without it everything is. */
  readonly accept?: (value: string, place: Place) => boolean
  /** Gives back where the secret that begins behind the match ends, or `undefined` if there is none. */
  readonly end?: (lead: Lead) => number | undefined
  /** In place of `end`, where one match leads to several secrets: all of them, and where to search on. */
  readonly each?: (lead: Lead) => { readonly secrets: readonly Span[]; readonly end: number }
}

/** Offsets in UTF-16 units, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number }

/** Where a value stands. */
export type Place = { readonly text: string; readonly start: number; readonly end: number }

/** A match that ends where a secret may begin, at `start`. */
export type Lead = { readonly text: string; readonly match: RegExpExecArray; readonly start: number }
