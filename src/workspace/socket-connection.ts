import type { Duplex } from 'node:stream'
import { encodeFrame, type Frame, opcode, readFrame } from './frames.ts'

/** The server's end of one WebSocket whose handshake is done. */
export type Connection = {
  readonly sendText: (text: string) => void
  readonly ping: () => void
  readonly close: () => void
  /** Ends the TCP connection without a closing handshake. */
  readonly abort: () => void
}

export type ConnectionEvents = { readonly onText: (text: string) => void; readonly onEnd: () => void }

/** Reads text messages from `socket`, whole again if they came in fragments; answers pings and closes. */
export function openConnection(socket: Duplex, { onText, onEnd }: ConnectionEvents): Connection {
  const send = (code: number, payload: Buffer) => socket.writable && socket.write(encodeFrame(code, payload))
  const close = () => {
    send(opcode.close, Buffer.from([0x03, 0xe8]))
    socket.end()
  }
  let fragments: Buffer[] = []

  const take = ({ final, opcode: code, payload }: Frame) => {
    if (code === opcode.ping) send(opcode.pong, payload)
    if (code === opcode.close) close()
    if (code >= opcode.close) return
    fragments.push(payload)
    if (!final) return
    const whole = Buffer.concat(fragments)
    fragments = []
    onText(whole.toString('utf8'))
  }

  socket.on('data', frameSplitter(take))
  socket.on('close', onEnd)
  // A reset connection ends like any other: `close` follows.
  socket.on('error', () => {})
  return {
    sendText: (text) => send(opcode.text, Buffer.from(text)),
    ping: () => send(opcode.ping, Buffer.alloc(0)),
    close,
    abort: () => socket.destroy(),
  }
}

/** A consumer of chunks that hands on whole frames, however the bytes were cut. */
export function frameSplitter(onFrame: (frame: Frame) => void): (chunk: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0)
  return (chunk) => {
    pending = Buffer.concat([pending, chunk])
    for (let next = readFrame(pending); next !== undefined; next = readFrame(pending)) {
      pending = next.rest
      onFrame(next.frame)
    }
  }
}
