import { errorCode } from '../../error-code.ts'
import type { Candidates } from '../../handler/package/candidates.ts'
import type { PackageVerdict } from '../../handler/package/check-package.ts'
import type { Refusal } from '../../handler/verdict.ts'
import type { Log } from '../../log.ts'
import type { Unreadable } from '../../package/unreadable.ts'
import { type PackageProblem, type Source, withPackageFile } from './package-file.ts'
import type { SlackFile } from './payloads.ts'
import { removeLeftovers } from './temporary-folder.ts'
import { createTurns } from './turns.ts'

/** What came of reading a package. */
export type Judged =
  | PackageVerdict
  | Candidates
  | Refusal
  | Unreadable
  | { readonly problem: PackageProblem | 'failed' }

export type PackageQuestion = {
  readonly file: SlackFile
  /** Without it, the package tells which ones it has. */
  readonly handler?: string | undefined
  /** In any spelling; without it the package tells. */
  readonly runtime?: string | undefined
}

export type Packages = {
  /** Downloads a package, holds a handler against it, and keeps nothing of it. Never throws. */
  judge(question: PackageQuestion, source: Omit<Source, 'origins'>): Promise<Judged>
}

/** Each takes up to 50 MB of disk and a thread of its own while it is read; others wait. */
const mostAtOnce = 2

type Parts = {
  readonly log: Log
  readonly now: () => number
  /** Origins that may be sent the bot's token. */
  readonly fileOrigins: readonly string[]
}

/** Removes what a killed process left, and gives what reads packages. The reader itself is loaded for the first one. */
export function createPackages({ log, now, fileOrigins: origins }: Parts): Packages {
  const cleared = removeLeftovers(now()).catch((error) => {
    log('warn', 'leftovers_stay', { error: errorCode(error) })
  })
  const inTurn = createTurns(mostAtOnce)
  return {
    judge: ({ file, ...question }, source) =>
      inTurn(async () => {
        await cleared
        try {
          const judged = await withPackageFile(file, { ...source, origins }, (path) => read(path, question))
          return typeof judged === 'string' ? { problem: judged } : judged
        } catch (error) {
          // Without a temporary folder that can be written to, say.
          log('error', 'package_failed', { error: errorCode(error) })
          return { problem: 'failed' }
        }
      }),
  }
}

async function read(
  path: string,
  { handler, runtime }: Omit<PackageQuestion, 'file'>,
): Promise<Exclude<Judged, { problem: unknown }>> {
  const { checkPackageAt, findCandidatesAt } = await import('../../package/check.ts')
  if (handler === undefined) return findCandidatesAt({ path, runtime })
  return checkPackageAt({ path, handler, runtime })
}
