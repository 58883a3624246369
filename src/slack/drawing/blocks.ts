import type { KnownBlock, RichTextBlock, RichTextElement, RichTextSection } from '@slack/types'
import { type Card, type CardBlock, gapAfter, type Line, type Piece } from '../../cards/card.ts'
import { utcClock } from '../../cards/clock.ts'
import { visibleCard, visibleLine } from '../../cards/visible-card.ts'
import type { Language } from '../../language.ts'
import { slackWords } from '../words.ts'

/**
 * Slack refuses a message whose blocks hold some 13,000 characters of JSON in sum, though no table says so
 * (https://github.com/slackapi/bolt-js/issues/2509).
 */
export const messageRoom = 12_000
/** A modal may hold 250 KB, but its hundred blocks are used up earlier. */
export const modalRoom = 60_000
/** What Slack surely takes as the text of a message. */
const longestText = 2_900
/** So many blocks may a card have; with actions and notes the message stays far under Slack's 50. */
const mostBlocks = 40

/**
 * A card as blocks. Everything stands in rich text, where no markup is read, so what a user wrote is shown as
 * it is. A card that is too long loses whole parts from its end and says so.
 */
export function cardBlocks(card: Card, language: Language, room: number): KnownBlock[] {
  const all = drawnBlocks(visibleCard(card))
  const fitting = fittingBlocks(all, room)
  if (fitting.length === all.length) return fitting
  const note = { type: 'plain_text', text: slackWords.shortened[language] } as const
  const shortened: KnownBlock = { type: 'context', elements: [note] }
  return [...fittingBlocks(all, room - JSON.stringify(shortened).length), shortened]
}

/** A single line as a message, for what needs no card. */
export function lineMessage(given: Line) {
  const line = visibleLine(given)
  const text = withoutHalfMark(line.map(mrkdwnOf).join('').slice(0, longestText))
  return { text, blocks: [richText([section(line)])] }
}

function fittingBlocks(blocks: readonly KnownBlock[], room: number): KnownBlock[] {
  // The two brackets around the list of blocks.
  let sum = 2
  const fitting = blocks.slice(0, mostBlocks)
  const end = fitting.findIndex((block) => {
    sum += JSON.stringify(block).length + 1
    return sum > room
  })
  return end < 0 ? fitting : fitting.slice(0, end)
}

function drawnBlocks({ headline, status, blocks: [first, ...others] }: Card): readonly KnownBlock[] {
  const head: readonly Line[] = [[{ strong: headline }], ...(status ? [status] : [])]
  // A brief stands right below the headline, without the gap that Slack leaves between blocks.
  if (first?.kind === 'brief')
    return [drawBlock({ ...first, above: [...head, ...first.above] }), ...others.map(drawBlock)]
  const blocks = first ? [first, ...others] : others
  return [...head.map((line) => richText([section(line)])), ...blocks.map(drawBlock)]
}

function drawBlock(block: CardBlock): KnownBlock {
  switch (block.kind) {
    case 'text':
      return richText([section([...titlePieces(block.title), ...block.line])])
    case 'list':
      return richText([
        section([{ strong: block.title }]),
        {
          type: 'rich_text_list',
          style: block.ordered ? 'ordered' : 'bullet',
          elements: block.items.map(section),
        },
      ])
    case 'brief':
      return richText([
        section(lines([...block.above, ...block.ifRoom])),
        ...(block.steps.length > 0
          ? [{ type: 'rich_text_list', style: 'ordered', elements: block.steps.map(section) } as const]
          : []),
        ...(block.below.length > 0 ? [section(lines(block.below))] : []),
      ])
    case 'quote':
      return richText([
        section([{ strong: block.title }]),
        {
          type: 'rich_text_preformatted',
          elements: [{ type: 'text', text: block.text.toWellFormed() || ' ' }],
        },
      ])
    case 'note':
      return { type: 'context', elements: [{ type: 'mrkdwn', text: block.line.map(mrkdwnOf).join('') }] }
  }
}

/** Lines of one section, each on its own. */
function lines(all: readonly Line[]): Line {
  return all.flatMap((line, index) => (index === 0 ? line : ['\n', ...line]))
}

