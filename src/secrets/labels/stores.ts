import type { Lead } from '../kinds.ts'
import { lineBefore } from '../values/program-text.ts'
import type { LabelledValue } from './labelled.ts'

const stores =
  '(?:redis|valkey|sentinel|keydb|memcached?|mongo(?:db)?|mysql|maria(?:db)?|postgres(?:ql)?|clickhouse|cassandra|influx(?:db)?|neo4j|nacos|kafka|rabbitmq)'
const inName = new RegExp(`${stores}[._-]$`, 'i')
const inBrackets = new RegExp(
  `${stores}\\w{0,20}(?:["']?[ \\t]?[:=][ \\t]?(?:\\w{1,20}\\()?[{(]|(?:::|->|\\.)\\w{1,20}\\()[^{}()\\n]{0,200}$`,
  'i',
)
const above = new RegExp(`^[ \\t-]*["']?[\\w.-]{0,30}${stores}[\\w.-]{0,20}["']?[ \\t]*[:=]`, 'i')
/** How one signs in, not with what. */
const mechanism =
  /^(?:true|false|yes|no|on|off|basic|bearer|digest|plain|scram[\w-]*|none|ldap|kerberos|gssapi|iam|aws|x509|md5|trust|peer|tls|ssl|mtls|sasl|jwt|oauth2?|token|password|default|enabled?|disabled?|required|optional)$/i
/** How far up a setting's section is looked for. */
const reach = 600
const mostSections = 3

/** Whether this `auth` is a data store's own, and has a word for its password: `redis:` above `auth: …`. */
export function isAuthOfStore({ value, quoted, tie, prefix, isLine }: LabelledValue, lead: Lead): boolean {
  if (tie !== 'tight' && tie !== 'firm') return false
  if (!/^[!-~]{4,100}$/.test(value) || mechanism.test(value) || !(quoted || isLine())) return false
  return (
    inName.test(prefix()) || inBrackets.test(lineBefore(lead.text, lead.match.index)) || isBelowStore(lead)
  )
}

/** Whether one of the sections that a line stands in, which are set in less, is called so. */
function isBelowStore({ text, match: { index } }: Lead): boolean {
  const lines = text.slice(Math.max(0, index - reach), index).split('\n')
  let depth = indentOf(lines.pop() ?? '')
  let sections = 0
  for (const line of lines.reverse()) {
    if (line.trim() === '' || indentOf(line) >= depth) continue
    if (above.test(line)) return true
    sections += 1
    depth = indentOf(line)
    if (depth === 0 || sections === mostSections) return false
  }
  return false
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0
}
