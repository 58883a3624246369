import { type Contents, type View, viewOf } from './contents.ts'
import type { Finding } from './finding.ts'
import { findPlace, type Nearest } from './root.ts'

export type Entry =
  | {
      readonly kind: 'found'
      /** The package seen from where the file lies. */
      readonly view: View
      readonly path: string
      readonly findings: readonly Finding[]
    }
  | { readonly kind: 'absent'; readonly findings: readonly Finding[] }

/**
 * The file that a handler names, in the root or in the one folder around everything. `others` are files of
 * which no source says whether the runtime takes them in its place.
 */
export function findEntry(contents: Contents, path: string, others: readonly string[] = []): Entry {
  const other = contents.files.has(path) ? undefined : others.find((each) => contents.files.has(each))
  const place = findPlace(contents, path)
  if (place.kind === 'here' && other === undefined) {
    const view = viewOf(contents, place.root)
    return { kind: 'found', view, path, findings: [...aroundIt(place.root, path), ...doubts(view, path)] }
  }
  const instead = other ?? strayName(contents, path)
  if (instead !== undefined) {
    const undecidable: Finding = { id: 'package-undecidable', reason: 'form', subject: path, other: instead }
    return { kind: 'absent', findings: [undecidable] }
  }
  return { kind: 'absent', findings: [missing(path, place.kind === 'missing' ? place.nearest : undefined)] }
}

function aroundIt(root: string, path: string): readonly Finding[] {
  return root === '' ? [] : [{ id: 'package-folder', reason: 'one-folder', subject: root, other: path }]
}

function doubts(view: View, path: string): readonly Finding[] {
  const file = view.file(path)
  const doubt = (reason: 'repeated' | 'link'): Finding => ({
    id: 'package-undecidable',
    reason,
    subject: path,
  })
  return [...(file?.isRepeated ? [doubt('repeated')] : []), ...(file?.isLink ? [doubt('link')] : [])]
}

/** The file that was found cannot be read. Of a link it has been said already what cannot be told. */
export function unread({ view }: Entry & { readonly kind: 'found' }, path: string): readonly Finding[] {
  return view.file(path)?.isLink ? [] : [{ id: 'package-undecidable', reason: 'unread', subject: path }]
}

/** `/index.py` and `./index.py` may well come out in the root. */
function strayName({ strayNames }: Contents, path: string): string | undefined {
  return strayNames.find((name) => name.endsWith(path))
}

function missing(path: string, nearest: Nearest | undefined): Finding {
  const id = 'package-file-missing'
  if (nearest === undefined) return { id, reason: 'no-file', subject: path }
  return { id, reason: nearest.how, subject: path, other: nearest.path }
}
