import { parentPort } from 'node:worker_threads'
import { errorCode } from '../../error-code.ts'
import { lookup } from '../../lookup/lookup.ts'
import type { Job, JobEnd } from './job.ts'

// Runs in a thread of its own, which `thread.ts` starts: answers one text after the other.
parentPort?.on('message', (job: Job) => parentPort?.postMessage(answerTo(job)))

function answerTo({ text, asked, eager = false }: Job): JobEnd {
  try {
    return { answer: lookup(text, { asked, eager }) }
  } catch (error) {
    return { error: errorCode(error) }
  }
}
