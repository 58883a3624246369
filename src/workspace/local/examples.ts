import type { Example } from '../page/protocol.ts'
import type { Post } from '../people/posting.ts'
import {
  alertFields,
  clsAlarm,
  eventAlarm,
  pastes,
  rateAlarm,
  recovery,
  timeoutAlarm,
} from './example-texts.ts'

type Content = Omit<Post, 'channel' | 'user'>
type FullExample = Example & { readonly content: Content }

const alert = {
  color: '#d40e0d',
  title: 'order-export is failing',
  fallback: 'order-export is failing',
  fields: alertFields,
}

const observability = { name: 'Observability', legacy: true }
const rateBlocks = [
  { type: 'header', text: { type: 'plain_text', text: 'Tencent Cloud alarm' } },
  {
    type: 'section',
    fields: rateAlarm.map(([label, value]) => ({ type: 'mrkdwn', text: `*${label}*\n${value}` })),
  },
]

const all: readonly FullExample[] = [
  { id: 'timeout', title: 'A timeout', content: { text: pastes.timeout } },
  { id: 'memory', title: 'Out of memory', content: { text: pastes.memory } },
  { id: 'exception', title: 'An exception with its stack trace', content: { text: pastes.exception } },
  { id: 'handler', title: 'A wrong handler', content: { text: pastes.handler } },
  {
    id: 'alert',
    title: 'An alert of a monitoring bot',
    content: { bot: { name: 'Monitor' }, attachments: [alert] },
  },
  { id: 'cls', title: 'An alarm of CLS', content: { bot: { name: 'CLS', legacy: true }, text: clsAlarm } },
  {
    id: 'metric',
    title: 'An alarm of Observability: Http433',
    content: { bot: observability, text: timeoutAlarm },
  },
  {
    id: 'rate',
    title: 'An alarm of Observability without a code',
    content: { bot: observability, text: '', blocks: rateBlocks },
  },
  {
    id: 'recovery',
    title: 'The recovery of an alarm (no answer)',
    content: { bot: observability, text: recovery },
  },
  {
    id: 'event',
    title: 'An alarm by EventBridge',
    content: { bot: { name: 'EventBridge', legacy: true }, text: eventAlarm },
  },
  { id: 'chinese', title: 'A question in Chinese', content: { text: pastes.chinese } },
  { id: 'secret', title: 'A log with a secret in it', content: { text: pastes.secret } },
  { id: 'lambda', title: "Another cloud's timeout (no answer)", content: { text: pastes.lambda } },
  { id: 'nginx', title: "A web server's log (no answer)", content: { text: pastes.nginx } },
]

/** What "Paste an example" offers. */
export const examples: readonly Example[] = all.map(({ id, title }) => ({ id, title }))

/** The message of an example: an alert comes from its bot, everything else from `user`. */
export function examplePost(id: string, { user, channel }: { user: string; channel: string }): Post {
  const found = all.find((each) => each.id === id)
  if (found === undefined) throw new Error(`There is no example "${id}"`)
  const { content } = found
  return content.bot === undefined ? { ...content, channel, user } : { ...content, channel }
}
