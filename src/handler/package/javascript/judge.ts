import type { View } from '../contents.ts'
import { findEntry, unread } from '../entry-file.ts'
import type { Finding } from '../finding.ts'
import { functionMissing, type Missing, mentions } from '../function-missing.ts'
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
    const findings = [...entry.findings, ...unread(entry, path)]
    return { entryFile: path, functions: [], root: view.root, findings }
  }
  const needed = neededModules(source.tree, source.text)
  const functions = await modules.functions(path)
  const judged = name === undefined ? [] : await judgeName({ name, path, source, modules, functions })
  return {
    entryFile: path,
    functions,
    root: view.root,
    findings: [
      ...entry.findings,
      ...judged,
      ...(await moduleKind(view, path, source.module, runtime)),
      ...(await dependencies({ view, needed, path, runtime })),
      ...(await nativeFindings(question, view, needed)),
    ],
  }
}

type Named = {
  readonly name: string
  readonly path: string
  readonly source: NodeSource
  readonly modules: NodePackage
  readonly functions: readonly string[]
}

async function judgeName({ name, path, source, modules, functions }: Named): Promise<readonly Finding[]> {
  const found = await modules.find(name, path)
  if (found === 'defined') return []
  if (found === 'unknown') {
    const reason = source.module.isFunction ? 'module-function' : 'open'
    return [{ id: 'package-undecidable', reason, subject: path, other: name }]
  }
  const how = whereElse(name, source)
  return [functionMissing({ file: path, name, functions, how })]
}

function whereElse(name: string, { tree, text, module }: NodeSource): Missing['how'] {
  if (!mentions(text, name)) return undefined
  if (module.lost.has(name)) return 'overwritten'
  if (module.replacesExports) return 'replaced'
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

/** Whether a file is written as the kind of module that Node.js takes it for. */
async function moduleKind(
  view: View,
  path: string,
  { isEsModule, usesExports }: NodeModule,
  runtime: string,
): Promise<readonly Finding[]> {
  const { type } = await readManifest(view, 'package.json')
  // Before 12.17 Node.js did not look at the type.
  const isOld = /^Nodejs(?:[68]\.|1[02]\.)/.test(runtime)
  if (!isEsModule) {
    const isMistaken = usesExports && type === 'module' && !isOld
    return isMistaken ? [{ id: 'package-module', reason: 'typed-commonjs', subject: path }] : []
  }
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
