import type { View } from '../contents.ts'
import { findEntry } from '../entry-file.ts'
import type { Finding } from '../finding.ts'
import { functionMissing, mentions } from '../function-missing.ts'
import { type Judgement, nothingFound, type Question } from '../judgement.ts'
import { declarationsIn } from './declarations.ts'
import type { NodeModule } from './exports.ts'
import { isBuiltIn, packageOf } from './libraries.ts'
import { NodePackage, type NodeSource } from './names.ts'
import { nativeFindings } from './native.ts'
import { neededModules } from './needed.ts'
import { mayExist, readManifest, resolveRelative } from './resolve.ts'

/** Holds `file.function` against a package for Node.js. */
export async function judgeNode(question: Question): Promise<Judgement> {
  const { contents, parts, runtime } = question
  const { file, function: name } = parts
  if (file === undefined) return nothingFound([])
  const path = `${file}.js`
  const others = [`${file}.mjs`, `${file}.cjs`, `${file}.node`, `${file}/index.js`, file]
  const entry = findEntry(contents, path, others)
  if (entry.kind === 'absent') return nothingFound(entry.findings)

  const { view } = entry
  const modules = new NodePackage(view)
  const source = await modules.source(path)
  if (source === undefined) {
    const unread: Finding = { id: 'package-undecidable', reason: 'unread', subject: path }
    return { entryFile: path, functions: [], root: view.root, findings: [...entry.findings, unread] }
  }
  const needed = neededModules(source.tree, source.text)
  const judged = name === undefined ? [] : await judgeName({ name, path, source, modules })
  return {
    entryFile: path,
    functions: exportedFunctions(source.module),
    root: view.root,
    findings: [
      ...entry.findings,
      ...judged,
      ...(source.module.isEsModule ? await esModule(view, path, runtime) : []),
      ...(await dependencies({ view, needed, path, runtime })),
      ...(await nativeFindings(question, view, needed)),
    ],
  }
}

/** What of a module's exports can be called by a handler. */
export function exportedFunctions({ names }: NodeModule): readonly string[] {
  const usable = [...names].filter(
    ([name, { isFunction }]) => isFunction !== false && !/^(?:_|default$)/.test(name),
  )
  return usable.map(([name]) => name)
}

type Named = {
  readonly name: string
  readonly path: string
  readonly source: NodeSource
  readonly modules: NodePackage
}

async function judgeName({ name, path, source, modules }: Named): Promise<readonly Finding[]> {
  const found = await modules.find(name, path)
  if (found === 'defined') return []
  if (found === 'unknown') {
    const reason = source.module.isFunction ? 'module-function' : 'open'
    return [{ id: 'package-undecidable', reason, subject: path, other: name }]
  }
  const how = whereElse(name, source)
  return [functionMissing({ file: path, name, functions: exportedFunctions(source.module), how })]
}

function whereElse(name: string, { tree, text }: NodeSource): 'not-exported' | 'in-text' | undefined {
  if (!mentions(text, name)) return undefined
  if (declarationsIn(tree, text).has(name)) return 'not-exported'
  let isWord = false
  tree.iterate({
    enter: ({ name: kind, from, to }) => {
      if (to - from === name.length && /Name$|Definition$/.test(kind))
        isWord ||= text.slice(from, to) === name
    },
  })
  return isWord ? undefined : 'in-text'
}

async function esModule(view: View, path: string, runtime: string): Promise<readonly Finding[]> {
  const { type } = await readManifest(view, 'package.json')
  // From 20.19 on Node.js finds out for itself which of the two a file is.
  const needsNoType = /^Nodejs(?:20\.19|2[1-9]\.)/.test(runtime)
  const reason = type === 'module' || needsNoType ? 'typed' : 'no-type'
  return [{ id: 'package-module', reason, subject: path }]
}

async function dependencies({
  view,
  needed,
  path,
  runtime,
}: {
  view: View
  needed: readonly string[]
  path: string
  runtime: string
}): Promise<readonly Finding[]> {
  const own: string[] = []
  const absent = new Set<string>()
  for (const specifier of needed) {
    if (/^\.{1,2}(?:\/|$)/.test(specifier)) {
      const found = await resolveRelative(view, path, specifier)
      if (found === undefined && !mayExist(view, path, specifier)) own.push(specifier)
    } else if (/^[@\w]/.test(specifier) && !isBuiltIn(specifier, runtime) && !isInPackage(view, specifier)) {
      absent.add(packageOf(specifier))
    }
  }
  return [
    ...(own.length > 0
      ? [{ id: 'package-dependency', reason: 'own', subject: path, list: own, severity: 'error' } as const]
      : []),
    ...(absent.size > 0
      ? [{ id: 'package-dependency', reason: 'absent-node', subject: path, list: [...absent] } as const]
      : []),
  ]
}

/** `NODE_PATH` has the root itself besides `node_modules`. */
function isInPackage(view: View, specifier: string): boolean {
  const name = packageOf(specifier)
  if (view.hasFolder(`node_modules/${name}`) || view.hasFolder(name)) return true
  return ['', '.js', '.json', '.node'].some(
    (ending) => view.file(`${specifier}${ending}`) ?? view.file(`node_modules/${specifier}${ending}`),
  )
}
