import { type CallExpression, type NewExpression, Visitor } from 'oxc-parser'
import { vi } from 'vitest'
import { loadCorpus } from './corpus.ts'
import { parse, root, sourceFiles, sourceOf } from './source.ts'

/** A pattern, and the file and line where it is written or built. */
export type Met = { readonly pattern: RegExp; readonly where: string }

/**
 * Every pattern of the bot, each once, and the places that build patterns without having been met. Loads modules
 * with another `RegExp`: only for test files in a worker of their own.
 */
export async function allPatterns() {
  const { literals, sites } = readSources()
  const built = await recordBuilt(sites)
  const places = new Set(built.map(({ where }) => where))
  return {
    patterns: [...new Map([...literals, ...built].map((met) => [String(met.pattern), met])).values()],
    unmet: sites.filter((site) => !places.has(site)),
  }
}

/** The workspace reads what its own developer types. */
const modules = sourceFiles().filter((file) => !file.startsWith('src/workspace/'))

/** The patterns that stand in the sources, and the places where others are built. */
function readSources(): { readonly literals: readonly Met[]; readonly sites: readonly string[] } {
  const literals: Met[] = []
  const sites: string[] = []
  for (const file of modules) {
    const source = sourceOf(file)
    const placeOf = (offset: number) => `${file}:${source.slice(0, offset).split('\n').length}`
    const noteCall = ({ callee, start }: CallExpression | NewExpression) => {
      if (callee.type === 'Identifier' && callee.name === 'RegExp') sites.push(placeOf(start))
    }
    new Visitor({
      NewExpression: noteCall,
      CallExpression: noteCall,
      Literal(node) {
        if (!('regex' in node)) return
        const { pattern, flags } = node.regex
        literals.push({ pattern: new RegExp(pattern, flags), where: placeOf(node.start) })
      },
    }).visit(parse(file).program)
  }
  return { literals, sites }
}

/** Loads the modules that build patterns with a `RegExp` that remembers what it built, and lets it work on the corpus. */
async function recordBuilt(sites: readonly string[]): Promise<readonly Met[]> {
  const met: Met[] = []
  const recording = new Proxy(RegExp, {
    construct(target, args, newTarget) {
      const pattern: RegExp = Reflect.construct(target, args, newTarget)
      const where = callerOf(new Error().stack ?? '')
      if (where !== undefined) met.push({ pattern, where })
      return pattern
    },
  })
  vi.stubGlobal('RegExp', recording)
  try {
    const builders = new Set(sites.map((site) => site.replace(/:\d+$/, '')))
    for (const file of builders) await import(/* @vite-ignore */ `${root}${file}`)
    const { lookup } = await import('../../src/lookup/lookup.ts')
    for (const [index, { text }] of loadCorpus('dev').entries()) if (index % 5 === 0) lookup(text)
    return met
  } finally {
    vi.unstubAllGlobals()
  }
}

/** The line of ours that called the constructor; what a package builds is the package's business. */
function callerOf(stack: string): string | undefined {
  const caller = stack.split('\n')[2] ?? ''
  return caller.includes(`${root}src/`) ? /src\/[\w/.-]+\.ts:\d+/.exec(caller)?.[0] : undefined
}
