import type { Contents, View } from '../contents.ts'
import { fileKindOf, headerBytes } from '../executable.ts'
import type { Finding } from '../finding.ts'
import type { Question } from '../judgement.ts'
import { nativeLibraries } from './libraries.ts'
import type { PythonModule } from './module.ts'

/** Headers looked into; a package has hardly more modules without a telling name. */
const mostHeaders = 60

/**
 * Native modules of which no build fits the runtime. Most libraries work without, only slower, so it is an
 * error only where the entry file imports one that is known not to.
 */
export async function nativeFindings(
  { runtime, isVersionKnown, contents }: Question,
  view: View,
  { needed }: PythonModule,
): Promise<readonly Finding[]> {
  const version = isVersionKnown ? /^Python(\d)\.(\d{1,2})$/.exec(runtime)?.slice(1).join('') : undefined
  const foreign = await foreignModules(contents, view.root, version)
  if (foreign.length === 0) return []
  const imported = new Set(needed.map(({ module }) => module.split('.')[0] ?? ''))
  const libraries = new Set(foreign.map((path) => path.split('/')[0] ?? ''))
  const list = [...libraries].filter((name) => nativeLibraries.has(name) && imported.has(name))
  if (list.length > 0) return [{ id: 'package-binary', reason: 'needed', list }]
  return [{ id: 'package-binary', reason: 'native', list: foreign, severity: 'warning' }]
}

/** Paths, one for each module, as seen from the root. */
async function foreignModules(
  contents: Contents,
  root: string,
  version: string | undefined,
): Promise<readonly string[]> {
  const builds = new Map<string, string[]>()
  for (const path of contents.files.keys()) {
    if (!/\.(?:so|pyd|dylib)$/.test(path) || !path.startsWith(root)) continue
    const module = path.slice(0, path.indexOf('.', path.lastIndexOf('/') + 1))
    builds.set(module, [...(builds.get(module) ?? []), path])
  }
  const foreign: string[] = []
  const headers = { left: mostHeaders }
  for (const paths of builds.values()) {
    const [first = ''] = paths
    if (!(await someFits(contents, paths, version, headers))) foreign.push(first.slice(root.length))
  }
  return foreign
}

async function someFits(
  contents: Contents,
  paths: readonly string[],
  version: string | undefined,
  headers: { left: number },
): Promise<boolean> {
  for (const path of paths) {
    if (!fitsByName(path, version)) continue
    if (headers.left-- <= 0) return true
    const head = await contents.head(path, headerBytes)
    const kind = head.kind === 'bytes' ? fileKindOf(head.bytes) : undefined
    if (kind === undefined || (kind.kind === 'elf' && kind.forLinuxAmd64) || kind.kind === 'other')
      return true
  }
  return false
}

/** https://peps.python.org/pep-3149/: `name.cpython-39-x86_64-linux-gnu.so`; without a tag any version loads it. */
function fitsByName(path: string, version: string | undefined): boolean {
  if (!path.endsWith('.so')) return false
  const tag = /\.cpython-(\d{2,3})[a-z]{0,3}(?:-([\w-]{1,60}))?\.so$/.exec(path)
  if (tag === null) return true
  const [, built, platform] = tag
  const fitsSystem = platform === undefined || /^x86_64-linux/.test(platform)
  return fitsSystem && (version === undefined || built === version)
}
