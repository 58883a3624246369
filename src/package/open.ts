import { open, stat } from 'node:fs/promises'
import type { Contents } from '../handler/package/contents.ts'
import { Budget } from './budget.ts'
import { openFolder } from './folder.ts'
import { FileReader } from './random-access.ts'
import { type Unreadable, UnreadablePackage, unreadable } from './unreadable.ts'
import { openZip } from './zip.ts'

/**
 * Lets `use` look into the package at a path: a zip, jar or war file, or a folder. It is read in small pieces
 * and only where `use` asks; nothing is written, run or kept.
 */
export async function withPackage<T>(
  path: string,
  use: (contents: Contents) => Promise<T>,
  budget = new Budget(),
): Promise<T | Unreadable> {
  try {
    const stats = await stat(path).catch(absent)
    if (stats.isDirectory()) return await use(await openFolder(path, budget).catch(absentFolder))
    if (!stats.isFile()) throw new UnreadablePackage('not-a-zip')
    return await withFile(path, stats.size, use, budget)
  } catch (error) {
    if (error instanceof UnreadablePackage) return unreadable(error.reason)
    throw error
  }
}

async function withFile<T>(
  path: string,
  size: number,
  use: (contents: Contents) => Promise<T>,
  budget: Budget,
): Promise<T> {
  const file = await open(path).catch(absent)
  try {
    budget.resume()
    return await use(await openZip(new FileReader(file.fd, size), size, budget))
  } finally {
    await file.close()
  }
}

function absent(error: unknown): never {
  throw new UnreadablePackage('absent', error)
}

function absentFolder(error: unknown): never {
  throw error instanceof UnreadablePackage ? error : new UnreadablePackage('absent', error)
}
