import { lastAtMost } from '../../text/rising.ts'
import type { Span } from '../kinds.ts'
import { isMixed, isMostlyWords, isUuid } from '../values/values.ts'

/** A text as it may be read, and where each of its units stands in the text that was given. */
export type View = {
  readonly text: string
  /** Where a stretch of the view lies in the given text. */
  readonly spanOf: (start: number, end: number) => Span
  /** Where something was left out of it, if that is all that sets it apart. */
  readonly seams: readonly Span[] | undefined
  /** Whether a stretch of the view lies on both sides of what was left out, or begins right behind it. */
  readonly crosses: (start: number, end: number) => boolean
}

/** Characters that are not seen; a label with one inside looks like itself. */
const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g
const fullWidth = /[\uff10-\uff19\uff21-\uff3a\uff3f\uff41-\uff5a]/g
const fullWidthOffset = 0xfee0

/**
 * A line break inside a word, as a terminal, YAML or a quoted mail makes it, or one that is escaped by a backslash or
 * (in mails) `=`: both sides could be parts of one token.
 */
const breakInWord = /[\w+/.~-][\\=]?\r?\n(?:[ \t]{0,8}|(?:> ?){1,3})(?=[\w+/])/g
/** Between two strings that a program joins, on one line or two; without a sign only in the middle of an address. */
const joint =
  /(?:(["'])[ \t]{0,4}[\\+.&][ \t]{0,4}(?:\r?\n[ \t]{0,60})?\1|(["'])[ \t]{0,4}\r?\n[ \t]{0,60}[+.&][ \t]{0,4}\2|(?<=[=/])(["'])[ \t]{0,4}\r?\n[ \t]{0,60}\3)(?=[\w+/])/g
const nextWord = /[\w+/.~-]+={0,2}/y
const behindWord = /["'`<>|,;)\]}\s@&\\]|$/y
const time = /^\d{1,4}[-/.:]\d{1,2}/
/** Lines shorter than this are not wrapped by a terminal. */
const narrowest = 40

/** The text as it looks: without characters that are not seen, and letters of full width as usual ones. */
export function plainView(text: string): View | undefined {
  if (text.search(unseen) < 0 && text.search(fullWidth) < 0) return undefined
  const folded = text.replace(fullWidth, (char) => String.fromCharCode(char.charCodeAt(0) - fullWidthOffset))
  const gaps = [...folded.matchAll(unseen)].map(({ index }) => ({ start: index, end: index + 1 }))
  return { ...without(folded, gaps), seams: undefined }
}

/** The text without what a terminal, a narrow window, a mail or a program's strings put into a long word. */
export function unwrappedView(text: string): View | undefined {
  const gaps: Span[] = []
  for (const match of text.matchAll(breakInWord)) {
    const gap = { start: match.index + 1, end: match.index + match[0].length }
    if (isWrap(text, gap)) gaps.push(gap)
  }
  for (const { 0: gap, index } of text.matchAll(joint)) gaps.push({ start: index, end: index + gap.length })
  return gaps.length === 0
    ? undefined
    : without(
        text,
        gaps.toSorted((a, b) => a.start - b.start),
      )
}

/** Whether the word behind the break goes on with the one before it, rather than begins another line of a log. */
function isWrap(text: string, { start, end }: Span): boolean {
  const word = wordAt(text, end)
  if (word === undefined || !isMixed(word) || time.test(word) || isUuid(word) || isProperty(word))
    return false
  if (text.charAt(start) === '\\') return true
  const isSetIn = /\n[ \t]/.test(text.slice(start, end))
  const line = start - (text.lastIndexOf('\n', start - 1) + 1)
  return (line >= narrowest && !isSetIn) || isAlone(text, end + word.length, word)
}

function wordAt(text: string, start: number): string | undefined {
  nextWord.lastIndex = start
  const word = nextWord.exec(text)?.[0]
  behindWord.lastIndex = start + (word?.length ?? 0)
  return behindWord.test(text) ? word : undefined
}

/** `wx.apps.tenant1.aesKey=` on the line below belongs to nothing above it. */
function isProperty(word: string): boolean {
  return (
    word.includes('.') &&
    (isMostlyWords(word) ||
      word
        .replace(/={1,2}$/, '')
        .split('.')
        .every(isNamePart))
  )
}

function isNamePart(part: string): boolean {
  return /^[a-z]+(?:[A-Z-][a-z]+)*\d{0,3}$/.test(part)
}

/** A line of its own, of letters that no hand would write. */
function isAlone(text: string, end: number, word: string): boolean {
  const isLast = end === text.length || /["'`]?[\r\n]/y.test(text.slice(end, end + 2))
  return isLast && word.length >= 6 && /[a-z]/.test(word) && /[A-Z]/.test(word)
}

function without(text: string, gaps: readonly Span[]): View {
  const pieces: string[] = []
  /** Where each piece begins in the view, and how much further behind in the text. */
  const starts: number[] = []
  const lag: number[] = []
  let view = 0
  let done = 0
  for (const gap of [...gaps, { start: text.length, end: text.length }]) {
    starts.push(view)
    lag.push(done - view)
    pieces.push(text.slice(done, gap.start))
    view += gap.start - done
    done = gap.end
  }
  const place = (offset: number) => offset + (lag[lastAtMost(starts, offset)] ?? 0)
  return {
    text: pieces.join(''),
    spanOf: (start, end) => ({ start: place(start), end: place(end - 1) + 1 }),
    seams: starts.slice(1).map((start) => ({ start, end: start })),
    crosses: (start, end) => {
      const last = lastAtMost(starts, end - 1)
      return last > 0 && (starts[last] ?? 0) >= start
    },
  }
}
