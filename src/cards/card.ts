import type { Language } from '../language.ts'

/**
 * A card is an answer in words, before anyone decides how it looks: Slack draws it as blocks, the terminal as
 * text. Text that a user wrote stands only in `code` pieces and `quote` blocks, so no surface can mistake it
 * for markup.
 */
export type Card = {
  /** The whole answer in one line, for phones and notifications. Holds no user text. */
  readonly headline: string
  /** What a notification says behind the headline; on the card it stands among the lines. */
  readonly notice?: Line
  /** How things stand, right below the headline and on phones, too. */
  readonly status?: Line
  readonly blocks: readonly CardBlock[]
}

export type CardBlock =
  /** A paragraph, with an optional heading in front. */
  | { readonly kind: 'text'; readonly title?: string; readonly line: Line }
  | {
      readonly kind: 'list'
      readonly title: string
      readonly ordered: boolean
      readonly items: readonly Line[]
    }
  | Brief
  /** User text, verbatim and masked. */
  | { readonly kind: 'quote'; readonly title: string; readonly text: string }
  /** Small print: sources, ids. */
  | { readonly kind: 'note'; readonly line: Line }

/** Close together, as a phone wants it: a few lines, numbered steps, and a few lines below them. */
export type Brief = {
  readonly kind: 'brief'
  readonly above: readonly Line[]
  /** These stand below `above`, and first give way where there is no room. */
  readonly ifRoom: readonly Line[]
  readonly steps: readonly Line[]
  /** So many of the steps stay, whatever the room. */
  readonly leastSteps: 0 | 1
  readonly below: readonly Line[]
}

export type Line = readonly Piece[]

export type Piece =
  | string
  | { readonly strong: string }
  /** With an address, the way to what it names. `isSnippet`: to be copied, and on lines of its own where there are lines. */
  | { readonly code: string; readonly url?: string; readonly isSnippet?: true }
  | { readonly link: string; readonly url: string }
  /**
   * Milliseconds since 1970; shown as the clock of whoever reads it, with the date where `withDate` is set. With
   * `weekday` it stands for days: its reader is told whether that was today, yesterday or on which day of the week, and
   * who has no clock the one of UTC that is given. `joint` stands between day and clock, a blank unless told otherwise.
   * Where nobody's clock is known, `offset` names the one that the time was told in, in minutes from UTC.
   */
  | {
      readonly time: number
      readonly withDate: boolean
      readonly weekday?: string
      readonly joint?: string
      readonly offset?: number
    }

/** What stands between a title and its text: the Chinese colon brings its own space. */
export function gapAfter(title: string): '' | ' ' {
  return title.endsWith('：') ? '' : ' '
}

/** The pieces on one line, with a dot between each two. */
export function separated(pieces: readonly Piece[]): Line {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [' · ', piece]))
}

/** The lines that are there as one, with a dot between each two. */
export function joinedLines(lines: readonly Line[]): Line {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [' · ', ...line]))
}

/** The sentences that are there, one behind the other. */
export function inARow(sentences: readonly Line[], language: Language): Line {
  return sentences
    .filter((sentence) => sentence.length > 0)
    .flatMap((sentence, index) => (index === 0 ? sentence : [gapBetween(language), ...sentence]))
}

/** What stands between two sentences: a Chinese one brings its own space. */
export function gapBetween(language: Language): '' | ' ' {
  return language === 'zh' ? '' : ' '
}
