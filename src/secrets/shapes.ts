import type { Lead, Rule } from './kinds.ts'
import { urlPasswordEnd } from './url-password.ts'
import { endOf } from './values.ts'

/** Where a word begins, also right behind an escape: `\n`, `%22` or `\u0022` end in letters or digits. */
const edge = '(?:^|[^A-Za-z0-9]|\\\\[bfnrt]|%[0-9A-Fa-f]{2}|\\\\u00[0-9A-Fa-f]{2})'
/** A slash in a URL, perhaps escaped by JSON or for another URL. */
const slash = '(?:\\\\{0,8}\\/|%2[Ff])'
const secretId = '[AI]KID(?:[A-Za-z0-9]{13}|[A-Za-z0-9_-]{30})[A-Za-z0-9_-]*'
const unlabelledKey = /[A-Za-z0-9]{32}(?![A-Za-z0-9])/y
/** What may stand between a SecretId and its key when neither has a label. */
const between =
  '(?:[\\s\\\\"\'`,;/|&:=：，、；()（）“”‘’「」<>*_-]|\\\\[nrt]|(?:amp|quot|apos|#39|#34);|%2[0-9A-Fa-f]|and|[Kk]ey|[Ss][Kk]|和|与|密钥)'
const pemLabel = '(?:[A-Z0-9]{1,12} ){0,4}PRIVATE KEY(?: BLOCK)?-----'
const pemBreak = '(?:\\s|\\\\{1,8}[nrt]){1,12}'
/** Base64 ended by no END line: long words, a padded last one, and whatever the end of the text cut off. */
const pemWords = `${pemBreak}(?:[A-Za-z0-9+/=]{8,}|[A-Za-z0-9+/=]{1,7}$)(?:${pemBreak}(?:[A-Za-z0-9+/=]{12,}|[A-Za-z0-9+/]{1,11}(?:=|$)))*`
const queryValue = '[^\\s"\'`<>|\\\\&,;)\\]}\\u2000-\\uffff]{6,}'

/** Secrets that show by themselves what they are. */
export const shapes: readonly Rule[] = [
  { kind: 'secret-id', hints: ['akid', 'ikid'], pattern: new RegExp(`(${edge})${secretId}`, 'g') },
  {
    kind: 'secret-key',
    hints: ['akid', 'ikid'],
    // Matches with or without a key behind it, so that no SecretId is read twice.
    pattern: new RegExp(`${edge}${secretId}(?:${between}{1,32}(?=${unlabelledKey.source}))?`, 'g'),
    end: unlabelledKeyEnd,
  },
  {
    kind: 'secret-key',
    hints: ['secret', '密钥'],
    // Exactly a key's length behind its label: whatever signs or Chinese words are between.
    pattern: new RegExp(
      `((?:secret[ _-]?key|密钥)(?:[^A-Za-z0-9•密]|\\\\[nrt]){1,40})${unlabelledKey.source}`,
      'gi',
    ),
  },
  {
    kind: 'private-key',
    hints: ['-----begin '],
    // A dash inside the block is never one of five, so the first five dashes end the search.
    pattern: new RegExp(
      `-----BEGIN ${pemLabel}(?:(?:[^-•]|-{1,4}[^-•])*-----END ${pemLabel}|${pemWords})`,
      'g',
    ),
  },
  {
    kind: 'jwt',
    hints: ['eyj'],
    pattern:
      /((?:^|[^\w-]|\\[bfnrt]|%[0-9A-Fa-f]{2}|\\u00[0-9A-Fa-f]{2}))eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*){0,3}/g,
  },
  {
    kind: 'slack-token',
    hints: ['xox', 'xapp-', 'xwfp-'],
    pattern: /(?:xox[a-z](?:\.xox[a-z])?|xapp|xwfp)-[A-Za-z0-9%+/=_-]{6,}/g,
  },
  {
    kind: 'slack-webhook',
    hints: ['hooks.slack'],
    pattern: new RegExp(
      `(hooks\\.slack(?:-gov)?\\.com${slash}(?:services|workflows|triggers|commands|actions)${slash})(?:[\\w-]|${slash})+`,
      'gi',
    ),
  },
  {
    kind: 'webhook',
    hints: ['qyapi.weixin.qq.com', '/hook', '/webhook', '%2fhook'],
    pattern: new RegExp(
      `((?:qyapi\\.weixin\\.qq\\.com${slash}cgi-bin${slash}webhook${slash}[a-z_]{1,20}\\?key=|(?:feishu\\.cn|larksuite\\.com)${slash}open-apis${slash}bot${slash}v2${slash}hook${slash}|discord(?:app)?\\.com${slash}api${slash}webhooks${slash}))(?:[\\w-]|${slash})+`,
      'gi',
    ),
  },
  {
    kind: 'signed-url',
    hints: ['sig', 'q-ak', 'x-amz-'],
    pattern: new RegExp(
      `((?:(?:[?&]|&amp;|\\\\u0026|%26)sign?|q-ak|q-signature|x-amz-(?:signature|credential))(?:=|%3D))${queryValue}`,
      'gi',
    ),
  },
  {
    kind: 'api-key',
    hints: ['akia', 'asia', 'ltai', 'gh', 'github_pat_', 'glpat', 'sk-', 'sk_', 'rk_', 'npm_', 'aiza', 'hf_'],
    pattern: new RegExp(
      `(${edge})(?:(?:AKIA|ASIA)[A-Z0-9]{16}|(?:LTAI|gh[opsur]_|npm_|hf_)[A-Za-z0-9]{16,}|(?:github_pat_|glpat-|sk-|[rs]k_(?:live|test)_|AIza)[\\w-]{20,})`,
      'g',
    ),
  },
  {
    kind: 'password',
    hints: ['://', ':\\/', '%3a%2f%2f'],
    pattern: new RegExp(`(?::|%3[Aa])${slash}{2}[^\\s:/@"'\`<>\\\\?#\\u2000-\\uffff]{0,100}:`, 'g'),
    end: urlPasswordEnd,
  },
]

function unlabelledKeyEnd({ text, start }: Lead): number | undefined {
  const end = endOf(unlabelledKey, text, start)
  return end > start ? end : undefined
}
