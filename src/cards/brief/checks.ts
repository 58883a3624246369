import type { Entry } from '../../catalog/entry.ts'
import { languageOfRuntime } from '../../causes/runtime-tools.ts'
import type { Bilingual } from '../../language.ts'
import type { Details, Finding } from '../../lookup/run/details.ts'
import { languageOfFrame } from './cause.ts'

/** The checks of an entry that are left: not those for other languages, and not what the text already tells. */
export function checksFor(
  entry: Entry,
  { details, lastLine }: Pick<Finding, 'details' | 'lastLine'>,
): readonly Bilingual[] {
  const language = languageOfRuntime(details.runtime) ?? languageOfFrame(details.frame)
  const left = entry.checks.filter(
    ({ en }) =>
      !(isAnswered(en, details) || (lastLine !== undefined && en.startsWith('Find the last log line'))) &&
      (language === undefined || (about(en) ?? language) === language),
  )
  return left.length > 0 ? left : entry.checks
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
  return /^Compare .{0,20}MemUsage/.test(check) && memoryMb !== undefined && memoryUsedMb !== undefined
}
