import { randomUUID } from 'node:crypto'
import { listedCode } from '../catalog/api/codes.ts'
import { errorCode } from '../error-code.ts'
import type { LogFields } from '../log.ts'
import { type AnyCode, codesIn } from '../lookup/api/answer.ts'
import type { Answer } from '../lookup/lookup.ts'
import type { Surface } from '../metrics.ts'
import type { Services } from './services.ts'

/** What came of a task: an answer, with the codes that it is about, or rightly none, or a failure. */
export type Result = {
  readonly outcome: 'answered' | 'quiet' | 'failed'
  readonly reason?: string
  readonly codes?: readonly AnyCode[]
}

/** What a surface of the bot does for somebody. */
type Task = {
  readonly surface: Surface
  readonly place?: Pick<LogFields, 'team' | 'channel' | 'ts'>
  readonly run: () => Promise<Result>
  /** Tells the user of a failure, with the id under which the log has it. Without an apology the error is thrown. */
  readonly apologise?: (id: string) => Promise<unknown>
}

/** What `onSurface` counts, times and logs with. */
export type Counters = Pick<Services, 'log' | 'metrics' | 'now'>

/** The one place that counts, times and logs what a surface did, and catches what went wrong there. */
export async function onSurface({ log, metrics, now }: Counters, task: Task): Promise<void> {
  const { surface, place = {}, run, apologise } = task
  const start = now()
  const report = ({ outcome, reason, codes }: Result, extra: LogFields = {}) => {
    const ms = now() - start
    metrics.answer({ surface, outcome, ms })
    for (const code of codes ?? []) metrics.finding(code)
    const level = outcome === 'failed' ? 'warn' : outcome === 'quiet' ? 'debug' : 'info'
    log(level, 'answer', {
      ...place,
      surface,
      outcome,
      ms,
      ...(reason && { reason }),
      ...(codes && logged(codes)),
      ...extra,
    })
  }
  try {
    report(await run())
  } catch (error) {
    const id = randomUUID().slice(0, 8)
    report({ outcome: 'failed' }, { id, error: errorCode(error) })
    if (!apologise) throw error
    await apologise(id).catch((second) => log('warn', 'apology_failed', { id, error: errorCode(second) }))
  }
}

/** The codes of an answer, as far as they are the catalog's: nothing of them is a user's own word. */
export function codesOf(answer: Pick<Answer, 'findings' | 'api'>): readonly AnyCode[] {
  return codesIn(answer).map((code) => (typeof code === 'number' ? code : listedCode(code)))
}

function logged(codes: readonly AnyCode[]): Pick<LogFields, 'codes' | 'apiCodes'> {
  const apiCodes = codes.filter((code) => typeof code === 'string')
  return { codes: codes.filter((code) => typeof code === 'number'), ...(apiCodes.length > 0 && { apiCodes }) }
}
