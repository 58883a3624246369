import { access, rename, rm } from 'node:fs/promises'
import { backup, DatabaseSync } from 'node:sqlite'
import { errorCode } from '../../error-code.ts'
import { makeFile } from './sqlite-file.ts'

/** What a copy has come to; `fresh`: nothing was in the place before. */
export type CopyMade = 'done' | 'fresh'

/** Why a SQLite file could not be copied, as a code that the command has a sentence for. */
export type CopyRefused = 'exists' | 'missing' | 'not_ours' | 'in_use'

/**
 * Copies the bot's SQLite database into a new file, as it is at one moment; the bot may run. The copy is readable by its
 * owner only, as the database is.
 */
export async function backUp(path: string, copy: string): Promise<CopyRefused | CopyMade> {
  if (!(await isThere(path))) return 'missing'
  if (await isThere(copy)) return 'exists'
  await copyDatabase(path, copy)
  return 'done'
}

/**
 * Puts a copy in the place of the bot's SQLite database. What was there is kept beside it, as `before`. Refused while the
 * bot runs: it would go on writing into the file that was moved away.
 */
export async function restore(path: string, copy: string, before: string): Promise<CopyRefused | CopyMade> {
  if (!(await isThere(copy))) return 'missing'
  if (!isOurs(copy)) return 'not_ours'
  if (await isThere(path)) {
    if (isInUse(path)) return 'in_use'
    if (await isThere(before)) return 'exists'
  }
  // Whole before it takes the place: whoever stops in the middle still has the old one.
  const arriving = `${path}.arriving`
  await rm(arriving, { force: true })
  await copyDatabase(copy, arriving)
  const wasThere = await moveIfThere(path, before)
  // A log that a damaged database, or one that is gone, has left: SQLite would write it into the one that comes.
  await moveIfThere(`${path}-wal`, `${before}-wal`)
  await rm(`${path}-shm`, { force: true })
  await rename(arriving, path)
  return wasThere ? 'done' : 'fresh'
}

function moveIfThere(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    (error) => {
      if (errorCode(error) === 'ENOENT') return false
      throw error
    },
  )
}

/** Into a file that is made for it, and its folder too; half a copy would be taken for a whole one, and is removed. */
async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true })
  try {
    makeFile(to)
    await backup(source, to).catch(async (error) => {
      await rm(to, { force: true })
      throw error
    })
  } finally {
    source.close()
  }
}

function isOurs(path: string): boolean {
  try {
    const database = new DatabaseSync(path, { readOnly: true })
    try {
      database.prepare('select count(*) from kysely_migration').get()
      database.prepare('select count(*) from incidents').get()
      return true
    } finally {
      database.close()
    }
  } catch {
    // No database, another program's, or a damaged one: SQLite says which, and it comes to the same here.
    return false
  }
}

/** Every process with the file open holds a lock that only whoever is alone gets. */
function isInUse(path: string): boolean {
  const database = new DatabaseSync(path, { timeout: 500 })
  try {
    database.exec('pragma locking_mode = exclusive')
    database.exec('begin exclusive; commit')
    // What the log still holds goes into the file, which is about to be moved without it.
    database.exec('pragma wal_checkpoint(truncate)')
    return false
  } catch (error) {
    const code = errorCode(error)
    if (code === 'sqlite_5') return true
    // What is no database any more cannot be opened by a bot either, and is why somebody restores.
    if (isDamage(code)) return false
    throw error
  } finally {
    database.close()
  }
}

/** Whether SQLite has called a file damaged, or no database at all. */
export function isDamage(code: string): boolean {
  return code === 'sqlite_11' || code === 'sqlite_26'
}

/** Whether a file or a folder is there; throws where that cannot be told. */
export function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error) => {
      if (errorCode(error) === 'ENOENT') return false
      throw error
    },
  )
}
