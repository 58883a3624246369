import type { Contents } from '../contents.ts'
import { type ClassFile, readClassFile } from './class-file.ts'

/** Where a class lies; `undecided` where no source says that SCF looks there. */
export type Located = {
  readonly path: string
  readonly jar: string | undefined
  readonly where: 'classpath' | 'undecided'
  readonly contents: Contents
}

const largestClass = 4 * 1024 * 1024
const mostJars = 300

/** The classes of a package: in its root, and in the jars of `lib`, as Java's deployment page has it. */
export class JavaClasses {
  readonly #contents: Contents
  readonly #inner = new Map<string, Contents | undefined>()
  /** A jar could not be opened, so what is not found may be in there. */
  hasUnread = false

  constructor(contents: Contents) {
    this.#contents = contents
  }

  /** `name` has slashes: `example/Hello`. */
  async locate(name: string): Promise<Located | undefined> {
    const file = `${name}.class`
    const contents = this.#contents
    if (contents.files.has(file)) return { path: file, jar: undefined, where: 'classpath', contents }
    const packed = [`BOOT-INF/classes/${file}`, `WEB-INF/classes/${file}`].find((path) =>
      contents.files.has(path),
    )
    if (packed !== undefined) return { path: packed, jar: undefined, where: 'undecided', contents }
    for (const jar of this.#jars()) {
      const inner = await this.#open(jar)
      if (!inner?.files.has(file)) continue
      const where = /^lib\/[^/]{1,300}\.jar$/.test(jar) ? 'classpath' : 'undecided'
      return { path: file, jar, where, contents: inner }
    }
    return undefined
  }

  /** `undefined` if there is no such class, or its file cannot be made sense of. */
  async read(located: Located): Promise<ClassFile | undefined> {
    const content = await located.contents.read(located.path, largestClass)
    return content.kind === 'bytes' ? readClassFile(content.bytes) : undefined
  }

  /** The libraries first, as they are where SCF looks. */
  #jars(): readonly string[] {
    const jars = [...this.#contents.files.keys()].filter((path) => path.endsWith('.jar'))
    if (jars.length > mostJars) this.hasUnread = true
    const isLibrary = (path: string) => (path.startsWith('lib/') ? 0 : 1)
    return jars.toSorted((one, other) => isLibrary(one) - isLibrary(other)).slice(0, mostJars)
  }

  async #open(jar: string): Promise<Contents | undefined> {
    if (!this.#inner.has(jar)) {
      const inner = await this.#contents.inner(jar)
      if (inner === undefined) this.hasUnread = true
      this.#inner.set(jar, inner)
    }
    return this.#inner.get(jar)
  }
}
