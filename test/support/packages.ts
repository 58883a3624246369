import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { PackageVerdict } from '../../src/handler/package/check-package.ts'
import { judgeAt } from '../../src/package/answer.ts'
import { type Entry, zipOf } from './zip.ts'

export type Files = Readonly<Record<string, string | Uint8Array>>

/** Writes packages to a folder of its own for the tests of a file, and takes it away afterwards. */
export function temporaryPackages() {
  let folder = ''
  let count = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scf-package-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const write = async (bytes: Uint8Array): Promise<string> => {
    const path = join(folder, `${++count}.zip`)
    await writeFile(path, bytes)
    return path
  }
  return { write, folder: () => folder }
}

/** Entries of files that all have the same mode. */
export function entriesOf(files: Files, mode?: number | null): readonly Entry[] {
  return Object.entries(files).map(([name, data]) => ({ name, data, ...(mode !== undefined && { mode }) }))
}

/** The verdict on a package; a refusal fails the test. */
export async function verdictOf(
  path: string,
  handler: string,
  runtime: string | undefined,
): Promise<PackageVerdict> {
  const result = await judgeAt({ path, handler, runtime })
  if (result.kind !== 'verdict') throw new Error(`refused: ${result.message.en}`)
  return result
}

/** `error package-file-missing`, the errors first. */
export function idsOf({ problems }: PackageVerdict): readonly string[] {
  return problems.map(({ id, severity }) => (severity === 'error' ? id : `(${id})`))
}

export { zipOf }
