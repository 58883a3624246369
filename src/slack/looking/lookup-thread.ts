import { parentPort } from 'node:worker_threads'
import { errorCode } from '../../error-code.ts'
import { lookup } from '../../lookup/lookup.ts'
import type { Job, JobEnd } from './job.ts'

// Runs in a thread of its own, which `thread.ts` starts: answers one text after the other.
parentPort?.on('message', ({ text, asked }: Job) => parentPort?.postMessage(answerTo(text, asked)))

function answerTo(text: string, asked: boolean): JobEnd {
  try {
    return { answer: lookup(text, { asked }) }
  } catch (error) {
    return { error: errorCode(error) }
  }
}
