import { entries } from '../../src/catalog/index.ts'
import { planted } from '../secrets/forms.ts'
import { plant } from '../secrets/plant.ts'
import { loadCorpus } from '../support/corpus.ts'
import { hostileShapes } from './hostile.ts'
import type { Random } from './random.ts'

/** Texts of which inputs are made: real pastes, the catalog's own examples, secrets, and what careless rules stumble over. */
const texts: readonly string[] = [
  ...loadCorpus('dev').map(({ text }) => text),
  ...entries.flatMap(({ examples }) => examples),
  ...planted.map((template) => plant(template).text),
  ...hostileShapes.map(({ of }) => of(60)),
]

const pieces: readonly string[] = [
  ...[
    '\n',
    '\r\n',
    '\\n',
    '\t',
    ' ',
    '\u00a0',
    '\u3000',
    '"',
    "'",
    '`',
    '\\"',
    '&quot;',
    '&amp;lt;',
    '：',
    '「',
  ],
  ...[
    '\u0000',
    '\u001b[31m',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\ud83d',
    '\ude00',
    '😀',
    '４３３',
    'İ',
    'ß',
    'ﬁ',
    '\u0130',
  ],
  ...[
    '433',
    '439',
    '200',
    '-1',
    '4333',
    '0',
    'statusCode',
    '"statusCode":',
    'errorCode',
    '错误码',
    '状态码：',
    'HTTP ',
  ],
  ...[
    'RequestId: ',
    'Duration:',
    'ms ',
    'Memory:',
    'MB',
    'UserProcExitError',
    'TimeLimitReached',
    'LimitExceeded.',
  ],
  ...[
    'password=',
    'SecretKey: ',
    'secretId',
    `AK${'ID'}`,
    'Bearer ',
    'Authorization: ',
    'Cookie: a=',
    '-----BEGIN ',
  ],
  ...['hunter2hunter2', 'PRIVATE KEY-----', 'postgres://u:', '@host/', '?token=', '••••', 'export ', '密码'],
  ...[
    'index.main_handler',
    'index.py',
    '.',
    '::',
    'com.a.B',
    'main',
    ' Python3.9',
    ' nodejs',
    '<@U1>',
    '<http://a.b|a>',
  ],
]

/** A text that nobody has tried yet. */
export function anyText(random: Random): string {
  const kind = random.below(10)
  if (kind < 5) return mutated(random.pick(texts), random)
  if (kind < 9) return Array.from({ length: random.below(16) }, () => random.pick(pieces)).join('')
  return Array.from({ length: random.below(40) }, () => String.fromCharCode(random.below(65_536))).join('')
}

/** A text with a few places cut out, doubled, or filled with something else. */
function mutated(text: string, random: Random): string {
  let result = text.slice(0, 2_000)
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const start = random.below(result.length + 1)
    const end = Math.min(result.length, start + random.below(12))
    const filling = [
      '',
      random.pick(pieces),
      result.slice(start, end).repeat(2),
      random.pick(texts).slice(0, random.below(80)),
      String.fromCharCode(random.below(65_536)),
    ]
    result = result.slice(0, start) + random.pick(filling) + result.slice(end)
  }
  return result
}

const keys = [
  'text',
  'type',
  'elements',
  'blocks',
  'attachments',
  'fields',
  'files',
  'message',
  'previous_message',
  'ts',
]
const types = [
  'rich_text',
  'rich_text_section',
  'mrkdwn',
  'section',
  'link',
  'user',
  'message',
  'app_mention',
  'event_callback',
]

/** Any JSON that looks a little like Slack's; the text stands somewhere in it. */
export function anyPayload(text: string, random: Random, depth = 4): unknown {
  const kind = random.below(depth === 0 ? 4 : 8)
  if (kind === 0) return text
  if (kind === 1) return random.pick([null, true, -1, 1e21, '', '1700000000.000100'])
  if (kind === 2) return random.pick(types)
  if (kind === 3) return random.pick(texts)
  const children = Array.from({ length: random.below(5) }, () => anyPayload(text, random, depth - 1))
  if (kind === 4) return children
  return Object.fromEntries(children.map((child) => [random.pick(keys), child]))
}
