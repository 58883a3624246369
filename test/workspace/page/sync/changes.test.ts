import { describe, expect, it } from 'vitest'
import type { PageMessage, PageState } from '../../../../src/workspace/page/protocol.ts'
import { applyChange, begin } from '../../../../src/workspace/page/sync/changes.ts'

const message = (ts: string, text = ts): PageMessage => ({ type: 'message', ts, text })

const channel = { type: 'channel', shared: false, hasBot: false, readUpTo: '' } as const
const state: PageState = {
  bot: { state: 'running' },
  me: { id: 'U1', name: 'alice', locale: 'en-US' },
  people: [],
  channels: [
    { ...channel, id: 'C1', name: 'oncall', messages: [message('10.000100'), message('10.000300')] },
    { ...channel, id: 'C2', name: 'deploys', messages: [] },
  ],
  modals: [],
  home: undefined,
  commands: [],
  shortcuts: [],
  examples: [],
}

const texts = (shown: ReturnType<typeof begin>) => shown.state.channels[0]?.messages.map(({ text }) => text)
const posted = (what: PageMessage) => ({ kind: 'message', channel: 'C1', message: what }) as const

describe('a message', () => {
  it('that is new stands in time order, also when it comes late', () => {
    const late = applyChange(begin(state), posted(message('10.000200')))
    expect(texts(late)).toEqual(['10.000100', '10.000200', '10.000300'])
    expect(texts(applyChange(late, posted(message('9.900000'))))?.at(0)).toBe('9.900000')
    expect(texts(applyChange(late, posted(message('11.000000'))))?.at(-1)).toBe('11.000000')
  })

  it('that has changed takes the place of the old one, and the others stay the same objects', () => {
    const shown = begin(state)
    const after = applyChange(shown, posted(message('10.000100', 'other')))
    expect(texts(after)).toEqual(['other', '10.000300'])
    expect(after.state.channels[0]?.messages[1]).toBe(shown.state.channels[0]?.messages[1])
    expect(after.state.channels[1]).toBe(shown.state.channels[1])
  })

  it('goes when it is deleted', () => {
    expect(texts(applyChange(begin(state), { kind: 'gone', channel: 'C1', ts: '10.000100' }))).toEqual([
      '10.000300',
    ])
  })
})

it('keeps what messages are drawn with when a message comes', () => {
  const shown = begin(state)
  const after = applyChange(shown, posted(message('12.000000')))
  expect(after.names).toBe(shown.names)
  expect(after.state.people).toBe(state.people)
})

it.each([
  { kind: 'bot', bot: { state: 'down', problem: 'out of words' } },
  { kind: 'me', me: { id: 'U1', name: 'alice', locale: 'zh-CN' } },
  { kind: 'modals', modals: [] },
] as const)('takes over what a change of kind $kind brings', (change) => {
  const { kind, ...brought } = change
  expect(applyChange(begin(state), change).state).toMatchObject(brought)
})

it('what was read is read in that channel, and its messages stay the same object', () => {
  const shown = begin(state)
  const [oncall, deploys] = applyChange(shown, { kind: 'read', channel: 'C1', ts: '10.000300' }).state
    .channels
  expect(oncall?.readUpTo).toBe('10.000300')
  expect(oncall?.messages).toBe(shown.state.channels[0]?.messages)
  expect(deploys?.readUpTo).toBe('')
})

it('the bot that was invited is in that channel, and where it was removed it is not', () => {
  const invited = applyChange(begin(state), { kind: 'bot_moved', channel: 'C2', hasBot: true })
  expect(invited.state.channels.map(({ hasBot }) => hasBot)).toEqual([false, true])
  const removed = applyChange(invited, { kind: 'bot_moved', channel: 'C2', hasBot: false })
  expect(removed.state.channels.map(({ hasBot }) => hasBot)).toEqual([false, false])
})