function titlePieces(title: string | undefined): readonly Piece[] {
  if (title === undefined) return []
  return [{ strong: title }, gapAfter(title)]
}

function richText(elements: RichTextBlock['elements']): RichTextBlock {
  return { type: 'rich_text', elements }
}

function section(line: Line): RichTextSection {
  // Slack refuses an empty text.
  return { type: 'rich_text_section', elements: line.map(elementOf).filter((element) => !isEmpty(element)) }
}

function isEmpty(element: RichTextElement): boolean {
  return 'text' in element && element.text === ''
}

/** A user's text may hold half a character, which is no JSON for some parsers. */
function elementOf(piece: Piece): RichTextElement {
  if (typeof piece === 'string') return { type: 'text', text: piece }
  if ('strong' in piece) return { type: 'text', text: piece.strong, style: { bold: true } }
  if ('code' in piece) return codeElement(piece)
  if ('link' in piece) return { type: 'link', url: piece.url, text: piece.link }
  const { timestamp, format, fallback } = dateOf(piece, '{day_divider_pretty}')
  return { type: 'date', timestamp, format, fallback }
}

function codeElement({ code, url }: Extract<Piece, { readonly code: string }>): RichTextElement {
  const shown = { text: code.toWellFormed(), style: { code: true } }
  return url === undefined ? { type: 'text', ...shown } : { type: 'link', url, ...shown }
}

/** Of a time that stands for days, Slack tells the day as long as the message is read: `today` or `yesterday`, too. */
function dateOf(piece: Extract<Piece, { readonly time: number }>, day: string) {
  const date = piece.weekday === undefined ? '{date_short_pretty}' : day
  const isDated = piece.withDate || piece.weekday !== undefined
  const format = isDated ? `${date}${piece.joint ?? ' '}{time}` : '{time}'
  return { timestamp: Math.floor(piece.time / 1000), format, fallback: utcClock(piece) }
}

/** Notes hold the catalog's own words only, but are escaped all the same. */
function mrkdwnOf(piece: Piece): string {
  if (typeof piece === 'string') return escapeMrkdwn(piece)
  if ('strong' in piece) return `*${escapeMrkdwn(piece.strong)}*`
  if ('code' in piece)
    return piece.url === undefined
      ? escapeMrkdwn(piece.code)
      : mrkdwnLink({ link: piece.code, url: piece.url })
  if ('link' in piece) return mrkdwnLink(piece)
  // Markup has no token for the day without its year: https://docs.slack.dev/messaging/formatting-message-text
  const { timestamp, format, fallback } = dateOf(piece, '{date_long_pretty}')
  return `<!date^${timestamp}^${format}|${fallback}>`
}

function mrkdwnLink({ link, url }: Extract<Piece, { readonly link: string }>): string {
  return link === url ? `<${escapeMrkdwn(url)}>` : `<${escapeMrkdwn(url)}|${escapeMrkdwn(link)}>`
}

/** Slack's three reserved characters; a message's top-level `text` is always mrkdwn. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The top-level text: what phones, notifications and screen readers get. */
export function fallbackText(card: Card): string {
  const { headline, notice, status } = visibleCard({ ...card, blocks: [] })
  const head = escapeMrkdwn(headline).slice(0, 2_000)
  const whole = [notice, status]
    .map((line) => (line ?? []).map(mrkdwnOf).join(''))
    .filter((sentence) => sentence !== '')
    .reduce((text, sentence) => `${text}${hasOwnSpace(text) ? '' : ' '}${sentence}`, head)
  return head + withoutHalfMark(whole.slice(head.length, head.length + longestText - 2_000))
}

/** A Chinese sentence ends with a mark that is as wide as a letter. */
function hasOwnSpace(text: string): boolean {
  return ['。', '！', '？', '：'].some((mark) => text.endsWith(mark))
}

/** A link or a date that was cut in two would show its markup. */
function withoutHalfMark(mrkdwn: string): string {
  const start = mrkdwn.lastIndexOf('<')
  return start > mrkdwn.lastIndexOf('>') ? mrkdwn.slice(0, start) : mrkdwn
}
