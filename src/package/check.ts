import { type Candidates, findCandidates } from '../handler/package/candidates.ts'
import { checkPackage, type PackageVerdict } from '../handler/package/check-package.ts'
import type { Refusal } from '../handler/verdict.ts'
import { withPackage } from './open.ts'
import type { Unreadable } from './unreadable.ts'

/** What is asked of a package on disk. */
export type PackageQuestion = {
  /** A zip, jar or war file, or a folder. It is only read. */
  readonly path: string
  readonly handler: string
  /** In any spelling; without it the package tells. */
  readonly runtime?: string | undefined
}

/**
 * Judges a handler against the package at a path. At most two seconds of work and about 100 MB of memory,
 * whatever the package; others have their turn in between.
 */
export function checkPackageAt({
  path,
  handler,
  runtime,
}: PackageQuestion): Promise<PackageVerdict | Refusal | Unreadable> {
  return withPackage(path, (contents) => checkPackage({ handler, runtime, contents }))
}

/** The handlers that would fit the package at a path, the likeliest first. */
export function findCandidatesAt({
  path,
  runtime,
}: Omit<PackageQuestion, 'handler'>): Promise<Candidates | Refusal | Unreadable> {
  return withPackage(path, (contents) => findCandidates(contents, runtime))
}
