import { describe, expect, it } from 'vitest'
import { channelNote, channelTitle, hashOf, placeOf } from '../../../../src/workspace/page/shell/place.ts'

const oncall = { id: 'C1', name: 'oncall', type: 'channel', messages: [] } as const
const chinese = { id: 'C2', name: '值班', type: 'channel', messages: [] } as const
const direct = { id: 'D1', name: 'D1', type: 'im', messages: [] } as const
const channels = [oncall, chinese, direct]

describe('the address leads to', () => {
  it.each([
    ['#oncall', { at: 'channel', id: 'C1' }],
    ['#oncall/1753.000100', { at: 'channel', id: 'C1', thread: '1753.000100' }],
    ['#C2/1753.000100', { at: 'channel', id: 'C2', thread: '1753.000100' }],
    ['#scf-bot', { at: 'channel', id: 'D1' }],
    ['#home', { at: 'home' }],
    ['', { at: 'channel', id: 'C1' }],
    ['#no-such', { at: 'channel', id: 'C1' }],
    ['#%E0%A4%A', { at: 'channel', id: 'C1' }],
  ])('%s', (hash, place) => expect(placeOf(hash, channels)).toEqual(place))
})

it.each([oncall, chinese, direct])('the hash of channel $id leads back to it, with its thread', (channel) => {
  expect(placeOf(hashOf(channel), channels)).toEqual({ at: 'channel', id: channel.id })
  expect(placeOf(hashOf(channel, '1.2'), channels)).toMatchObject({ id: channel.id, thread: '1.2' })
})

it('the app is at home only for those who can write to it', () => {
  expect(placeOf('#home', [oncall])).toEqual({ at: 'channel', id: 'C1' })
})

it('is nowhere without channels', () => expect(placeOf('#oncall', [])).toBeUndefined())

it('a channel is called by its name, a direct message by its bot', () => {
  expect([channelTitle(oncall), channelTitle(direct)]).toEqual(['#oncall', 'scf-bot'])
})

it('a channel that not all colleagues see, or others do, says so', () => {
  expect(channelNote({ type: 'channel', shared: false })).toBeUndefined()
  expect(channelNote({ type: 'group', shared: false })).toBe('private channel')
  expect(channelNote({ type: 'channel', shared: true })).toBe('shared with another company')
})
