export type ClassFile = {
  /** 52 is Java 8, 55 is 11, 61 is 17, 65 is 21. */
  readonly major: number
  readonly isPublic: boolean
  readonly isAbstract: boolean
  /** With slashes: `example/Hello`. */
  readonly name: string
  /** `undefined` for `java/lang/Object` alone. */
  readonly superName: string | undefined
  readonly interfaces: readonly string[]
  /** Without those the compiler made for itself. */
  readonly methods: readonly Method[]
}

export type Method = {
  readonly name: string
  /** The parameters' types as the class file writes them, `Ljava/lang/String;`. */
  readonly parameters: readonly string[]
  readonly isPublic: boolean
  readonly isStatic: boolean
}

const access = {
  public: 0x1,
  static: 0x8,
  bridge: 0x40,
  interface: 0x200,
  abstract: 0x400,
  synthetic: 0x1000,
}

/**
 * What a class file says of itself: https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html
 * `undefined` where it is cut off, or says what no compiler writes.
 */
export function readClassFile(bytes: Uint8Array): ClassFile | undefined {
  try {
    return readClass(new Reader(bytes))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Big-endian numbers one after the other; reading past the end is a RangeError of the DataView. */
class Reader {
  #at = 0
  readonly #bytes: Uint8Array
  readonly #view: DataView

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  u1(): number {
    return this.#view.getUint8(this.skip(1))
  }

  u2(): number {
    return this.#view.getUint16(this.skip(2))
  }

  u4(): number {
    return this.#view.getUint32(this.skip(4))
  }

  text(length: number): string {
    const start = this.skip(length)
    if (start + length > this.#bytes.length) throw new RangeError('text past the end')
    return new TextDecoder().decode(this.#bytes.subarray(start, start + length))
  }

  /** What was skipped may have led past the end. */
  end(): void {
    if (this.#at > this.#bytes.length) throw new RangeError('cut off')
  }

  /** The place before the skipped bytes. */
  skip(length: number): number {
    const start = this.#at
    this.#at += length
    return start
  }
}

function readClass(reader: Reader): ClassFile {
  if (reader.u4() !== 0xcafebabe) throw new RangeError('no class file')
  reader.skip(2)
  const major = reader.u2()
  const pool = readPool(reader)
  const flags = reader.u2()
  const name = pool.className(reader.u2())
  const superIndex = reader.u2()
  const interfaces = times(reader.u2(), () => pool.className(reader.u2()))
  times(reader.u2(), () => readMember(reader, pool))
  const methods = times(reader.u2(), () => readMember(reader, pool))
  skipAttributes(reader)
  reader.end()
  return {
    major,
    isPublic: (flags & access.public) !== 0,
    isAbstract: (flags & (access.interface | access.abstract)) !== 0,
    name,
    superName: superIndex === 0 ? undefined : pool.className(superIndex),
    interfaces,
    methods: methods.filter(({ flags }) => (flags & (access.bridge | access.synthetic)) === 0).map(methodOf),
  }
}

type Pool = { text(index: number): string; className(index: number): string }

/** Bytes after the tag, for every constant that is not read. */
const constantSizes: Readonly<Record<number, number>> = {
  ...{ 3: 4, 4: 4, 5: 8, 6: 8, 8: 2, 9: 4, 10: 4, 11: 4, 12: 4, 15: 3, 16: 2, 17: 4, 18: 4, 19: 2, 20: 2 },
}

function readPool(reader: Reader): Pool {
  const texts = new Map<number, string>()
  const classes = new Map<number, number>()
  const count = reader.u2()
  for (let index = 1; index < count; index++) {
    const tag = reader.u1()
    if (tag === 1) texts.set(index, reader.text(reader.u2()))
    else if (tag === 7) classes.set(index, reader.u2())
    else {
      const size = constantSizes[tag]
      if (size === undefined) throw new RangeError('unknown constant')
      reader.skip(size)
      // Long and double count twice.
      if (size === 8) index++
    }
  }
  const known = <T>(value: T | undefined): T => {
    if (value === undefined) throw new RangeError('no such constant')
    return value
  }
  const text = (index: number) => known(texts.get(index))
  return { text, className: (index) => text(known(classes.get(index))) }
}

type Member = { readonly flags: number; readonly name: string; readonly descriptor: string }

function readMember(reader: Reader, pool: Pool): Member {
  const flags = reader.u2()
  const name = pool.text(reader.u2())
  const descriptor = pool.text(reader.u2())
  skipAttributes(reader)
  return { flags, name, descriptor }
}

function skipAttributes(reader: Reader): void {
  times(reader.u2(), () => {
    reader.skip(2)
    reader.skip(reader.u4())
  })
}

function methodOf({ flags, name, descriptor }: Member): Method {
  return {
    name,
    parameters: parametersOf(descriptor),
    isPublic: (flags & access.public) !== 0,
    isStatic: (flags & access.static) !== 0,
  }
}

/** `([BLjava/lang/String;I)V` takes three: a type is a letter, or a name up to a semicolon, with `[` before it. */
function parametersOf(descriptor: string): readonly string[] {
  const end = descriptor.indexOf(')')
  const found: string[] = []
  for (let start = 1; start < end; ) {
    let at = start
    while (descriptor[at] === '[') at++
    const next = descriptor[at] === 'L' ? descriptor.indexOf(';', at) + 1 : at + 1
    if (next <= start) throw new RangeError('no descriptor')
    found.push(descriptor.slice(start, next))
    start = next
  }
  return found
}

function times<T>(count: number, read: () => T): readonly T[] {
  return Array.from({ length: count }, read)
}
