import { matches } from '../reading/matches.ts'
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

/** A text without those of its exceptions that ended nothing. */
export function withoutHandled(text: string, failures: readonly Failure[]): string {
  return without(
    text,
    failures.filter((failure) => isHandled(text, failure)),
  )
}

/** A text without lines that warn, inform or retry. */
export function withoutHarmless(text: string): string {
  const lines = matches(noise, text).map(({ index }) => {
    const to = text.indexOf('\n', index)
    return { from: text.lastIndexOf('\n', index) + 1, to: to < 0 ? text.length : to }
  })
  return without(text, lines)
}

/** Blanks in the place of the pieces keep the offsets. */
function without(text: string, pieces: readonly Pick<Failure, 'from' | 'to'>[]): string {
  let quiet = ''
  for (const { from, to } of pieces) {
    if (to <= quiet.length) continue
    const start = Math.max(quiet.length, from)
    quiet += text.slice(quiet.length, start) + text.slice(start, to).replace(/[^\n]/g, ' ')
  }
  return quiet + text.slice(quiet.length)
}
