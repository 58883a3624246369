import type { View } from '../contents.ts'
import { decodeSource } from '../source.ts'
import { autoload, type PhpFile, readPhp } from './functions.ts'

const longestChain = 8
/** Composer loads the files named here at once; classes come later and bring no functions. */
const composerFiles = 'vendor/composer/autoload_files.php'

export type PhpFinding = 'defined' | 'missing' | 'unknown'

/** Reads the PHP files of one package, each once. */
export class PhpPackage {
  readonly #view: View
  readonly #files = new Map<string, PhpFile | undefined>()

  constructor(view: View) {
    this.#view = view
  }

  /** `undefined` if the file cannot be read or takes too long. */
  async file(path: string): Promise<PhpFile | undefined> {
    if (this.#files.has(path)) return this.#files.get(path)
    const content = await this.#view.read(path)
    const text = content.kind === 'bytes' ? decodeSource(content.bytes) : undefined
    const file = text === undefined ? undefined : await readPhp(text, this.#view.contents)
    this.#files.set(path, file)
    return file
  }

  async find(name: string, path: string, depth = 0): Promise<PhpFinding> {
    const file = depth > longestChain ? undefined : await this.file(path)
    if (file === undefined) return 'unknown'
    const wanted = name.toLowerCase()
    if (file.functions.some((each) => each.toLowerCase() === wanted)) return 'defined'
    const isNamespaced = file.namespaced.some((each) => each.toLowerCase().endsWith(`\\${wanted}`))
    let found: PhpFinding = file.isOpen || file.hasErrors || isNamespaced ? 'unknown' : 'missing'
    for (const include of file.includes) {
      const there = await this.#findThere(name, include, path, depth)
      if (there === 'defined') return 'defined'
      if (there === 'unknown') found = 'unknown'
    }
    return found
  }

  async #findThere(name: string, include: string, path: string, depth: number): Promise<PhpFinding> {
    if (include === autoload) return this.#view.file(composerFiles) === undefined ? 'missing' : 'unknown'
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const target = [folder + include, include].find((each) => this.#view.file(each) !== undefined)
    return target === undefined ? 'unknown' : this.find(name, target, depth + 1)
  }
}
