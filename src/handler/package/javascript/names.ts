import type { Tree } from '@lezer/common'
import type { View } from '../contents.ts'
import { decodeSource } from '../source.ts'
import { type NodeModule, readExports } from './exports.ts'
import { resolveRelative } from './resolve.ts'

export type NodeSource = { readonly module: NodeModule; readonly tree: Tree; readonly text: string }

/** No real chain of re-exports is as long. */
const longestChain = 8

/** Reads the modules of one package, each once. */
export class NodePackage {
  readonly #view: View
  readonly #sources = new Map<string, NodeSource | undefined>()

  constructor(view: View) {
    this.#view = view
  }

  /** `undefined` if the file cannot be read or takes too long. */
  async source(path: string): Promise<NodeSource | undefined> {
    if (this.#sources.has(path)) return this.#sources.get(path)
    const content = await this.#view.read(path)
    const text = content.kind === 'bytes' ? decodeSource(content.bytes) : undefined
    const read = text === undefined ? undefined : await readExports(text, this.#view.contents)
    const source = text === undefined || read === undefined ? undefined : { ...read, text }
    this.#sources.set(path, source)
    return source
  }

  /** What of a file's exports can be called by a handler, those that it takes from other files included. */
  async functions(path: string, seen = new Set<string>()): Promise<readonly string[]> {
    if (seen.has(path) || seen.size > longestChain) return []
    seen.add(path)
    const source = await this.source(path)
    if (source === undefined) return []
    const found = exportedFunctions(source.module)
    for (const star of source.module.stars) {
      const file = await this.#fileOf(path, star)
      if (file !== undefined) found.push(...(await this.functions(file, seen)))
    }
    return [...new Set(found)]
  }

  async find(name: string, path: string, depth = 0): Promise<'defined' | 'missing' | 'unknown'> {
    const source = depth > longestChain ? undefined : await this.source(path)
    if (source === undefined) return 'unknown'
    const { module } = source
    if (module.names.has(name)) return 'defined'
    if (module.isOpen || module.isFunction || module.hasErrors || module.read.has(name)) return 'unknown'
    let found: 'missing' | 'unknown' = 'missing'
    for (const star of module.stars) {
      const there = await this.#findThere(name, path, star, depth)
      if (there === 'defined') return 'defined'
      if (there === 'unknown') found = 'unknown'
    }
    return found
  }

  /** What lies in `node_modules` is not followed: it mostly has its own ways of exporting. */
  async #findThere(name: string, path: string, star: string, depth: number) {
    const file = await this.#fileOf(path, star)
    return file === undefined ? 'unknown' : this.find(name, file, depth + 1)
  }

  async #fileOf(path: string, star: string): Promise<string | undefined> {
    const file = /^\.{1,2}(?:\/|$)/.test(star) ? await resolveRelative(this.#view, path, star) : undefined
    return file !== undefined && /\.[cm]?js$/.test(file) ? file : undefined
  }
}

function exportedFunctions({ names }: NodeModule): string[] {
  const usable = [...names].filter(
    ([name, { isFunction }]) => isFunction !== false && !/^(?:_|default$)/.test(name),
  )
  return usable.map(([name]) => name)
}
