import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of an archive, and every way in which it may lie. */
export type Entry = {
  readonly name: string | Buffer
  readonly data?: string | Uint8Array
  /** Unix mode with the file's type; `null` as packers on Windows write it. */
  readonly mode?: number | null
  readonly stored?: boolean
  readonly method?: number
  readonly encrypted?: boolean
  /** Stated instead of the true ones. */
  readonly size?: number
  readonly packedSize?: number
  readonly crc?: number
  /** Stated place of its header; two entries may share one. */
  readonly offset?: number
  readonly extra?: Buffer
}

/** An archive made byte by byte: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export function zipOf(entries: readonly Entry[], end: { count?: number; zip64?: boolean } = {}): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const record = recordOf(entry)
    const local = Buffer.concat([localHeader(record), record.packed])
    directory.push(centralHeader(record, entry.offset ?? at))
    parts.push(local)
    at += local.length
  }
  const central = Buffer.concat(directory)
  const count = end.count ?? entries.length
  const tail = end.zip64 ? zip64End(count, central.length, at) : plainEnd(count, central.length, at)
  return Buffer.concat([...parts, central, tail])
}

/** Text files by name; a mode of 644, as Unix packers write. */
export function zipOfFiles(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  return zipOf(Object.entries(files).map(([name, data]) => ({ name, data })))
}

type ZipRecord = {
  name: Buffer
  packed: Buffer
  size: number
  packedSize: number
  crc: number
  method: number
  flags: number
  mode: number
  extra: Buffer
}

const utf8Names = 0x800
const regularFile = 0o100644

function recordOf(entry: Entry): ZipRecord {
  const name = Buffer.isBuffer(entry.name) ? entry.name : Buffer.from(entry.name)
  const data = Buffer.from(entry.data ?? '')
  const packed = entry.stored ? data : deflateRawSync(data)
  return {
    name,
    packed,
    size: entry.size ?? data.length,
    packedSize: entry.packedSize ?? packed.length,
    crc: entry.crc ?? crc32(data),
    method: entry.method ?? (entry.stored ? 0 : 8),
    flags: (Buffer.isBuffer(entry.name) ? 0 : utf8Names) | (entry.encrypted ? 1 : 0),
    mode: entry.mode === null ? 0 : (entry.mode ?? regularFile),
    extra: entry.extra ?? Buffer.alloc(0),
  }
}

function localHeader({ name, size, packedSize, crc, method, flags }: ZipRecord): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(flags, 6)
  header.writeUInt16LE(method, 8)
  header.writeUInt32LE(crc, 14)
  header.writeUInt32LE(packedSize, 18)
  header.writeUInt32LE(size, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function centralHeader(
  { name, size, packedSize, crc, method, flags, mode, extra }: ZipRecord,
  offset: number,
): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(mode === 0 ? 20 : (3 << 8) | 20, 4)
  header.writeUInt16LE(20, 6)
  header.writeUInt16LE(flags, 8)
  header.writeUInt16LE(method, 10)
  header.writeUInt32LE(crc, 16)
  header.writeUInt32LE(packedSize, 20)
  header.writeUInt32LE(size, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt16LE(extra.length, 30)
  header.writeUInt32LE((mode << 16) >>> 0, 38)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, name, extra])
}

function plainEnd(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(count, 0xffff), 8)
  end.writeUInt16LE(Math.min(count, 0xffff), 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

function zip64End(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(size), 40)
  record.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(offset + size), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([record, locator, plainEnd(0xffff, 0xffffffff, 0xffffffff)])
}
