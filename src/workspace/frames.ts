/** WebSocket frames of RFC 6455, as much of it as a server of text messages needs. */

export const opcode = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

export type Frame = { readonly final: boolean; readonly opcode: number; readonly payload: Buffer }

/** One final frame as a server sends it: unmasked. */
export function encodeFrame(code: number, payload: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x80 | code]), encodeLength(payload.length), payload])
}

function encodeLength(length: number): Buffer {
  if (length < 126) return Buffer.from([length])
  if (length < 65_536) return Buffer.from([126, length >> 8, length & 0xff])
  const long = Buffer.alloc(9)
  long[0] = 127
  long.writeBigUInt64BE(BigInt(length), 1)
  return long
}

/** The first whole frame in `bytes` and what follows it; `undefined` while more bytes are needed. */
export function readFrame(bytes: Buffer): { frame: Frame; rest: Buffer } | undefined {
  const size = readSize(bytes)
  if (size === undefined || bytes.length < size.end) return undefined
  const payload = bytes.subarray(size.start, size.end)
  const mask = size.masked ? bytes.subarray(size.start - 4, size.start) : undefined
  const first = bytes.readUInt8(0)
  const frame = {
    final: (first & 0x80) !== 0,
    opcode: first & 0x0f,
    payload: mask === undefined ? payload : unmasked(payload, mask),
  }
  return { frame, rest: bytes.subarray(size.end) }
}

function readSize(bytes: Buffer): { masked: boolean; start: number; end: number } | undefined {
  if (bytes.length < 2) return undefined
  const second = bytes.readUInt8(1)
  const masked = (second & 0x80) !== 0
  const extra = { 126: 2, 127: 8 }[second & 0x7f] ?? 0
  if (bytes.length < 2 + extra) return undefined
  const length = extra === 0 ? second & 0x7f : Number.parseInt(bytes.toString('hex', 2, 2 + extra), 16)
  const start = 2 + extra + (masked ? 4 : 0)
  return { masked, start, end: start + length }
}

function unmasked(payload: Buffer, mask: Buffer): Buffer {
  return Buffer.from(payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0)))
}
