/** One file of a package. Folders have no entry of their own. */
export type PackageFile = {
  /** From the package's root, with forward slashes. */
  readonly path: string
  /** Bytes, as the package's directory states them. */
  readonly size: number
  /** Unix permission bits; `undefined` where the packer wrote none, as on Windows. */
  readonly mode: number | undefined
  readonly isLink: boolean
  /** The package names the file twice, so nobody knows which of the two is unpacked last. */
  readonly isRepeated: boolean
}

export type Content =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'unread'; readonly why: 'absent' | 'too-large' | 'damaged' | 'compression' | 'link' }

/** A package as its reader hands it over: what is in it, and how to get at the bytes of one file. */
export type Contents = {
  readonly files: ReadonlyMap<string, PackageFile>
  /** Names that lead out of the root (`../x`, `/x`, `C:\x`); they are not among the files. */
  readonly strayNames: readonly string[]
  /** Names written with backslashes; they are among the files, with slashes. */
  readonly backslashNames: readonly string[]
  /** Bytes of the archive itself; `undefined` for a folder. */
  readonly packedSize: number | undefined
  /** The whole file, or why not; never more than `most` bytes. */
  read(path: string, most: number): Promise<Content>
  /** At most the first `bytes` bytes. */
  head(path: string, bytes: number): Promise<Content>
  /** The package inside this one (a jar among the dependencies); `undefined` if it cannot be read. */
  inner(path: string): Promise<Contents | undefined>
  /**
   * To be called now and then by whoever works long: lets others have their turn. `false` once the package
   * has had all the time it may cost; what is not known by then cannot be told.
   */
  breathe(): Promise<boolean>
}

/** A package seen from one of its folders. */
export type View = {
  readonly contents: Contents
  /** Empty, or a folder with a slash at its end. */
  readonly root: string
  file(path: string): PackageFile | undefined
  hasFolder(path: string): boolean
  /** The names that lie directly in the root. */
  readonly rootFiles: readonly string[]
  read(path: string): Promise<Content>
}

/** Sources are bundled and minified, but hardly ever larger than this. */
const largestSource = 6 * 1024 * 1024

export function viewOf(contents: Contents, root = ''): View {
  const paths = [...contents.files.keys()].filter((path) => path.startsWith(root))
  let folders: ReadonlySet<string> | undefined
  return {
    contents,
    root,
    file: (path) => contents.files.get(root + path),
    hasFolder: (path) => {
      folders ??= foldersOf(paths, root)
      return folders.has(path)
    },
    rootFiles: paths.map((path) => path.slice(root.length)).filter((path) => !path.includes('/')),
    read: (path) => contents.read(root + path, largestSource),
  }
}

/** Deep enough for `node_modules/@scope/name/lib`. */
const deepestFolder = 4

function foldersOf(paths: readonly string[], root: string): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const path of paths) {
    let slash = path.indexOf('/', root.length)
    for (let depth = 0; slash >= 0 && depth < deepestFolder; depth++) {
      folders.add(path.slice(root.length, slash))
      slash = path.indexOf('/', slash + 1)
    }
  }
  return folders
}
