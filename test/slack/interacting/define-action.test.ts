import type { App, BlockAction } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { beforeEach, describe, expect, it } from 'vitest'
import { noticeView } from '../../../src/slack/drawing/views.ts'
import { defineAction, type Press } from '../../../src/slack/interacting/define-action.ts'
import { type LogLine, testServices } from '../services.ts'

/** What happened, in this order. */
let happened: string[]
let log: LogLine[]
beforeEach(() => {
  happened = []
})

type Run = (press: Press<number>) => Promise<void>
type Apologise = NonNullable<Parameters<typeof defineAction<number>>[0]['apologise']>

type Options = { readonly apologise?: Apologise; readonly thread?: string }

/** Presses a button with a value, which means the number that it says. */
async function press(value: string, run: Run, { apologise, thread }: Options = {}): Promise<void> {
  const register = defineAction({
    ...{ id: 'count', surface: 'action' as const, ...(apologise && { apologise }) },
    parse: (pressed) => (Number.isNaN(Number(pressed)) ? undefined : Number(pressed)),
    run: (_, given) => run(given),
  })
  const people = {
    of: async () => {
      happened.push('asked for the language')
      return { language: 'zh' as const }
    },
    forget: () => {},
  }
  const languages = { ofReader: async () => (await people.of()).language, ofReply: async () => 'en' as const }
  const tested = await testServices({ languages })
  log = tested.log
  const body = {
    ...{ team: { id: 'T1' }, channel: { id: 'C1' }, user: { id: 'U1' }, trigger_id: 'trigger' },
    container: { type: 'message', ...(thread && { thread_ts: thread }) },
    actions: [{ type: 'button', value }],
  }
  const args = {
    ack: async () => happened.push('acknowledged'),
    ...{ action: body.actions[0], body: body as unknown as BlockAction, client, context: {} },
    respond: async ({ text, thread_ts }: { text: string; thread_ts?: string }) =>
      happened.push(`told${thread_ts ? ` in ${thread_ts}` : ''}: ${text}`),
  }
  // A button's listener needs no more of Bolt than this.
  const listeners: ((given: typeof args) => Promise<void>)[] = []
  const app = { action: (_: string, listener: (typeof listeners)[number]) => listeners.push(listener) }
  register(app as unknown as App, tested.services)
  for (const listener of listeners) await listener(args)
}

const client = {
  views: {
    open: async ({ trigger_id }: { trigger_id: string }) => {
      happened.push(`opened with the ${trigger_id}`)
      return { view: { id: 'V1' } }
    },
    update: async ({ view_id, view }: { view_id: string; view: unknown }) =>
      happened.push(`told in ${view_id}: ${JSON.stringify(view)}`),
  },
} as unknown as WebClient

const failing = () => Promise.reject(Object.assign(new Error('with a secret'), { code: 'EPIPE' }))

it('a press is acknowledged before anything else, and run with what it means', async () => {
  await press('3', async ({ value, team, user }) => {
    happened.push(`run ${value} for ${user} of ${team}`)
  })
  expect(happened).toEqual(['acknowledged', 'run 3 for U1 of T1'])
  expect(log).toMatchObject([{ event: 'answer', surface: 'action', outcome: 'answered', channel: 'C1' }])
})

it('a value of another version does nothing', async () => {
  await press('three', failing)
  expect(happened).toEqual(['acknowledged'])
  expect(log).toMatchObject([{ outcome: 'quiet', reason: 'unknown_value' }])
})

it('the language is asked for when it is needed, and once', async () => {
  await press('3', async ({ language }) => {
    happened.push('run')
    happened.push(await language(), await language())
  })
  expect(happened).toEqual(['acknowledged', 'run', 'asked for the language', 'zh', 'zh'])
})

it('what is said to whoever pressed stands in the thread of the message', async () => {
  const run: Run = ({ tell }) => tell('you have it already')
  await press('3', run, { thread: '1753.000100' })
  await press('3', run)
  expect(happened.filter((each) => each.startsWith('told'))).toEqual([
    'told in 1753.000100: you have it already',
    'told: you have it already',
  ])
})

describe('of a failure, whoever pressed hears', () => {
  it('privately, in both languages, with the id that the log has', async () => {
    await press('3', failing)
    const [line] = log
    expect(line).toMatchObject({ outcome: 'failed', error: 'EPIPE', id: expect.any(String) })
    expect(happened).toEqual(['acknowledged', expect.stringMatching(/^told: Something went wrong.*\n我这边/)])
    expect(happened[1]).toContain(String(line?.id))
  })

  it('in the modal that has been opened, where there is one', async () => {
    await press('3', async ({ show }) => {
      await show(noticeView('SCF', 'one moment', 'en'))
      await failing()
    })
    expect(happened).toContain('opened with the trigger')
    expect(happened.at(-1)).toMatch(/^told in V1: .*Something went wrong/)
  })

  it('in other words, where the button has some of its own', async () => {
    const apologise: Apologise = ({ tell }, { pressed }) => tell(`no luck with ${pressed}`)
    await press('3', failing, { apologise })
    expect(happened).toEqual(['acknowledged', 'told: no luck with 3'])
  })
})
