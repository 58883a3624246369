import type { Terminal } from '../../src/cli/terminal.ts'

/** A terminal whose standard input comes piece by piece, as a test writes it, until the test ends it. */
export class Stream {
  stdout = ''
  stderr = ''
  isDestroyed = false
  readonly #chunks: (string | Uint8Array)[] = []
  readonly #isTTY: boolean
  #hasEnded = false
  #wake = () => {}
  #interrupt = () => {}

  constructor({ isTTY = false } = {}) {
    this.#isTTY = isTTY
  }

  write(chunk: string | Uint8Array): void {
    this.#chunks.push(chunk)
    this.#wake()
  }

  end(): void {
    this.#hasEnded = true
    this.#wake()
  }

  /** As Ctrl-C does. */
  interrupt(): void {
    this.#interrupt()
  }

  get terminal(): Terminal {
    const chunks = this.#read()
    return {
      stdin: {
        isTTY: this.#isTTY,
        [Symbol.asyncIterator]: () => chunks,
        destroy: () => {
          this.isDestroyed = true
        },
      },
      stdout: {
        write: (text) => {
          this.stdout += text
        },
      },
      stderr: {
        write: (text) => {
          this.stderr += text
        },
      },
      env: { LANG: 'C.UTF-8' },
      once: (_, listener) => {
        this.#interrupt = listener
      },
    }
  }

  async *#read(): AsyncGenerator<string | Uint8Array> {
    for (;;) {
      const chunk = this.#chunks.shift()
      if (chunk !== undefined) yield chunk
      else if (this.#hasEnded) return
      else
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
    }
  }
}
