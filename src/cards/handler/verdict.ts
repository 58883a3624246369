import type { PartName } from '../../handler/finding.ts'
import { problems } from '../../handler/problems.ts'
import { findRuntime } from '../../handler/runtime-spelling.ts'
import { type Family, runtimes } from '../../handler/runtimes.ts'
import type { Problem, Refusal, Verdict } from '../../handler/verdict.ts'
import type { Language } from '../../language.ts'
import { type Card, type CardBlock, gapBetween, type Line, type Piece } from '../card.ts'
import { partNames, words } from './verdict-words.ts'

/** The answer to "is this handler right": the verdict in the first line, then part by part why. */
export function verdictCard(result: Verdict | Refusal, language: Language): Card {
  return result.kind === 'refusal' ? refusalCard(result, language) : checkedCard(result, language)
}

function refusalCard({ reason, message }: Refusal, language: Language): Card {
  return { headline: words[reason][language], blocks: [{ kind: 'text', line: lineOf(message[language]) }] }
}

function checkedCard(verdict: Verdict, language: Language): Card {
  const errors = verdict.problems.filter(({ severity }) => severity === 'error')
  const warnings = verdict.problems.filter(({ severity }) => severity === 'warning')
  return {
    headline: headline(verdict, language),
    blocks: [
      text(words.handler[language], [{ code: shortened(verdict.handler) }]),
      ...partsBlock(verdict, language),
      ...problemList(words.problems[language], errors, language),
      ...problemList(words.warnings[language], warnings, language),
      ...(verdict.suggestion === undefined
        ? []
        : [
            text(words[verdict.isExample ? 'example' : 'suggestion'][language], [
              { code: verdict.suggestion },
            ]),
          ]),
      ...fitsBlock(verdict, language),
      ...statusBlock(verdict, language),
    ],
  }
}

function headline({ valid, runtime, format, problems: found }: Verdict, language: Language): string {
  const [first] = found
  if (valid && runtime === undefined && format === 'one-segment' && first === undefined) {
    return words.headlines.onePart[language]
  }
  const title = first === undefined ? undefined : problems[first.id].title[language]
  return words.headlines[valid ? 'valid' : 'invalid'][language](runtime, title)
}

/** `file index · function main_handler`, in the order in which they are written. */
function partsBlock(verdict: Verdict, language: Language): CardBlock[] {
  const { parts, wrongParts, format } = verdict
  const shown = orders[format ?? 'free'].filter(
    (name) => parts[name] !== undefined || wrongParts.includes(name),
  )
  if (shown.length === 0) return []
  const drawn = shown.map((name) => drawPart(name, verdict, language))
  return [
    text(
      words.parts[language],
      drawn.flatMap((pieces, index) => (index === 0 ? pieces : [' · ', ...pieces])),
    ),
  ]
}

const orders: Readonly<Record<NonNullable<Verdict['format']>, readonly PartName[]>> = {
  'one-segment': ['file', 'function'],
  'two-segment': ['file', 'function'],
  'three-segment': ['package', 'class', 'method'],
  free: [],
}

/** The parts of a verdict are those after correction, so a wrong one that could be put right says so. */
function drawPart(name: PartName, { parts, wrongParts, suggestion }: Verdict, language: Language): Piece[] {
  const value = parts[name]
  const label = partNames[name][language]
  const gap = gapBetween(language)
  if (value === undefined) return [`${label}${gap}`, { strong: words.missing[language] }]
  const mark = words[markOf(name, suggestion)][language]
  return [
    `${label} `,
    { code: shortened(value) },
    ...(wrongParts.includes(name) ? [gap, { strong: mark }] : []),
  ]
}

/** A suggestion of one part leaves the function out: it was too much. */
function markOf(name: PartName, suggestion: string | undefined): 'wrong' | 'corrected' | 'surplus' {
  if (suggestion === undefined) return 'wrong'
  return name === 'function' && !suggestion.includes('.') ? 'surplus' : 'corrected'
}

function problemList(title: string, found: readonly Problem[], language: Language): CardBlock[] {
  if (found.length === 0) return []
  return [
    { kind: 'list', title, ordered: false, items: found.map(({ message }) => lineOf(message[language])) },
  ]
}

/** Not where the runtime asked about takes the handler; and that a mistake fits what takes any form is no comfort. */
function fitsBlock({ runtimes: names, runtime, valid }: Verdict, language: Language): CardBlock[] {
  if (valid && runtime !== undefined) return []
  const fitted = runtimes.filter(({ name, format }) => names.includes(name) && format !== 'free')
  const families = [...new Set(fitted.map(({ family }) => family))]
  if (families.length === 0 && !valid) return []
  return [text(words.fits[language], [words.fitting(families)[language]])]
}

/** What goes wrong next if the form is right and the package is not; the handler alone cannot tell. */
function statusBlock(verdict: Verdict, language: Language): CardBlock[] {
  if (verdict.status !== undefined) {
    const strong = `${verdict.status} HandlerNotFound`
    return [text(words.status[language], [{ strong }, words.refusedFirst[language]])]
  }
  if (verdict.format === 'free' || !verdict.valid) return []
  return [{ kind: 'note', line: [words.unchecked(familyOf(verdict))[language]] }]
}

/** The family asked about; without a runtime, the one whose form it is, if it is only one. */
function familyOf({ runtime, format }: Verdict): Family | undefined {
  const found = runtime === undefined ? undefined : findRuntime(runtime)
  if (found?.kind === 'runtime') return found.runtime
  if (found?.kind === 'family') return found.family
  return format === 'two-segment' ? undefined : runtimes.find((each) => each.format === format)
}

function text(title: string, line: Line): CardBlock {
  return { kind: 'text', title, line }
}

/** A message's code marks hold the user's text; on a card that is a piece of its own. */
function lineOf(message: string): Line {
  const pieces = message.split('`').map((piece, index) => (index % 2 === 0 ? piece : { code: piece }))
  return pieces.filter((piece) => piece !== '')
}

const longestShown = 80

function shortened(handler: string): string {
  return handler.length > longestShown ? `${handler.slice(0, longestShown - 1).toWellFormed()}…` : handler
}
