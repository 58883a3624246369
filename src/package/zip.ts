import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { Entry, fromRandomAccessReaderPromise, type RandomAccessReader, type ZipFile } from 'yauzl'
import type { Content, Contents } from '../handler/package/contents.ts'
import type { Budget } from './budget.ts'
import { type ArchiveFile, type Directory, readDirectory } from './directory.ts'
import { MemoryReader } from './random-access.ts'
import { UnreadablePackage } from './unreadable.ts'

/** A jar among the dependencies is read in memory. */
const largestInner = 32 * 1024 * 1024

/** Opens an archive of `size` bytes by its directory; files are read when they are asked for. */
export async function openZip(reader: RandomAccessReader, size: number, budget: Budget): Promise<Contents> {
  const zip = await openedZip(reader, size)
  try {
    const directory = await readDirectory(zip, budget)
    return new ZipContents({ zip, directory, packedSize: size, budget })
  } catch (error) {
    if (error instanceof UnreadablePackage) throw error
    throw new UnreadablePackage(/encrypt/.test(String(error)) ? 'encrypted' : 'damaged', error)
  }
}

async function openedZip(reader: RandomAccessReader, size: number): Promise<ZipFile> {
  try {
    return await fromRandomAccessReaderPromise(reader, size, { autoClose: false, decodeStrings: false })
  } catch (error) {
    throw new UnreadablePackage('not-a-zip', error)
  }
}

type Opened = { zip: ZipFile; directory: Directory; packedSize: number; budget: Budget }

class ZipContents implements Contents {
  readonly files: Directory['files']
  readonly strayNames: readonly string[]
  readonly backslashNames: readonly string[]
  readonly packedSize: number
  readonly #zip: ZipFile
  readonly #budget: Budget

  constructor({ zip, directory, packedSize, budget }: Opened) {
    this.files = directory.files
    this.strayNames = directory.strayNames
    this.backslashNames = directory.backslashNames
    this.packedSize = packedSize
    this.#zip = zip
    this.#budget = budget
  }

  async read(path: string, most: number): Promise<Content> {
    const file = this.files.get(path)
    if (file === undefined) return unread('absent')
    if (file.size > Math.min(most, this.#budget.bytes)) return unread('too-large')
    const content = await this.#bytes(file, file.size, true)
    if (content.kind === 'bytes' && crc32(content.bytes) !== file.crc32)
      throw new UnreadablePackage('damaged')
    return content
  }

  async head(path: string, bytes: number): Promise<Content> {
    const file = this.files.get(path)
    return file === undefined ? unread('absent') : this.#bytes(file, Math.min(bytes, file.size), false)
  }

  async inner(path: string): Promise<Contents | undefined> {
    const content = await this.read(path, largestInner)
    if (content.kind !== 'bytes') return undefined
    try {
      const bytes = Buffer.from(content.bytes.buffer, content.bytes.byteOffset, content.bytes.length)
      return await openZip(new MemoryReader(bytes), bytes.length, this.#budget)
    } catch (error) {
      if (error instanceof UnreadablePackage) return undefined
      throw error
    }
  }

  breathe(): Promise<boolean> {
    return this.#budget.breathe()
  }

  /** To the end, so that its size is checked, or no further than asked: a bomb is not unpacked. */
  async #bytes(file: ArchiveFile, count: number, toTheEnd: boolean): Promise<Content> {
    if (file.isLink) return unread('link')
    if (file.method !== 0 && file.method !== 8) return unread('compression')
    this.#budget.bytes -= count
    try {
      return { kind: 'bytes', bytes: await firstBytes(await this.#stream(file), count, toTheEnd) }
    } catch (error) {
      throw new UnreadablePackage('damaged', error)
    } finally {
      this.#budget.resume()
    }
  }

  async #stream(file: ArchiveFile): Promise<Readable> {
    const place = { relativeOffsetOfLocalHeader: file.offset, compressedSize: file.packedSize }
    const entry = Object.assign(new Entry(), place)
    const { fileDataStart } = await this.#zip.readLocalFileHeaderPromise(entry, { minimal: true })
    const { promise, resolve, reject } = Promise.withResolvers<Readable>()
    const { packedSize, size, method } = file
    this.#zip.openReadStreamLowLevel(
      fileDataStart,
      packedSize,
      0,
      packedSize,
      method === 8,
      size,
      (error, stream) => (error ? reject(error) : resolve(stream)),
    )
    return promise
  }
}

function unread(why: Extract<Content, { kind: 'unread' }>['why']): Content {
  return { kind: 'unread', why }
}

async function firstBytes(stream: Readable, count: number, toTheEnd: boolean): Promise<Uint8Array> {
  const bytes = Buffer.alloc(count)
  let filled = 0
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('a stream of bytes gave something else')
    filled += chunk.copy(bytes, filled)
    if (filled >= count && !toTheEnd) break
  }
  return bytes.subarray(0, filled)
}
