import type { Delivery } from '../../src/workspace/delivery/outbox.ts'
import type { FakeSlack } from '../../src/workspace/slack.ts'
import { exceptionLog } from './exceptions.ts'
import { hostileShapes } from './hostile.ts'
import type { Random } from './random.ts'
import { logText } from './texts.ts'

/** What somebody in the workspace does, and what the bot was sent about it. */
type Act = (slack: FakeSlack, random: Random) => Promise<readonly Delivery[]>

const channelCount = 50
const functionCount = 300
const megabyte = 1_048_576

/** Opens the channels of the soak. */
export function addChannels(slack: FakeSlack): void {
  for (let index = 0; index < channelCount; index += 1) slack.addChannel({ name: channelName(index) })
}

/** A working day, many times as busy: mostly chatter, then errors, commands and, rarely, files as large as may be. */
export function pickAct(random: Random): Act {
  const draw = random.below(1_000)
  return (acts.find(({ upTo }) => draw < upTo) ?? { act: chatter }).act
}

const chatter: Act = async (slack, random) => {
  const text = random.pick([
    'lunch?',
    'deployed 1.4.433',
    'who is on call',
    '好的，我看一下',
    'room 502 at 10',
  ])
  return (await slack.post({ ...place(random), text })).deliveries
}

const paste: Act = async (slack, random) => {
  const text = exceptionLog(random, `job_${random.below(functionCount)}`)
  return (await slack.post({ ...place(random), text })).deliveries
}

/** As Slack does when an acknowledgement got lost. */
const pasteTwice: Act = async (slack, random) => {
  const deliveries = await paste(slack, random)
  const again = deliveries.map((delivery) =>
    slack.redeliver(delivery, { retry: { num: 1, reason: 'http_timeout' } }),
  )
  return [...deliveries, ...(await Promise.all(again))]
}

const mention: Act = async (slack, random) =>
  (
    await slack.post({
      ...place(random),
      text: `@scf-bot ${random.pick(['439', 'help', '函数超时怎么办', 'timeout'])}`,
    })
  ).deliveries

const command: Act = async (slack, random) => {
  const [name, text] = random.pick([
    ['/scf-error', '433'],
    ['/scf-error', 'memory limit'],
    ['/scf-error', `${logText({ bytes: 2_000, tongue: 'Chinese', seed: random.below(1e6) })}`],
    ['/scf-handler', 'index.py.main_handler Python3.9'],
    ['/scf-handler', 'com.shop.Order::handle'],
  ] as const)
  return [await slack.command({ ...place(random), command: name, text })]
}

const largeFile: Act = async (slack, random) => {
  const file = { name: 'log.txt', mode: 'hosted', content: random.pick(largeTexts) } as const
  return (await slack.post({ ...place(random), text: '', files: [file] })).deliveries
}

// Written before the soak begins: whoever writes a megabyte meanwhile holds up the clock that measures the bot.
const largeTexts: readonly string[] = [
  ...[1, 2, 3].map((seed) => logText({ bytes: megabyte, tongue: 'Latin', seed })),
  ...[4, 5, 6].map((seed) => logText({ bytes: megabyte, tongue: 'Chinese', seed })),
  ...hostileShapes.map(({ of }) => of(megabyte)),
]

const acts: readonly { readonly upTo: number; readonly act: Act }[] = [
  { upTo: 2, act: largeFile },
  { upTo: 12, act: pasteTwice },
  { upTo: 200, act: paste },
  { upTo: 350, act: command },
  { upTo: 400, act: mention },
]

function place(random: Random) {
  return { channel: channelName(random.below(channelCount)), user: random.pick(['alice', 'wei']) }
}

function channelName(index: number): string {
  return `soak-${index}`
}
