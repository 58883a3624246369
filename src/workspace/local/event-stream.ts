import type { ServerResponse } from 'node:http'
import type { Change, PageState } from '../page/protocol.ts'
import type { User } from '../state/model.ts'

const beatMs = 20_000
// A window that has stopped reading is cut off at this size; it gets the whole state again when it reconnects.
const mostUnread = 10_000_000

/** The open windows of the page, each told of every change that its person sees. */
export class EventStream {
  readonly #windows = new Map<ServerResponse, User>()

  /** Begins with the whole state; from then on the window of this person gets what changes. */
  open(response: ServerResponse, person: User, state: PageState): void {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' })
    response.write(encode('state', state))
    this.#windows.set(response, person)
    // Writing now and then shows whether a window is gone that never closed its connection.
    const beat = setInterval(() => response.write(':\n\n'), beatMs).unref()
    response.on('close', () => {
      clearInterval(beat)
      this.#windows.delete(response)
    })
  }

  /** Tells the windows of one person, or all where none is named. */
  send(change: Change, to?: User): void {
    const event = encode('change', change)
    for (const [window, person] of this.#windows) {
      if (to !== undefined && to !== person) continue
      if (window.writableLength > mostUnread) window.destroy()
      else window.write(event)
    }
  }

  close(): void {
    for (const window of this.#windows.keys()) window.end()
  }
}

// An event ends at an empty line; `JSON.stringify` writes no line breaks.
function encode(event: string, data: object): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}
