import type { Failure } from './failure.ts'

/**
 * Levels and words of what a program prints and goes on, and code that compares, throws or prints. TensorFlow's levels are letters behind
 * the time. PHP's functions say why they failed in a warning.
 */
const harmless =
  /(?<!PromiseRejection|PHP )Warning: (?! ?[a-z_]{2,40}\()|[=!]==? ?['"]E[A-Z_]{3}|\bthrow new [A-Z]|\bconsole\.[a-z]{3,5}\(|\bWARN(?:ING)?\b|\bDEBUG\b|\blevel=(?:warn(?:ing)?|info|debug)\b|^[\d-]{10} [\d:.]{8,15}: [WI] |^W\d{4} |^I\d{4} (?![^\n]{0,200}\berror: )|^(?:INFO|DEBU|TRAC)\[\d{4}\]|\bdlerror\b|\b[Dd]eprecat|(?<![\w'"/@-])[Ii]gnor(?:e|ed|ing)\b|忽略/
/** What a program says above the trace of what it has caught. */
const warned = /\bWARN(?:ING)?\b|(?<![\w'"/@-])[Ii]gnor(?:ed|ing)\b/
/** The retry itself names what it is for. */
const ofRetry = /\bRetrying \(Retry\(/
const retried = /[Rr]etrying|正在重试|次重试/

/** Either, on any line. */
const noise = new RegExp(`${harmless.source}|${retried.source}`, 'gm')

/**
 * Whether an exception ended nothing: its line says so in front of it, or the line above its trace. Above the last
 * failure of several attempts stands the last retry.
 */
export function isHandled(
  text: string,
  { from, start, message }: Pick<Failure, 'from' | 'start' | 'message'>,
): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 400), start)
  const above = text.slice(Math.max(0, from - 400), from).trimEnd()
  const [first = '', header = first] = above.split('\n').slice(-2)
  if (/^\[?WARN(?:ING)?\b/.test(message) || ofRetry.test(line)) return true
  if (harmless.test(line) || /^\s{0,8}Exception ignored in\b/.test(first)) return true
  return (
    from < start &&
    (/^\s{0,8}Exception ignored in\b/.test(header) || warned.test(header)) &&
    !retried.test(header)
  )
}

/** A text without those of its exceptions that ended nothing; blanks in their place keep the offsets. */
export function withoutHandled(text: string, failures: readonly Failure[]): string {
  let quiet = ''
  for (const failure of failures) {
    if (!isHandled(text, failure) || failure.to <= quiet.length) continue
    const from = Math.max(quiet.length, failure.from)
    quiet += text.slice(quiet.length, from) + blanked(text.slice(from, failure.to))
  }
  return quiet + text.slice(quiet.length)
}

/** A text without lines that warn, inform or retry; blanks in their place keep the offsets. */
export function withoutHarmless(text: string): string {
  let quiet = ''
  noise.lastIndex = 0
  for (let match = noise.exec(text); match; match = noise.exec(text)) {
    const start = text.lastIndexOf('\n', match.index) + 1
    const end = text.indexOf('\n', match.index)
    quiet += text.slice(quiet.length, start) + blanked(text.slice(start, end < 0 ? text.length : end))
    noise.lastIndex = quiet.length
  }
  return quiet + text.slice(quiet.length)
}

function blanked(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
