import type { View } from '../contents.ts'
import { decodeSource } from '../source.ts'
import type { Import } from './import.ts'
import { type PythonModule, type PythonName, readPython } from './module.ts'

/** Whether a module has a name once it is loaded. */
export type Finding =
  | { readonly kind: 'defined'; readonly name: PythonName }
  | { readonly kind: 'missing' }
  /** `from app import main_handler`, and `app.py` has no such name. */
  | { readonly kind: 'missing-there'; readonly path: string; readonly name: string }
  | { readonly kind: 'unknown' }

/** No real chain of imports is as long. */
const longestChain = 8

/** Reads the modules of one package, each once. */
export class PythonPackage {
  readonly #view: View
  readonly #modules = new Map<string, PythonModule | undefined>()

  constructor(view: View) {
    this.#view = view
  }

  /** `undefined` if the file cannot be read or takes too long. */
  async module(path: string): Promise<PythonModule | undefined> {
    if (this.#modules.has(path)) return this.#modules.get(path)
    const content = await this.#view.read(path)
    const text = content.kind === 'bytes' ? decodeSource(content.bytes) : undefined
    const module = text === undefined ? undefined : await readPython(text, this.#view.contents)
    this.#modules.set(path, module)
    return module
  }

  async find(name: string, path: string, depth = 0): Promise<Finding> {
    const module = depth > longestChain ? undefined : await this.module(path)
    if (module === undefined) return { kind: 'unknown' }
    const found = module.names.get(name)
    if (found?.kind === 'import') return this.#follow(found, path, depth)
    if (found !== undefined) return { kind: 'defined', name: found }
    if (module.isOpen || module.hasErrors) return { kind: 'unknown' }
    return this.#findInStars(name, module, path, depth)
  }

  async #follow(found: PythonName & { kind: 'import' }, path: string, depth: number): Promise<Finding> {
    const { from, name, isGuarded } = found
    const source = this.#fileOf(from, path)
    // Whatever is not in the package may come from a layer.
    if (source === undefined || this.#fileOf(below(from, name), path) !== undefined) {
      return { kind: 'defined', name: found }
    }
    const there = await this.find(name, source, depth + 1)
    if (there.kind === 'defined' || there.kind === 'missing-there') return there
    if (there.kind === 'unknown' || isGuarded) return { kind: 'unknown' }
    return { kind: 'missing-there', path: source, name }
  }

  async #findInStars(name: string, { stars }: PythonModule, path: string, depth: number): Promise<Finding> {
    for (const star of stars) {
      const source = this.#fileOf(star, path)
      if (source === undefined) return { kind: 'unknown' }
      const there = await this.find(name, source, depth + 1)
      // `__all__` and a leading underscore may hold a name back; that is for the one who wrote them to know.
      if (there.kind !== 'missing') return there.kind === 'defined' ? there : { kind: 'unknown' }
    }
    return { kind: 'missing' }
  }

  /** The file behind an import, seen from the file that has it. */
  #fileOf({ module, level }: Import, importer: string): string | undefined {
    const folders = importer.split('/').slice(0, -1)
    const base = level === 0 ? [] : folders.slice(0, folders.length - (level - 1))
    const path = [...base, ...module.split('.').filter((part) => part !== '')].join('/')
    return [`${path}.py`, `${path}/__init__.py`].find((file) => this.#view.file(file) !== undefined)
  }
}

function below({ module, level }: Import, name: string): Import {
  return { module: module === '' ? name : `${module}.${name}`, level }
}
