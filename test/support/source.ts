import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ParseResult, parseSync } from 'oxc-parser'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every module of the program, as `src/…`, sorted. */
export function sourceFiles(): readonly string[] {
  return globSync('src/**/*.{ts,tsx}', { cwd: root }).toSorted()
}

export function sourceOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

export function parse(file: string): ParseResult {
  const result = parseSync(file, sourceOf(file))
  const [error] = result.errors
  if (error) throw new Error(`${file}: ${error.message}`)
  return result
}

export type Import = {
  /** `src/…` for a module of ours, else as written: `zod`, `node:fs`. */
  readonly target: string
  /** Gone when the program runs. */
  readonly isType: boolean
  /** Loaded when the program comes to it: an `import()`. */
  readonly isLate: boolean
}

/** What a module imports: statically, by `import()`, and by re-export. */
export function importsOf(file: string): readonly Import[] {
  const { module } = parse(file)
  const source = sourceOf(file)
  const statics = module.staticImports.map(({ moduleRequest, entries }) => ({
    target: moduleRequest.value,
    isType: entries.length > 0 && entries.every(({ isType }) => isType),
    isLate: false,
  }))
  const dynamics = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    target: literalOf(source.slice(start, end), file),
    isType: false,
    isLate: true,
  }))
  const exported = module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ target: moduleRequest.value, isType, isLate: false }] : [],
    )
  return [...statics, ...dynamics, ...exported].map(({ target, ...kind }) => ({
    target: target.startsWith('.') ? normalize(join(dirname(file), target)) : target,
    ...kind,
  }))
}

// `import(name)` could lead anywhere, past every rule.
function literalOf(argument: string, file: string): string {
  const literal = /^'([^'$]+)'$/.exec(argument)?.[1]
  if (literal === undefined) throw new Error(`${file}: import(${argument}) names no module`)
  return literal
}
