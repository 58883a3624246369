/** A class as a compiler would write it, with no more in it than is looked at. */
export type ClassSource = {
  /** With slashes. */
  readonly name: string
  readonly superName?: string
  readonly interfaces?: readonly string[]
  readonly major?: number
  /** Access flags; public unless given. */
  readonly access?: number
  readonly methods?: readonly {
    readonly name: string
    readonly descriptor: string
    readonly access?: number
  }[]
}

const isPublic = 0x1
const withSuper = 0x20

/** The bytes of a class file: https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html */
export function classFileOf(source: ClassSource): Buffer {
  const pool = new Pool()
  const {
    name,
    superName = 'java/lang/Object',
    interfaces = [],
    major = 52,
    access = isPublic,
    methods = [],
  } = source
  const self = [u2(access | withSuper), u2(pool.classOf(name)), u2(pool.classOf(superName))]
  const all = [
    u2(interfaces.length),
    ...interfaces.map((each) => u2(pool.classOf(each))),
    u2(0),
    u2(methods.length),
  ]
  const members = methods.map((method) =>
    Buffer.concat([
      u2(method.access ?? isPublic),
      u2(pool.text(method.name)),
      u2(pool.text(method.descriptor)),
      u2(1),
      u2(pool.text('Code')),
      Buffer.from([0, 0, 0, 3, 1, 2, 3]),
    ]),
  )
  const magic = Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0])
  return Buffer.concat([magic, u2(major), pool.bytes(), ...self, ...all, ...members, u2(0)])
}

class Pool {
  readonly #constants: Buffer[] = []
  // A long first, which counts twice.
  #next = 3

  text(text: string): number {
    const bytes = Buffer.from(text)
    return this.#add(Buffer.concat([Buffer.from([1]), u2(bytes.length), bytes]))
  }

  classOf(name: string): number {
    return this.#add(Buffer.concat([Buffer.from([7]), u2(this.text(name))]))
  }

  bytes(): Buffer {
    return Buffer.concat([u2(this.#next), Buffer.from([5, 0, 0, 0, 0, 0, 0, 0, 1]), ...this.#constants])
  }

  #add(constant: Buffer): number {
    this.#constants.push(constant)
    return this.#next++
  }
}

function u2(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}
