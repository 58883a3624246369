import { styleText } from 'node:util'
import { type Card, type CardBlock, gapAfter, type Line, type Piece } from '../cards/card.ts'
import { utcClock } from '../cards/clock.ts'
import { visibleCard } from '../cards/visible-card.ts'
import { type Language, languageOfLocale } from '../language.ts'
import { type Run, type Style, wrap } from './wrap.ts'

export type Look = {
  /** Columns of the terminal. */
  readonly width: number
  readonly colour: boolean
}

/** The card as text for a terminal, with a line feed at its end. */
export function printCard(card: Card, look: Look): string {
  const { headline, status, blocks } = visibleCard(card)
  const first = paragraph([{ text: headline, style: 'strong' }], look)
  const second = status ? [paragraph(status.flatMap(runsOf), look)] : []
  return `${[first, ...second, ...blocks.map((block) => printBlock(block, look))].join('\n\n')}\n`
}

/** The look that fits where the output goes: 80 columns at most, colours only on a terminal that wants them. */
export function lookOf(stream: {
  readonly isTTY?: boolean
  readonly columns?: number
  hasColors?(): boolean
}): Look {
  const colour = stream.isTTY === true && !process.env.NO_COLOR && (stream.hasColors?.() ?? false)
  return { width: Math.min(80, Math.max(20, stream.columns ?? 80)), colour }
}

/** The language of the shell, English where it names none that the bot speaks. */
export function languageOfEnvironment(env: {
  LC_ALL?: string | undefined
  LC_MESSAGES?: string | undefined
  LANG?: string | undefined
}): Language {
  return languageOfLocale(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ?? 'en'
}

function printBlock(block: CardBlock, look: Look): string {
  switch (block.kind) {
    case 'text':
      return paragraph([...titleRuns(block.title), ...block.line.flatMap(runsOf)], look)
    case 'list': {
      const items = block.items.map((item, index) =>
        printItem(item, block.ordered ? `${index + 1}. ` : '• ', look),
      )
      return [paragraph([{ text: block.title, style: 'strong' }], look), ...items].join('\n')
    }
    case 'brief':
      return [
        ...[...block.above, ...block.ifRoom].map((line) => paragraph(line.flatMap(runsOf), look)),
        ...block.steps.map((step, index) => printItem(step, `${index + 1}. `, look)),
        ...block.below.map((line) => paragraph([...line.flatMap(runsOf), ...addressesOf(line)], look)),
      ].join('\n')
    case 'quote': {
      const lines = block.text
        .split('\n')
        .map((text) => indented([{ text, style: 'code' }], '  │ ', '  │ ', look))
      return [paragraph([{ text: block.title, style: 'strong' }], look), ...lines].join('\n')
    }
    case 'note':
      return paragraph(
        block.line.flatMap(runsOf).map((run) => ({ style: 'dim', ...run })),
        look,
      )
  }
}

function titleRuns(title: string | undefined): readonly Run[] {
  if (title === undefined) return []
  return [{ text: title, style: 'strong' }, { text: gapAfter(title) }]
}

function printItem(item: Line, mark: string, look: Look): string {
  const indent = ' '.repeat(2 + mark.length)
  const said = item.filter((piece) => !isSnippet(piece)).flatMap(runsOf)
  const snippets = item.filter(isSnippet).flatMap(({ code }) => code.split('\n'))
  return [
    indented(snippets.length > 0 ? withoutGap(said) : said, `  ${mark}`, indent, look),
    // To be copied as it stands: the terminal breaks it where it must.
    ...snippets.map((text) => indent + paint({ text, style: 'code' }, look)),
  ].join('\n')
}

/** Without the blank that parts a sentence from the snippet behind it. */
function withoutGap(runs: readonly Run[]): readonly Run[] {
  return runs.at(-1)?.text === ' ' ? runs.slice(0, -1) : runs
}

function isSnippet(piece: Piece): piece is Extract<Piece, { readonly code: string }> {
  return typeof piece !== 'string' && 'code' in piece && piece.isSnippet === true
}

function runsOf(piece: Piece): readonly Run[] {
  if (typeof piece === 'string') return [{ text: piece }]
  if ('strong' in piece) return [{ text: piece.strong, style: 'strong' }]
  if ('code' in piece) return [{ text: piece.code, style: 'code' }]
  if ('link' in piece)
    return [
      ...(piece.link === piece.url ? [] : [{ text: `${piece.link} ` }]),
      { text: piece.url, style: 'link' },
    ]
  return [{ text: utcClock(piece) }]
}

/** Where the names on a line lead to. */
function addressesOf(line: Line): readonly Run[] {
  return line.flatMap((piece): readonly Run[] => {
    if (typeof piece === 'string' || !('code' in piece) || piece.url === undefined) return []
    return [{ text: ' ' }, { text: piece.url, style: 'link' }]
  })
}

function paragraph(runs: readonly Run[], look: Look): string {
  return indented(runs, '', '', look)
}

function indented(runs: readonly Run[], first: string, rest: string, look: Look): string {
  return wrap(runs, look.width - first.length)
    .map((line, index) => (index === 0 ? first : rest) + paintLine(line, look))
    .map((line) => line.trimEnd())
    .join('\n')
}

/** Neighbours of one style are painted as one, without the blanks at the line's end. */
function paintLine(line: readonly Run[], look: Look): string {
  const runs: Run[] = []
  for (const run of line) {
    const last = runs.at(-1)
    if (last && last.style === run.style) runs[runs.length - 1] = { ...run, text: last.text + run.text }
    else runs.push(run)
  }
  return runs.map((run, index) => paint(index === runs.length - 1 ? trimmed(run) : run, look)).join('')
}

function trimmed(run: Run): Run {
  return { ...run, text: run.text.trimEnd() }
}

const formats = { strong: 'bold', code: 'cyan', link: 'underline', dim: 'dim' } as const satisfies Record<
  Style,
  Parameters<typeof styleText>[0]
>

function paint({ text, style }: Run, look: Look): string {
  return look.colour && style ? styleText(formats[style], text, { validateStream: false }) : text
}
