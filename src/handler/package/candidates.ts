import { checkHandler } from '../check.ts'
import { type FoundRuntime, findRuntime } from '../runtime-spelling.ts'
import { type Refusal, refuseRuntime } from '../verdict.ts'
import { type Contents, type View, viewOf } from './contents.ts'
import { explainPackage, type PackageProblem } from './finding.ts'
import { guessRuntime } from './guess-runtime.ts'
import { javaCandidates } from './java/candidates.ts'
import { NodePackage } from './javascript/names.ts'
import { rankOf } from './likely.ts'
import { PhpPackage } from './php/names.ts'
import { callableOf } from './python/judge.ts'
import { PythonPackage } from './python/names.ts'
import { enclosingFolders } from './root.ts'
import { goBinaries, type Started, startFileOf } from './started.ts'

export type Candidates = {
  /** Handlers that the package has, the likeliest first. */
  readonly candidates: readonly string[]
  /** Absent if no runtime can be told. */
  readonly runtime?: string
  /** Why there is none, where that shows. */
  readonly problems: readonly PackageProblem[]
}

const mostCandidates = 20
/** Files looked into; the entry file is hardly among more. */
const mostFiles = 30

/** The handlers that would fit a package, for one runtime or for the one the package shows. */
export async function findCandidates(
  contents: Contents,
  runtime: string | undefined,
): Promise<Candidates | Refusal> {
  const asked = runtime === undefined ? undefined : findRuntime(runtime)
  if (asked?.kind === 'unknown') return refuseRuntime(runtime ?? '', asked.nearest)
  const name = asked === undefined ? (await guessRuntime(contents, undefined))?.name : nameOf(asked)
  if (name === undefined) return { candidates: [], problems: explainPackage([noRuntime], 'SCF') }
  const { names, findings } = await inFamily(contents, name)
  const valid = names.filter((handler) => isValid(handler, name)).slice(0, mostCandidates)
  if (valid.length === 0 && findings.length > 0)
    return { candidates: [], runtime: name, problems: explainPackage(findings, name) }
  const folder = enclosingFolders(contents).at(-1)
  const isWrapped = valid.length === 0 && folder !== undefined
  const problems = isWrapped ? explainPackage([{ ...oneFolder, subject: folder }], name) : []
  return { candidates: valid, runtime: name, problems }
}

function nameOf(found: Exclude<FoundRuntime, { kind: 'unknown' }>): string {
  return found.kind === 'runtime' ? found.runtime.name : found.name
}

const noRuntime = { id: 'package-undecidable', reason: 'runtime' } as const
const oneFolder = { id: 'package-folder', reason: 'one-folder-only' } as const

function isValid(handler: string, runtime: string): boolean {
  const verdict = checkHandler({ handler, runtime })
  return verdict.kind === 'verdict' && verdict.valid
}

async function inFamily(contents: Contents, runtime: string): Promise<Started> {
  const found = findRuntime(runtime)
  const family =
    found.kind === 'unknown' ? undefined : found.kind === 'runtime' ? found.runtime : found.family
  const view = viewOf(contents)
  switch (family?.family) {
    case 'Python':
      return named(await inSources(view, '.py', pythonFunctions(view)))
    case 'Node.js':
      return named(await inSources(view, '.js', nodeFunctions(view)))
    case 'PHP':
      return named(await inSources(view, '.php', phpFunctions(view)))
    case 'Go':
      return goBinaries(view, { runtime, isVersionKnown: found.kind === 'runtime' })
    case 'Java':
      return named(await javaCandidates(contents))
    case 'Web function':
    case 'Custom Runtime':
      return startFileOf(contents, family.family)
    default:
      return named([])
  }
}

function named(names: readonly string[]): Started {
  return { names, findings: [] }
}

type FunctionsIn = (path: string) => Promise<readonly string[]>

function pythonFunctions(view: View): FunctionsIn {
  const source = new PythonPackage(view)
  return async (path) => {
    const module = await source.module(path)
    return module === undefined ? [] : callableOf(module)
  }
}

function nodeFunctions(view: View): FunctionsIn {
  const modules = new NodePackage(view)
  return (path) => modules.functions(path)
}

function phpFunctions(view: View): FunctionsIn {
  const source = new PhpPackage(view)
  return async (path) => (await source.file(path))?.functions ?? []
}

const fileOrder: readonly string[] = ['index', 'main', 'app', 'handler']
const noEntry = /^(?:setup|conftest|test_.{0,60}|.{0,60}_test|.{0,60}\.(?:test|spec|config|min))$/

async function inSources(view: View, ending: string, functionsIn: FunctionsIn): Promise<readonly string[]> {
  const stems = view.rootFiles
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .filter((stem) => !noEntry.test(stem))
    .toSorted((one, other) => fileRank(one) - fileRank(other))
  const found: { handler: string; rank: number }[] = []
  for (const stem of stems.slice(0, mostFiles)) {
    for (const name of await functionsIn(stem + ending)) {
      found.push({ handler: `${stem}.${name}`, rank: rankOf(name) })
    }
  }
  return found.toSorted((one, other) => one.rank - other.rank).map(({ handler }) => handler)
}

function fileRank(stem: string): number {
  const place = fileOrder.indexOf(stem)
  return place < 0 ? fileOrder.length : place
}
