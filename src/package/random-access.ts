import { read } from 'node:fs'
import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'

/** An archive's directory is read front to back in small pieces; this much is fetched at once. */
const blockSize = 256 * 1024

type Done = (error: Error | null, bytesRead?: number) => void

/** Reads an open file by blocks, so that a directory of many thousand files costs few reads. */
export class FileReader extends RandomAccessReader {
  readonly #fd: number
  readonly #size: number
  #block = Buffer.alloc(0)
  #start = 0

  constructor(fd: number, size: number) {
    super()
    this.#fd = fd
    this.#size = size
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return new RangeStream(this.#fd, start, end)
  }

  override read(target: Buffer, offset: number, length: number, position: number, done: Done): void {
    // A directory can name any place, and Node throws for some of them.
    if (position < 0 || position >= this.#size) done(null, 0)
    else if (this.#copy(target, offset, length, position)) done(null, length)
    else this.#fetch(target, offset, length, position, done)
  }

  #fetch(target: Buffer, offset: number, length: number, position: number, done: Done): void {
    const block = Buffer.allocUnsafe(Math.max(blockSize, length))
    read(this.#fd, block, 0, block.length, position, (error, bytesRead) => {
      if (error) return done(error)
      this.#block = block.subarray(0, bytesRead)
      this.#start = position
      return this.#copy(target, offset, length, position) ? done(null, length) : done(null, bytesRead)
    })
  }

  #copy(target: Buffer, offset: number, length: number, position: number): boolean {
    const from = position - this.#start
    if (from < 0 || from + length > this.#block.length) return false
    this.#block.copy(target, offset, from, from + length)
    return true
  }
}

/** The bytes of a range, and the file stays open: Node's own stream closes it when it is left early. */
class RangeStream extends Readable {
  readonly #fd: number
  readonly #end: number
  #at: number

  constructor(fd: number, start: number, end: number) {
    super()
    this.#fd = fd
    this.#at = start
    this.#end = end
  }

  override _read(size: number): void {
    const chunk = Buffer.allocUnsafe(Math.min(size, this.#end - this.#at))
    read(this.#fd, chunk, 0, chunk.length, this.#at, (error, bytesRead) => {
      if (error) return this.destroy(error)
      this.#at += bytesRead
      return this.push(bytesRead === 0 ? null : chunk.subarray(0, bytesRead))
    })
  }
}

/** Reads an archive that lies in memory. */
export class MemoryReader extends RandomAccessReader {
  readonly #bytes: Buffer

  constructor(bytes: Buffer) {
    super()
    this.#bytes = bytes
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from([this.#bytes.subarray(start, end)])
  }

  override read(target: Buffer, offset: number, length: number, position: number, done: Done): void {
    const isInside = position >= 0 && position < this.#bytes.length
    const copied = isInside ? this.#bytes.copy(target, offset, position, position + length) : 0
    done(null, copied)
  }
}
