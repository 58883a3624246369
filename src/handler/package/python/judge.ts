import type { View } from '../contents.ts'
import { findEntry, unread } from '../entry-file.ts'
import type { Finding } from '../finding.ts'
import { functionMissing, mentions } from '../function-missing.ts'
import { type Judgement, nothingFound, type Question } from '../judgement.ts'
import { isBuiltIn } from './libraries.ts'
import type { PythonModule, PythonName } from './module.ts'
import { type Finding as Found, PythonPackage } from './names.ts'
import { nativeFindings } from './native.ts'

/** Holds `file.function` against a package for Python. */
export async function judgePython(question: Question): Promise<Judgement> {
  const { contents, parts } = question
  const { file, function: name } = parts
  if (file === undefined) return nothingFound([])
  const path = `${file}.py`
  const entry = findEntry(contents, path, [`${file}/__init__.py`, `${file}.pyc`, ...compiled(question, file)])
  if (entry.kind === 'absent') return nothingFound(entry.findings)

  const { view } = entry
  const source = new PythonPackage(view)
  const module = await source.module(path)
  if (module === undefined) {
    const findings = [...entry.findings, ...unread(entry, path)]
    return { entryFile: path, functions: [], root: view.root, findings }
  }
  const functions = functionsOf(module)
  const found = name === undefined ? undefined : await source.find(name, path)
  return {
    entryFile: path,
    functions,
    callable: callableOf(module),
    root: view.root,
    findings: [
      ...entry.findings,
      ...judgeSyntax(path, module),
      ...(name && found ? judgeName({ name, path, module, functions, found }) : []),
      ...dependencies({ view, module, path, runtime: question.runtime }),
      ...(await nativeFindings(question, view, module)),
    ],
  }
}

/** A module compiled to machine code, `index.cpython-39-x86_64-linux-gnu.so`. */
function compiled({ contents }: Question, file: string): readonly string[] {
  return [...contents.files.keys()].filter(
    (path) => path.startsWith(`${file}.`) && /^[^/]{1,200}\.(?:so|pyd)$/.test(path),
  )
}

/** What of a module can be called by a handler, the usual names first. */
function functionsOf({ names }: PythonModule): readonly string[] {
  return [...names.keys()].filter((name) => !name.startsWith('_') && isFunction(name, names, 0))
}

/** Those that take the event and the context. */
export function callableOf(module: PythonModule): readonly string[] {
  return functionsOf(module).filter((name) => takesTwo(module.names.get(name)))
}

function isFunction(name: string, names: PythonModule['names'], depth: number): boolean {
  const found = names.get(name)
  if (found?.kind === 'function') return true
  if (found?.kind === 'import') return /handler|^main$/i.test(name)
  const alias = found?.kind === 'value' && depth < 4 ? found.alias : undefined
  return alias !== undefined && isFunction(alias, names, depth + 1)
}

type Named = {
  readonly name: string
  readonly path: string
  readonly module: PythonModule
  readonly functions: readonly string[]
  readonly found: Found
}

function judgeName({ name, path, module, functions, found }: Named): readonly Finding[] {
  switch (found.kind) {
    case 'unknown':
      return [{ id: 'package-undecidable', reason: 'open', subject: path, other: name }]
    case 'missing-there':
      return [{ id: 'package-function-missing', reason: 'there', subject: found.path, other: found.name }]
    case 'missing': {
      const isText = mentions(module.text, name) && !module.words.has(name)
      const how = module.inner.has(name) ? 'inside' : isText ? 'in-text' : undefined
      return [functionMissing({ file: path, name, functions, how })]
    }
    case 'defined':
      return judgeCall(found.name, { subject: path, other: name })
  }
}

function judgeCall(name: PythonName, what: { subject: string; other: string }): readonly Finding[] {
  if (!takesTwo(name)) return [{ id: 'package-signature', reason: 'python', ...what }]
  const isAsync = name.kind === 'function' && name.isAsync === true
  return isAsync ? [{ id: 'package-coroutine', reason: 'async', ...what }] : []
}

/** Python is called as `handler(event, context)`; the traceback in a missing argument shows no other call. */
function takesTwo(name: PythonName | undefined): boolean {
  if (name?.kind !== 'function' || name.parameters === undefined) return true
  return name.parameters.least <= 2 && name.parameters.most >= 2
}

function judgeSyntax(subject: string, { openLine }: PythonModule): readonly Finding[] {
  if (openLine === undefined) return []
  return [{ id: 'package-syntax', reason: 'colon', subject, other: String(openLine) }]
}

/** What the entry file loads for certain and nobody has. A layer may have it, so it is never more than a warning. */
function dependencies({
  view,
  module,
  path,
  runtime,
}: {
  view: View
  module: PythonModule
  path: string
  runtime: string
}): readonly Finding[] {
  const absolute = module.needed.filter(({ level }) => level === 0)
  const names = new Set(absolute.map(({ module: name }) => name.split('.')[0] ?? name))
  const list = [...names].filter(
    (name) => !isBuiltIn(name, runtime) && !isInPackage(view, name, module.changesPath),
  )
  return list.length === 0 ? [] : [{ id: 'package-dependency', reason: 'absent', subject: path, list }]
}

function isInPackage(view: View, name: string, anywhere: boolean): boolean {
  if (view.hasFolder(name)) return true
  if (view.rootFiles.some((file) => file.startsWith(`${name}.`) && /\.(?:py|pyc|so|pyd)$/.test(file)))
    return true
  if (!anywhere) return false
  return [...view.contents.files.keys()].some(
    (file) => file.includes(`/${name}/`) || file.endsWith(`/${name}.py`) || file.endsWith('.zip'),
  )
}
