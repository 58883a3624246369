import { constants, type Dirent } from 'node:fs'
import { lstat, open, readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Content, Contents, PackageFile } from '../handler/package/contents.ts'
import type { Budget } from './budget.ts'
import { MemoryReader } from './random-access.ts'
import { UnreadablePackage } from './unreadable.ts'
import { openZip } from './zip.ts'

const mostFiles = 100_000
/** What tools that deploy leave out. */
const leftOut: readonly string[] = ['.git', '.svn', '.hg']
const largestInner = 32 * 1024 * 1024

/** Opens a folder as the package that it would become. Nothing outside it is read, whatever its links say. */
export async function openFolder(path: string, budget: Budget): Promise<Contents> {
  const root = await realpath(path)
  const files = new Map<string, PackageFile>()
  const waiting = ['']
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const name = folder + entry.name
      if (entry.isDirectory()) {
        if (!leftOut.includes(entry.name)) waiting.push(`${name}/`)
      } else await addFile(files, root, name, entry)
      if (files.size > mostFiles) throw new UnreadablePackage('too-many')
    }
    await budget.breathe()
  }
  return new FolderContents(root, files, budget)
}

async function addFile(
  files: Map<string, PackageFile>,
  root: string,
  path: string,
  entry: Dirent,
): Promise<void> {
  const full = join(root, path)
  if (entry.isSymbolicLink()) return addLink(files, root, path)
  if (!entry.isFile()) return
  const { size, mode } = await lstat(full)
  files.set(path, { path, size, mode: modeOf(mode), isLink: false, isRepeated: false })
}

/** Packers mostly put in what a link leads to; one to a folder stands for its `package.json` at least. */
async function addLink(files: Map<string, PackageFile>, root: string, path: string): Promise<void> {
  const target = await realpath(join(root, path)).catch(() => undefined)
  const isInside = target?.startsWith(root + sep) ?? false
  const stats = isInside && target !== undefined ? await stat(target) : undefined
  const common = { isRepeated: false, mode: stats && modeOf(stats.mode) }
  if (stats?.isDirectory()) {
    const inside = `${path}/package.json`
    files.set(inside, { ...common, path: inside, size: 0, isLink: true })
  } else files.set(path, { ...common, path, size: stats?.size ?? 0, isLink: stats === undefined })
}

/** Windows has no such bits. */
function modeOf(mode: number): number | undefined {
  return process.platform === 'win32' ? undefined : mode & 0o777
}

class FolderContents implements Contents {
  readonly files: ReadonlyMap<string, PackageFile>
  readonly strayNames: readonly string[] = []
  readonly backslashNames: readonly string[] = []
  readonly packedSize = undefined
  readonly #root: string
  readonly #budget: Budget

  constructor(root: string, files: ReadonlyMap<string, PackageFile>, budget: Budget) {
    this.#root = root
    this.files = files
    this.#budget = budget
  }

  async read(path: string, most: number): Promise<Content> {
    const file = this.files.get(path)
    if (file === undefined) return { kind: 'unread', why: 'absent' }
    if (file.size > Math.min(most, this.#budget.bytes)) return { kind: 'unread', why: 'too-large' }
    return this.#bytes(file, file.size)
  }

  async head(path: string, bytes: number): Promise<Content> {
    const file = this.files.get(path)
    if (file === undefined) return { kind: 'unread', why: 'absent' }
    return this.#bytes(file, Math.min(bytes, file.size))
  }

  async inner(path: string): Promise<Contents | undefined> {
    const content = await this.read(path, largestInner)
    if (content.kind !== 'bytes') return undefined
    const bytes = Buffer.from(content.bytes)
    return openZip(new MemoryReader(bytes), bytes.length, this.#budget).catch(() => undefined)
  }

  breathe(): Promise<boolean> {
    return this.#budget.breathe()
  }

  async #bytes({ path, isLink }: PackageFile, count: number): Promise<Content> {
    if (isLink) return { kind: 'unread', why: 'link' }
    this.#budget.bytes -= count
    try {
      const target = await realpath(join(this.#root, path))
      if (!target.startsWith(this.#root + sep)) return { kind: 'unread', why: 'link' }
      const file = await open(target, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
      try {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(count), 0, count, 0)
        return { kind: 'bytes', bytes: buffer.subarray(0, bytesRead) }
      } finally {
        await file.close()
      }
    } catch {
      // Gone, or not to be read by us: the package may be right all the same.
      return { kind: 'unread', why: 'damaged' }
    } finally {
      this.#budget.resume()
    }
  }
}
