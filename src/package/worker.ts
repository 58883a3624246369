import { parentPort, workerData } from 'node:worker_threads'
import { type HandlerQuestion, judgeAt, listAt, type PackageQuestion } from './answer.ts'

// Started by `check.ts`, which has made the question itself.
const question: HandlerQuestion | PackageQuestion = workerData

parentPort?.postMessage('handler' in question ? await judgeAt(question) : await listAt(question))
