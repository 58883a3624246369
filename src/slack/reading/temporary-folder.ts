import { rmSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The process stands in the name, so that what a dead one left is known. */
const prefix = 'scf-bot-package-'
const leftover = new RegExp(`^${prefix}(\\d{1,10})-`)
/** No package takes so long to be read. */
const longestMs = 60 * 60_000

/** In use now. A process that stops in order does not wait for a download that hangs. */
const inUse = new Set<string>()

function removeAtExit(): void {
  for (const folder of inUse) rmSync(folder, { recursive: true, force: true })
}

/** Gives `use` a folder that only we can read, and removes it afterwards, whatever happens. */
export async function withTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
  if (inUse.size === 0) process.once('exit', removeAtExit)
  inUse.add(folder)
  try {
    return await use(folder)
  } finally {
    await remove(folder)
    inUse.delete(folder)
    if (inUse.size === 0) process.off('exit', removeAtExit)
  }
}

/**
 * Removes the folders of processes that were killed over them. To be called before this one makes its first: a folder of
 * its own number is then of an earlier one.
 */
export async function removeLeftovers(now: number): Promise<void> {
  const names = await readdir(tmpdir())
  for (const name of names) {
    const [, pid] = leftover.exec(name) ?? []
    if (pid === undefined) continue
    const folder = join(tmpdir(), name)
    if (!isOfAnother(Number(pid)) || (await isOld(folder, now))) await remove(folder)
  }
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true })
}

/** Whether it may be that of another process, at work right now. */
function isOfAnother(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function isOld(folder: string, now: number): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined)
  return found !== undefined && now - found.mtimeMs > longestMs
}
