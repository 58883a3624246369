import { closeSync, mkdirSync, openSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { errorCode } from '../../error-code.ts'

export type FileWatch = {
  /** Throws once another file stands in its place, or none. Looks once a second at most. */
  check(): void
}

/** What is written from now on is lost with the process: it goes into a file that nobody finds any more. */
class FileGone extends Error {
  override readonly name = 'FileGone'
  readonly code = 'sqlite_file_gone'
}

/** Little more than one message takes, in the log of a database. */
const leastRoom = 200_000

class DiskFull extends Error {
  override readonly name = 'DiskFull'
  /** As SQLite itself says it. */
  readonly code = 'sqlite_13'
}

/** Throws where the disk is full: less fits into the last gap of it than a message needs, so that writing does not tell. */
export function checkRoom(path: string): void {
  if (path === ':memory:') return
  const { bavail, bsize } = statfsSync(dirname(path))
  if (bavail * bsize < leastRoom) throw new DiskFull('The disk of the database is full')
}

const lookEveryMs = 1_000

/** Makes the folder and the file on demand, readable by nobody else. */
export function makeFile(path: string): void {
  makeFolder(dirname(path))
  try {
    // SQLite gives the files beside it (-wal, -shm) the same mode. A file that is there keeps the mode it has,
    // and is not even opened here: closing it again would drop the locks this process holds on it.
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
}

/** Watches the file of an open database. What is in memory is always there. */
export function watchFile(path: string): FileWatch {
  if (path === ':memory:') return { check: () => {} }
  const opened = idOf(path)
  let lookedAt = performance.now()
  return {
    check() {
      if (performance.now() - lookedAt < lookEveryMs) return
      if (idOf(path) !== opened) throw new FileGone('The file of the database was deleted or replaced')
      lookedAt = performance.now()
    },
  }
}

function idOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats && `${stats.dev} ${stats.ino}`
}

/** Node's own way to make folders that are not there never ends where the system refuses to, as in /proc. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if (errorCode(error) === 'EEXIST' && statSync(path).isDirectory()) return
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error
    makeFolder(dirname(path))
    mkdirSync(path, { mode: 0o700 })
  }
}
