import type { Entry } from '../../catalog/entry.ts'
import { languageOfRuntime } from '../../causes/runtime-tools.ts'
import type { Bilingual } from '../../language.ts'
import type { Details, Finding } from '../../lookup/run/details.ts'
import { languageOfFrame } from './cause.ts'

/**
 * The checks of an entry that are left: not those for other languages or for CloudBase, not those that CloudBase has a
 * check of its own for, and not what the text already tells.
 */
export function checksFor(
  entry: Entry,
  { details, lastLine, evidence }: Pick<Finding, 'details' | 'lastLine' | 'evidence'>,
): readonly Bilingual[] {
  const isOfCloudBase = evidence.some(({ text }) => cloudBase.test(text))
  const language = languageOfRuntime(details.runtime) ?? languageOfFrame(details.frame)
  const left = entry.checks.filter(
    ({ en }) =>
      isOfPlatform(en, isOfCloudBase) &&
      !(isAnswered(en, details) || (lastLine !== undefined && en.startsWith('Find the last log line'))) &&
      (language === undefined || (about(en) ?? language) === language),
  )
  if (isPanic(details)) return [ofPanic, ...left]
  return left.length > 0 ? left : entry.checks
}

/** Go's runtime has said why it ended, and where. */
function isPanic({ exception, frame }: Details): boolean {
  return exception?.startsWith('panic: ') === true && frame !== undefined
}

const ofPanic: Bilingual = {
  en: 'Correct the line of the panic; where it may happen again, a deferred recover() turns it into an error.',
  zh: '改正 panic 所在的那一行；可能再发生的地方，用 defer 里的 recover() 把它变成普通错误。',
}

/** Its own number, and its own names. */
const cloudBase = /-50\d{4}|callFunction|FUNCTIONS?_TIME_LIMIT/

/** Limits that CloudBase has otherwise are told by SCF's number: 900 s. */
function isOfPlatform(check: string, isOfCloudBase: boolean): boolean {
  return isOfCloudBase ? !/(?<!\d)900 s/.test(check) : !check.startsWith('CloudBase:')
}

/** "Node.js: run npm install" is for Node.js alone. */
function about(check: string): string | undefined {
  return /^(Python|Node\.js|PHP|Java|Go)(?: |:)/.exec(check)?.[1]
}

function isAnswered(check: string, details: Details): boolean {
  const { durationMs, timeoutSeconds, memoryMb, memoryUsedMb, exception } = details
  // What crashed has not ended itself.
  if (/^Return a value instead of /.test(check)) return exception !== undefined && !/exit/i.test(exception)
  if (/^Compare .{0,20}Duration/.test(check)) return durationMs !== undefined && timeoutSeconds !== undefined
  if (isPanic(details) && /^Read the last log lines|^Try the runtime version|SIGTERM/.test(check)) return true
  return /^Compare .{0,20}MemUsage/.test(check) && memoryMb !== undefined && memoryUsedMb !== undefined
}
