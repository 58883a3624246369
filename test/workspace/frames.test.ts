import fc from 'fast-check'
import { expect, it } from 'vitest'
import { encodeFrame, opcode, readFrame } from '../../src/workspace/frames.ts'
import { frameSplitter } from '../../src/workspace/socket-connection.ts'

const text = (bytes: string) => Buffer.from(bytes)

it.each([0, 1, 125, 126, 65_535, 65_536, 100_000])('a frame of %i bytes survives the wire', (length) => {
  const payload = Buffer.alloc(length, 'x')
  const read = readFrame(encodeFrame(opcode.text, payload))
  expect(read?.frame).toEqual({ final: true, opcode: opcode.text, payload })
  expect(read?.rest).toHaveLength(0)
})

it("reads a client's masked frame: the example of RFC 6455, 5.7", () => {
  const bytes = Buffer.from('818537fa213d7f9f4d5158', 'hex')
  expect(readFrame(bytes)?.frame).toEqual({ final: true, opcode: opcode.text, payload: text('Hello') })
})

it('reads the first part of a fragmented message: the example of RFC 6455, 5.7', () => {
  const frame = readFrame(Buffer.from('010348656c', 'hex'))?.frame
  expect(frame).toEqual({ final: false, opcode: opcode.text, payload: text('Hel') })
})

it('frames come out whole, in order, however the bytes were cut', () => {
  const frames = fc.array(fc.tuple(fc.constantFrom(1, 9, 10), fc.string({ maxLength: 300 })), {
    maxLength: 5,
  })
  fc.assert(
    fc.property(frames, fc.infiniteStream(fc.integer({ min: 1, max: 200 })), (sent, sizes) => {
      const bytes = Buffer.concat(sent.map(([code, payload]) => encodeFrame(code, text(payload))))
      const received: [number, string][] = []
      const feed = frameSplitter((frame) => received.push([frame.opcode, frame.payload.toString()]))
      for (let at = 0; at < bytes.length; ) {
        const size = sizes.next().value
        feed(bytes.subarray(at, at + size))
        at += size
      }
      expect(received).toEqual(sent.map(([code, payload]) => [code, text(payload).toString()]))
    }),
  )
})
