import type { Parts } from '../finding.ts'
import { findRuntime } from '../runtime-spelling.ts'
import { type Family, type Format, runtimes } from '../runtimes.ts'
import { type Contents, type View, viewOf } from './contents.ts'
import { fileKindOf, headerBytes } from './executable.ts'
import { readClassFile } from './java/class-file.ts'
import { readManifest } from './javascript/resolve.ts'
import { enclosingFolders } from './root.ts'

export type Guess = {
  readonly name: string
  readonly family: Family['family']
  /** The package itself shows it; otherwise it is only the usual one. */
  readonly isVersionKnown: boolean
}

type Hint = { readonly handler: string; readonly format: Format | null; readonly parts: Parts }

/** The runtime that a package is made for, as far as it shows; with a handler, the one that the handler fits. */
export async function guessRuntime(contents: Contents, hint: Hint | undefined): Promise<Guess | undefined> {
  const family = hint === undefined ? await familyOf(contents) : familyOfHandler(contents, hint)
  if (family === undefined) return undefined
  const named = (await namedVersion(contents, family)) ?? (await shownVersion(contents, family))
  return { name: named ?? usual[family], family, isVersionKnown: named !== undefined }
}

/** What most new functions of the family take. */
const usual: Readonly<Record<Family['family'], string>> = {
  Python: 'Python3.9',
  'Node.js': 'Nodejs18.15',
  PHP: 'Php8.0',
  Go: 'Go1',
  Java: 'Java8',
  'Custom Runtime': 'CustomRuntime',
  'Web function': 'WebFunction',
  Image: 'Image',
}

const sources = [
  { family: 'Python', ending: '.py' },
  { family: 'Node.js', ending: '.js' },
  { family: 'PHP', ending: '.php' },
] as const

/** No runtime loads these; where nothing else is there, the judge of what they are compiled to says so. */
const uncompiled = [
  { family: 'Node.js', ending: '.ts' },
  { family: 'Node.js', ending: '.mts' },
  { family: 'Node.js', ending: '.cts' },
] as const

type Source = (typeof sources | typeof uncompiled)[number]

function familyOfHandler(contents: Contents, { handler, format, parts }: Hint): Family['family'] | undefined {
  if (handler === 'scf_bootstrap') return 'Web function'
  if (format === 'three-segment') return 'Java'
  const { file } = parts
  const roots = ['', ...enclosingFolders(contents)]
  const started = startedFamily(viewOf(contents, roots.at(-1)))
  if (format === 'one-segment') {
    const isThere = roots.some((root) => contents.files.has(`${root}${file}`))
    return isThere ? 'Go' : (started ?? 'Go')
  }
  const fitting = sources.filter(({ ending }) =>
    roots.some((root) => contents.files.has(`${root}${file}${ending}`)),
  )
  return fitting[0]?.family ?? started ?? sourceFamily(contents)
}

/** Of functions that start with a file of their own; their handler is any string. */
function startedFamily({ file }: View): Family['family'] | undefined {
  if (file('scf_bootstrap')) return 'Web function'
  return file('bootstrap') ? 'Custom Runtime' : undefined
}

async function familyOf(contents: Contents): Promise<Family['family'] | undefined> {
  const root = enclosingFolders(contents).at(-1) ?? ''
  const view = viewOf(contents, root)
  const started = startedFamily(view)
  if (started !== undefined) return started
  const isJava = (path: string) => /\.class$|^lib\/[^/]{1,200}\.jar$/.test(path)
  if ([...contents.files.keys()].some(isJava)) return 'Java'
  const family = sourceFamily(contents, root)
  if (family !== undefined) return family
  for (const name of view.rootFiles.filter((each) => !each.includes('.'))) {
    const head = await contents.head(root + name, headerBytes)
    if (head.kind === 'bytes' && fileKindOf(head.bytes).kind === 'elf') return 'Go'
  }
  return undefined
}

const usualEntries: readonly string[] = ['index', 'main', 'app', 'handler']

/** The language of the file with the most usual name, or else of most files in the root. */
function sourceFamily(
  contents: Contents,
  root = enclosingFolders(contents).at(-1) ?? '',
): Source['family'] | undefined {
  const { rootFiles } = viewOf(contents, root)
  const code = rootFiles.filter((name) => !name.endsWith('.d.ts'))
  return familyAmong(sources, code) ?? familyAmong(uncompiled, code)
}

function familyAmong(all: readonly Source[], rootFiles: readonly string[]): Source['family'] | undefined {
  for (const entry of usualEntries) {
    const found = all.find(({ ending }) => rootFiles.includes(entry + ending))
    if (found !== undefined) return found.family
  }
  const counted = all.map(({ family, ending }) => ({
    family,
    count: rootFiles.filter((name) => name.endsWith(ending)).length,
  }))
  const [most] = counted.toSorted((one, other) => other.count - one.count)
  return most !== undefined && most.count > 0 ? most.family : undefined
}

const settings = ['serverless.yml', 'serverless.yaml', 'template.yaml', 'template.yml', 'cloudbaserc.json']

/** `runtime: Python3.6` of the tools that deploy functions. */
async function namedVersion(contents: Contents, family: Family['family']): Promise<string | undefined> {
  for (const path of settings.filter((each) => contents.files.has(each))) {
    const content = await contents.read(path, 64 * 1024)
    const text = content.kind === 'bytes' ? new TextDecoder().decode(content.bytes) : ''
    const spelling = /\bruntime["']?\s{0,8}:\s{0,8}["']?([A-Za-z]{2,20}\d{1,2}(?:\.\d{1,2})?)/i.exec(
      text,
    )?.[1]
    const found = spelling === undefined ? undefined : findRuntime(spelling)
    if (found?.kind === 'runtime' && found.runtime.family === family) return found.runtime.name
  }
  return undefined
}

async function shownVersion(contents: Contents, family: Family['family']): Promise<string | undefined> {
  if (family === 'Python') return pythonVersion(contents)
  if (family === 'Node.js') return nodeVersion(contents)
  return family === 'Java' ? javaVersion(contents) : undefined
}

/** Of native modules and compiled files: `cpython-39`. Of several versions none is the one. */
function pythonVersion({ files }: Contents): string | undefined {
  const found = new Set<string>()
  for (const path of files.keys()) {
    const version = /\.cpython-(\d)(\d{1,2})[.-]/.exec(path)
    if (version) found.add(`Python${version[1]}.${version[2]}`)
  }
  const [only] = found
  return found.size === 1 ? known(only) : undefined
}

async function nodeVersion(contents: Contents): Promise<string | undefined> {
  const { engines } = await readManifest(viewOf(contents), 'package.json')
  const major = /^\D{0,3}(\d{1,2})(?:\.(?:\d{1,3}|x)){0,2}$/.exec(engines?.node?.trim() ?? '')?.[1]
  return runtimes.find(({ name }) => name.startsWith(`Nodejs${major}.`))?.name
}

async function javaVersion(contents: Contents): Promise<string | undefined> {
  const path = [...contents.files.keys()].find((each) => /^(?!META-INF\/)[^$]{1,400}\.class$/.test(each))
  const content = path === undefined ? undefined : await contents.read(path, 4 * 1024 * 1024)
  const read = content?.kind === 'bytes' ? readClassFile(content.bytes) : undefined
  if (read === undefined) return undefined
  return [8, 11, 17, 21]
    .find((version) => read.major <= version + 44)
    ?.toString()
    .replace(/^/, 'Java')
}

function known(name: string | undefined): string | undefined {
  return runtimes.find((runtime) => runtime.name === name)?.name
}
