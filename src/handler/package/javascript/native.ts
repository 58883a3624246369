import type { Contents, View } from '../contents.ts'
import { fileKindOf, headerBytes } from '../executable.ts'
import type { Finding } from '../finding.ts'
import type { Question } from '../judgement.ts'
import { nativeLibraries, packageOf } from './libraries.ts'

const mostHeaders = 60

/**
 * Packages with native addons none of which is for Linux on x86-64. Many do without, so it is an error only
 * where the entry file requires one that is known not to.
 */
export async function nativeFindings(
  { contents }: Question,
  view: View,
  needed: readonly string[],
): Promise<readonly Finding[]> {
  const foreign = await foreignPackages(contents, view.root)
  if (foreign.length === 0) return []
  const required = new Set(needed.map(packageOf))
  const list = foreign.filter((name) => nativeLibraries.has(name) && required.has(name))
  if (list.length > 0) return [{ id: 'package-binary', reason: 'needed', list }]
  return [{ id: 'package-binary', reason: 'native', list: foreign, severity: 'warning' }]
}

async function foreignPackages(contents: Contents, root: string): Promise<readonly string[]> {
  const fits = new Map<string, boolean>()
  let left = mostHeaders
  for (const path of contents.files.keys()) {
    if (!path.endsWith('.node') || !path.startsWith(root)) continue
    const name = ownerOf(path.slice(root.length))
    // A folder of prebuilt addons names its systems itself; one for ours is enough.
    if (fits.get(name) === true) continue
    if (left-- <= 0) return []
    const head = await contents.head(path, headerBytes)
    const kind = head.kind === 'bytes' ? fileKindOf(head.bytes) : undefined
    fits.set(name, kind === undefined || kind.kind === 'other' || (kind.kind === 'elf' && kind.forLinuxAmd64))
  }
  return [...fits].filter(([, isFitting]) => !isFitting).map(([name]) => name)
}

/** The package that a file belongs to, or the file itself. */
function ownerOf(path: string): string {
  const inside = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  return path.includes('node_modules/') ? packageOf(inside) : path
}
