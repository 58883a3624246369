import { codeText } from './angle-brackets.ts'
import { joined, type Mark, type Paragraph } from './mark.ts'
import { parseLine } from './mrkdwn-line.ts'

const fence = '```'

/** Slack's markup as paragraphs. `verbatim` leaves bare addresses alone, as Slack does on demand. */
export function parseMrkdwn(text: string, verbatim = false): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let from = 0
  for (;;) {
    const start = text.indexOf(fence, from)
    const end = start < 0 ? -1 : text.indexOf(fence, start + fence.length)
    if (end < 0) return [...paragraphs, ...proseOf(text.slice(from), verbatim)]
    paragraphs.push(...proseOf(withoutLastBreak(text.slice(from, start)), verbatim))
    paragraphs.push({ kind: 'code', text: fencedText(text.slice(start + fence.length, end)) })
    from = end + fence.length
    if (text[from] === '\n') from += 1
  }
}

function fencedText(inner: string): string {
  return codeText(withoutLastBreak(inner.startsWith('\n') ? inner.slice(1) : inner))
}

// A code block stands on lines of its own, whether the text breaks there or not.
function withoutLastBreak(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text
}

function proseOf(text: string, verbatim: boolean): readonly Paragraph[] {
  const groups: { kind: 'line' | 'quote'; lines: string[] }[] = []
  for (const line of text === '' ? [] : text.split('\n')) {
    const sign = /^(?:>|&gt;) ?/.exec(line)?.[0]
    const kind = sign === undefined ? 'line' : 'quote'
    const shown = line.slice(sign?.length ?? 0)
    const last = groups.at(-1)
    if (last?.kind === kind) last.lines.push(shown)
    else groups.push({ kind, lines: [shown] })
  }
  return groups.map(({ kind, lines }) => ({ kind, marks: marksOf(lines, verbatim) }))
}

function marksOf(lines: readonly string[], verbatim: boolean): readonly Mark[] {
  const marks = lines.flatMap((line, index): readonly Mark[] => [
    { kind: 'text', text: index === 0 ? '' : '\n' },
    ...parseLine(line, { verbatim }),
  ])
  return joined(marks)
}
