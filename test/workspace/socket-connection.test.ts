import { Duplex } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { beforeEach, expect, it } from 'vitest'
import { encodeFrame, opcode } from '../../src/workspace/frames.ts'
import { openConnection } from '../../src/workspace/socket-connection.ts'

let sent: Buffer[]
let texts: string[]
let ended: number
let socket: Duplex

beforeEach(() => {
  sent = []
  texts = []
  ended = 0
  socket = new Duplex({
    read: () => {},
    write: (chunk, _encoding, done) => {
      sent.push(chunk)
      done()
    },
  })
  openConnection(socket, { onText: (text) => texts.push(text), onEnd: () => (ended += 1) })
})

const fragment = (code: number, payload: string) => {
  const frame = encodeFrame(code, Buffer.from(payload))
  frame[0] = code
  return frame
}

it('puts a fragmented message together, with a ping in between', async () => {
  socket.push(fragment(opcode.text, 'one '))
  socket.push(encodeFrame(opcode.ping, Buffer.from('p')))
  socket.push(fragment(opcode.continuation, 'two '))
  socket.push(encodeFrame(opcode.continuation, Buffer.from('three')))
  await setImmediate()
  expect(texts).toEqual(['one two three'])
  expect(sent).toEqual([encodeFrame(opcode.pong, Buffer.from('p'))])
})

it('answers a close, and ends', async () => {
  socket.push(encodeFrame(opcode.close, Buffer.alloc(0)))
  socket.push(null)
  await setImmediate()
  expect(sent).toEqual([encodeFrame(opcode.close, Buffer.from([0x03, 0xe8]))])
  expect(ended).toBe(1)
})
