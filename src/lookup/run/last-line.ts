const begins = /^(?:.{0,120}\s)?START RequestId/i
/** What the platform prints when a run is stopped, or around it. */
const ofPlatform =
  /(?<![A-Za-z])(?:Event|END|Report|ERROR|Response|Init Report) RequestId|timed out after \d|"error(?:Code|Message)"|"?statusCode"?\s?[:=]/i
/** Frames and ends of objects say nothing alone. */
const isPart = /^\s*(?:at |File "|[\]})]|\.{3})/
/** What loggers put in front: time, request id, level. */
const prefix =
  /^\s{0,20}(?:\[?\d{4}-\d\d-\d\d[T ][\d:.,]{8,16}(?:Z|[+-]\d\d:?\d\d)?\]?\s{0,4})?(?:[0-9a-f-]{32,36}\s{1,4})?(?:\[?(?:INFO|DEBUG|WARN(?:ING)?|TRACE|ERROR)\]?\s{0,2}[:|-]?\s{1,4})?/i

/** A longer line is cut where it is shown. */
const longest = 160

/**
 * What the program logged last before the platform stopped it: whatever takes so long comes right behind it. `undefined`
 * for a text that is no log of the run, from its beginning on.
 */
export function lastLineOf(run: string): string | undefined {
  const lines = run.split('\n')
  const start = lines.findLastIndex((line) => begins.test(line))
  if (start < 0) return undefined
  const stop = lines.findIndex((line, index) => index > start && isStop(line))
  const own = lines.slice(start + 1, stop < 0 ? undefined : stop).filter(isOwn)
  return own.map(said).findLast((line) => line !== '')
}

function isStop(line: string): boolean {
  return ofPlatform.test(line) && !/Event RequestId/i.test(line)
}

function isOwn(line: string, index: number, lines: readonly string[]): boolean {
  // The event that a run begins with is the caller's.
  const isEvent = /Event RequestId/i.test(lines[index - 1] ?? '') && line.trimStart().startsWith('{')
  return !isEvent && !ofPlatform.test(line) && !isPart.test(line)
}

/** The words of a line; of a line in JSON its message. */
function said(line: string): string {
  const words = line.replace(prefix, '').trim()
  if (!words.startsWith('{')) return words.slice(0, longest)
  return /"(?:msg|message)"\s{0,2}:\s{0,2}"([^"\\]{1,160})/.exec(words)?.[1] ?? ''
}
