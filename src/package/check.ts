import { Worker } from 'node:worker_threads'
import type { Candidates } from '../handler/package/candidates.ts'
import type { PackageVerdict } from '../handler/package/check-package.ts'
import type { Refusal } from '../handler/verdict.ts'
import type { HandlerQuestion, PackageQuestion } from './answer.ts'
import { type Unreadable, unreadable } from './unreadable.ts'

/**
 * Judges a handler against the package at a path, in a thread of its own: whatever the package, the caller is
 * not held up, and it costs at most 3 s of processor time and 128 MB. The package is read, never run, and
 * nothing is written. What cannot be read comes back as one sentence.
 */
export function checkPackageAt(question: HandlerQuestion): Promise<PackageVerdict | Refusal | Unreadable> {
  return inThread<PackageVerdict | Refusal>(question)
}

/** The handlers that would fit the package at a path, the likeliest first; in a thread of its own, too. */
export function findCandidatesAt(question: PackageQuestion): Promise<Candidates | Refusal | Unreadable> {
  return inThread<Candidates | Refusal>(question)
}

/** The reader's own limits end it long before; these are for what they do not foresee. */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 72 }
const longestMilliseconds = 30_000

function inThread<T>(question: HandlerQuestion | PackageQuestion): Promise<T | Unreadable> {
  const { promise, resolve, reject } = Promise.withResolvers<T | Unreadable>()
  const worker = new Worker(workerFile(), { workerData: question, resourceLimits })
  const timer = setTimeout(() => resolve(unreadable('too-costly')), longestMilliseconds)
  worker.once('message', resolve)
  worker.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(unreadable('too-costly'))
    else reject(error)
  })
  worker.once('exit', () => reject(new Error('the thread that reads packages ended without an answer')))
  return promise.finally(() => {
    clearTimeout(timer)
    return worker.terminate()
  })
}

/** From source the module itself; in a bundle the file that is built from it beside the others. */
function workerFile(): URL {
  const isSource = import.meta.url.endsWith('.ts')
  return new URL(isSource ? './worker.ts' : './package-worker.js', import.meta.url)
}
