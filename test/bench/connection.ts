import { connect, type Socket } from 'node:net'

type Post = { readonly headers: Readonly<Record<string, string>>; readonly body: string }

/**
 * HTTP over one connection that stays open, as bare as it can be: a client that costs more than the server would
 * hide what is measured.
 */
export class Connection {
  readonly #socket: Socket
  #received = ''
  #answered: (body: string) => void = () => {}
  #failed: (error: Error) => void = () => {}

  constructor(host: string, port: number) {
    this.#socket = connect({ host, port, noDelay: true })
    this.#socket.setEncoding('latin1').on('data', (chunk: string) => this.#receive(chunk))
    this.#socket.on('error', (error) => this.#failed(error))
    this.#socket.on('close', () => this.#failed(new Error('The connection was closed')))
  }

  /** The answer, body and all; rejects unless its status is 200. */
  post(path: string, { headers, body }: Post): Promise<string> {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    const length = Buffer.byteLength(body)
    this.#received = ''
    return new Promise((resolve, reject) => {
      this.#answered = resolve
      this.#failed = reject
      this.#socket.write(
        `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${length}\r\n${lines.join('')}\r\n${body}`,
      )
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #receive(chunk: string): void {
    this.#received += chunk
    if (!isWhole(this.#received)) return
    if (this.#received.startsWith('HTTP/1.1 200 ')) this.#answered(this.#received)
    else this.#failed(new Error(this.#received))
  }
}

function isWhole(received: string): boolean {
  const headEnd = received.indexOf('\r\n\r\n')
  if (headEnd < 0) return false
  const length = /content-length: (\d{1,9})/i.exec(received.slice(0, headEnd))?.[1]
  if (length === undefined) return received.endsWith('0\r\n\r\n')
  return received.length >= headEnd + 4 + Number(length)
}
