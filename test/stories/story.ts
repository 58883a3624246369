import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { type FakeSlack, type SlackOptions, startSlack } from '../../src/workspace/slack.ts'
import type { Call } from '../../src/workspace/web-api/calls.ts'
import { startBot } from '../support/bot.ts'
import { type BotHereOptions, startBotHere } from '../support/bot-here.ts'
import { expectTaken } from './form.ts'

type StoryOptions = SlackOptions &
  Partial<Omit<BotHereOptions, 'slack'>> & {
    /** The bot as a process of its own, that can be killed; else it runs in that of the tests. */
    readonly apart?: boolean
    /** Errors of Slack's that this story is about, such as `missing_scope`. All others fail it. */
    readonly refusals?: readonly string[]
  }

export type Story = Awaited<ReturnType<typeof startStory>>

/** A workspace with the real bot in it, for the stories of one file. */
export async function startStory(options: StoryOptions = {}) {
  const { mode = 'http', databaseUrl, env, postEveryMs, apart = false, refusals, ...others } = options
  const slack = await startSlack(others)
  const start = () => {
    const settings = { slack, mode, ...(databaseUrl && { databaseUrl }), ...(env && { env }) }
    return apart ? startBot(settings) : startBotHere({ ...settings, ...(postEveryMs && { postEveryMs }) })
  }
  let bot = await start()
  let told = slack.calls.length

  const idle = async (): Promise<void> => {
    await slack.settled()
    // An acknowledgement can be out long before the work behind it is done.
    while ((await runningIn(bot.url)) > 0) await pause(5)
    await slack.settled()
  }

  /** What the bot sent since the last time. Slack must have taken all of it. */
  const newCalls = (): readonly Call[] => {
    const calls = slack.calls.slice(told)
    told = slack.calls.length
    expectTaken(calls, refusals)
    return calls.filter(({ method }) => !questions.has(method) && !signs.has(method))
  }

  return {
    slack,
    get bot() {
      return bot
    },
    /** Puts another process in the place of the one that has ended. */
    restart: async () => {
      bot = await start()
    },
    idle,
    /** Has happen now what happens each half minute. */
    sweep: async (): Promise<void> => {
      if (!('sweep' in bot)) throw new Error('A process of its own cannot be told to')
      await bot.sweep()
    },
    /**
     * Waits until the bot has nothing left to do, and expects that since the last time it sent exactly these, in
     * this order, nothing else, and nothing that Slack refused. Questions to Slack do not count.
     */
    sent: async (...methods: readonly string[]): Promise<readonly Call[]> => {
      await idle()
      const calls = newCalls()
      expect(calls.map(({ method }) => method)).toEqual(methods)
      return calls
    },
    /** Waits until the bot has nothing left to do. What it sent is what other parts of the story are about. */
    passed: async (): Promise<void> => {
      await idle()
      newCalls()
    },
    /** Ends the bot in order, so that whatever it still had to send comes out, and expects that to be nothing. */
    stop: async () => {
      bot.kill()
      const end = await bot.stopped
      await slack.settled()
      await slack.stop()
      expect({ code: end.code, left: newCalls().map(({ method }) => method) }).toEqual({ code: 0, left: [] })
    },
  }
}

/** What the bot may ask Slack at any time: nobody in the workspace sees it. */
const questions = new Set([
  'auth.test',
  'chat.getPermalink',
  'apps.connections.open',
  'users.info',
  'conversations.info',
  'conversations.history',
  'conversations.replies',
  'files',
  'files.info',
])

/** What a message wears of its incident's state follows each change of a card; its own stories look at it. */
const signs = new Set(['reactions.add', 'reactions.remove'])

async function runningIn(url: string): Promise<number> {
  const metrics = await fetch(`${url}/metrics`)
  return Number(/^scfbot_running (\d+)$/m.exec(await metrics.text())?.[1])
}

/** The replies of the bot to a message: in its thread, or in a direct message below it. */
export function repliesOf(slack: FakeSlack, { channel, ts }: { channel: string; ts: string }) {
  const { botId } = slack.workspace.app
  const messages = slack.messages(channel)
  const inThread = messages.filter((each) => each.thread_ts === ts && each.bot_id === botId)
  if (inThread.length > 0 || !channel.startsWith('D')) return inThread
  const below = messages.slice(messages.findIndex((each) => each.ts === ts) + 1)
  const end = below.findIndex((each) => each.bot_id !== botId)
  return below.slice(0, end < 0 ? below.length : end)
}

let functions = 0

/** The text with a function's name that no other has: the same trouble, but an incident of its own. */
export function ofAnotherFunction(text: string): string {
  functions += 1
  // A run is known again by its request id.
  const run = `00000000-0000-4000-8000-${String(functions).padStart(12, '0')}`
  return `${text.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, run)}\nfunctionName: shop-${functions}`
}

let teams = 0

/** The same bot and the same people, but another team: nothing was said in its channels, and nothing is remembered. */
export function becomeAnotherTeam({ slack }: Story): void {
  const { workspace } = slack
  teams += 1
  Object.assign(workspace.team, { id: `T0TEAM${teams}` })
  const earlier = [...workspace.channels.values()]
  workspace.channels.clear()
  for (const { name, type, members } of earlier) {
    const id = `C0${name.toUpperCase()}${teams}`
    if (type !== 'im') slack.addChannel({ name, type, id, withBot: members.has(workspace.app.botUser) })
  }
}

/** Every piece of text that blocks or a view show, in order, a line each. */
export function shownText(blocks: unknown): string {
  if (Array.isArray(blocks)) return blocks.map(shownText).filter(Boolean).join('\n')
  if (typeof blocks !== 'object' || blocks === null) return ''
  return Object.entries(blocks)
    .map(([key, value]) => (key === 'text' && typeof value === 'string' ? value : shownText(value)))
    .filter(Boolean)
    .join('\n')
}
