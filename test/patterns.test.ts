import { existsSync, readFileSync } from 'node:fs'
import { type CallExpression, type NewExpression, Visitor } from 'oxc-parser'
import { describe, expect, it, vi } from 'vitest'
import { loadCorpus } from './support/corpus.ts'
import { expectLinear } from './support/linear.ts'
import { parse, root, sourceFiles, sourceOf } from './support/source.ts'

/** A pattern, and the file and line where it is written or built. */
type Met = { readonly pattern: RegExp; readonly where: string }

/** The workspace reads what its own developer types. */
const modules = sourceFiles().filter((file) => !file.startsWith('src/workspace/'))

const list = 'fixtures/linear-patterns.txt'
const passed = new Set(readList())

const { literals, sites } = readSources()
const built = await recordBuilt()
const distinct = new Map([...literals, ...built].map((met) => [String(met.pattern), met]))

it('every place that builds a pattern while the program runs has been met', () => {
  const met = new Set(built.map(({ where }) => where))
  expect(sites.filter((site) => !met.has(site))).toEqual([])
})

describe('takes time in proportion to the text, whatever the text:', () => {
  // recheck needs a minute for all of them. Those on the list have passed; CI does not trust the list.
  const isDue = (pattern: RegExp) => process.env.CI !== undefined || !passed.has(lineOf(pattern))
  const rows = [...distinct.values()].filter(({ pattern }) => isDue(pattern))
  it.each(rows)('$where $pattern', ({ pattern }) => expectLinear(pattern), 180_000)

  it('all that have passed are on the list (npm test -- patterns -u writes it)', async () => {
    const lines = [...distinct.values()].map(({ pattern }) => lineOf(pattern)).sort()
    await expect(`${[...new Set(lines)].join('\n')}\n`).toMatchFileSnapshot(list)
  })
})

function lineOf(pattern: RegExp): string {
  return JSON.stringify(String(pattern))
}

function readList(): readonly string[] {
  const file = new URL(list, import.meta.url)
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
}

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
async function recordBuilt(): Promise<readonly Met[]> {
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
    const { lookup } = await import('../src/lookup/lookup.ts')
    for (const { text } of loadCorpus('dev')) lookup(text)
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
