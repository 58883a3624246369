import { distance } from 'fastest-levenshtein'
import type { Contents } from './contents.ts'

/** Where the entry file lies. */
export type Place =
  | { readonly kind: 'here'; readonly root: string }
  | { readonly kind: 'missing'; readonly nearest: Nearest | undefined }

export type Nearest = {
  readonly how: 'case' | 'folder' | 'ending' | 'spelling'
  readonly path: string
}

/**
 * The root that an entry file would have to be read from: the package's own, or the one folder around all its
 * files. Else the file that it was probably meant to be.
 */
export function findPlace(contents: Contents, entry: string): Place {
  if (contents.files.has(entry)) return { kind: 'here', root: '' }
  const root = enclosingFolders(contents).find((folder) => contents.files.has(folder + entry))
  if (root !== undefined) return { kind: 'here', root }
  return { kind: 'missing', nearest: nearestFile(contents, entry) }
}

/** `a/`, `a/b/` … as long as every file lies in them; what archivers add by themselves does not count. */
export function enclosingFolders({ files }: Contents): readonly string[] {
  const paths = [...files.keys()].filter((path) => !isJunk(path))
  const [first = ''] = paths
  const folders: string[] = []
  for (let slash = first.indexOf('/'); slash >= 0; slash = first.indexOf('/', slash + 1)) {
    const folder = first.slice(0, slash + 1)
    if (!paths.every((path) => path.startsWith(folder))) break
    folders.push(folder)
  }
  return folders
}

function isJunk(path: string): boolean {
  return /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(path)
}

/** The file that was probably meant: other case, other folder, other ending, or one letter off. */
function nearestFile({ files }: Contents, entry: string): Nearest | undefined {
  const paths = [...files.keys()].filter((path) => !isJunk(path) && !isDependency(path))
  const inRoot = paths.filter((path) => !path.includes('/'))
  const sameLetters = inRoot.find((path) => path.toLowerCase() === entry.toLowerCase())
  if (sameLetters !== undefined) return { how: 'case', path: sameLetters }
  const name = entry.slice(entry.lastIndexOf('/') + 1)
  const elsewhere = shortest(paths.filter((path) => path.endsWith(`/${name}`)))
  if (elsewhere !== undefined) return { how: 'folder', path: elsewhere }
  const stem = withoutEnding(name)
  const otherEnding = inRoot.find((path) => withoutEnding(path) === stem)
  if (otherEnding !== undefined) return { how: 'ending', path: otherEnding }
  const alike = inRoot.find((path) => path.length < 80 && distance(path, entry) <= 2)
  return alike === undefined ? undefined : { how: 'spelling', path: alike }
}

function isDependency(path: string): boolean {
  return /(?:^|\/)(?:node_modules|site-packages|vendor|[^/]{1,100}\.dist-info)\//.test(path)
}

function shortest(paths: readonly string[]): string | undefined {
  return paths.toSorted((one, other) => one.length - other.length)[0]
}

function withoutEnding(name: string): string {
  const dot = name.indexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}
