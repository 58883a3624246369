import type { Entry } from '../catalog/entry.ts'
import { entryOf } from '../catalog/index.ts'
import type { Language } from '../language.ts'
import { isApiFirst } from '../lookup/api/answer.ts'
import type { FoundCause } from '../lookup/causes.ts'
import type { Answer } from '../lookup/lookup.ts'
import type { Note } from '../lookup/notes.ts'
import type { Finding } from '../lookup/run/details.ts'
import { sentences, sidesSentence, words } from '../words.ts'
import { alarmCard, leadingAlarm } from './alarm/card.ts'
import { alsoFromApi, apiCard, apiMissBlocks, apiMissHeadline, nearInApi } from './api/answer.ts'
import { apiSentences } from './api/words.ts'
import { limitInHeadline } from './arithmetic.ts'
import { codesBeside } from './brief/beside.ts'
import { briefOf, briefOfCause } from './brief/brief.ts'
import { causeFor, tellCause } from './brief/cause.ts'
import { entryOfFinding } from './brief/entry-of-finding.ts'
import { type Card, type CardBlock, gapBetween, inARow, type Line } from './card.ts'
import { codeList } from './code-list.ts'
import { otherBlocks, unexplainedBlocks } from './details.ts'
import { titleOf } from './entry-title.ts'
import { secretSentence, sourceNote } from './notes.ts'

/** How many checks stand on the card of a code that is only near; the rest is in its whole entry. */
const mostChecks = 3

/** The answer in words. An answer without findings becomes a miss that says what would work. */
export function findingCard(
  answer: Answer,
  language: Language,
  /** `hasDetails`: they are shown right below the card, not behind a button. */
  { hasDetails = false }: { readonly hasDetails?: boolean } = {},
): Card {
  if (isApiFirst(answer)) {
    return apiCard(answer, language, {
      above: secretBlocks(answer, language),
      below: [...otherBlocks(answer.findings, language), ...unexplainedBlocks(answer, language)],
    })
  }
  const alarm = leadingAlarm(answer)
  if (alarm) return alarmCard(alarm, { above: secretBlocks(answer, language), language, hasDetails })
  const [first, ...others] = answer.findings
  const entry = first && entryOfFinding(first, answer)
  if (!first || !entry) return missCard(answer, language)
  if (answer.notes?.some(({ topic }) => topic === 'comparison')) return comparisonCard(answer, language)
  const told = codesBeside(answer)
  const also = alsoLine(
    others.filter(({ code }) => !told.has(code)),
    language,
  )
  const [asked, notes] = notesAround(answer)
  return {
    headline: findingHeadline(first, entry, language),
    notice: noticeOf(answer, first, entry, language),
    blocks: [
      ...noteBlocks(asked, language),
      briefOf({ finding: first, entry, answer, language }),
      ...(also ? [{ kind: 'text', line: [also] } as const] : []),
      ...secretBlocks(answer, language),
      ...noteBlocks(notes, language),
      ...unexplainedBlocks(answer, language),
      ...(answer.query === 'paste'
        ? []
        : [
            ...alsoFromApi(answer, language),
            ...nearBlocks(answer.suggestions, language),
            ...nearInApi(answer, language),
          ]),
    ],
  }
}

/** Codes told apart, and no more of each: whoever asks that wants no steps for the one named first. */
function comparisonCard({ notes = [] }: Answer, language: Language): Card {
  const [verdict, ...each] = notes
  return { headline: verdict?.text[language] ?? '', blocks: noteBlocks(each, language) }
}

/** What tells the rest of the answer where only a line is read: whose side it is, why, and what else there is. */
function noticeOf(answer: Answer, first: Finding, entry: Entry, language: Language): Line {
  const cause = causeFor(answer, first)
  const told = cause && tellCause(cause, first.details, language)
  const side = entry.number === 'never' ? '' : sidesSentence(entry.sides, language)
  const also = alsoLine(answer.findings.slice(1), language)
  return inARow(
    [
      side === '' ? [] : [side],
      told ? [words.cause[language], gapBetween(language), ...told.headline] : [],
      also ? [also] : [],
    ],
    language,
  )
}

function alsoLine(others: readonly Finding[], language: Language): string | undefined {
  const names = others.flatMap(({ code }) => entryOf(code) ?? []).map(titleOf)
  return names.length === 0 ? undefined : sentences.more({ names })[language]
}

/** "433 TimeLimitReached: the function ran longer than its timeout (3 s)." */
function findingHeadline(first: Finding, entry: Entry, language: Language): string {
  const title =
    first.confidence === 'certain' ? titleOf(entry) : sentences.possibly({ name: titleOf(entry) })[language]
  const limit = limitInHeadline(entry.code, first.details, language)
  const what = entry.headline[language] + (limit ? (language === 'zh' ? `（${limit}）` : ` (${limit})`) : '')
  return language === 'zh' ? `${title}：${what}。` : `${title}: ${what}.`
}

function checkBlock(entry: Entry, language: Language): CardBlock {
  const checks = entry.checks.slice(0, mostChecks).map((check) => [check[language]])
  return { kind: 'list', title: words.checkNext[language], ordered: true, items: checks }
}

function nearBlocks(codes: readonly number[], language: Language): readonly CardBlock[] {
  return codeList(words.near, codes, language)
}

function secretBlocks({ secrets }: Answer, language: Language): readonly CardBlock[] {
  return secrets.length === 0 ? [] : [{ kind: 'text', line: [secretSentence(secrets, language)] }]
}

/** Why it failed, where no status code says that it is SCF that failed it. */
function causeCard(cause: FoundCause, answer: Answer, language: Language): Card {
  const told = tellCause(cause, {}, language)
  const line = told ? textOf(told.headline) : cause.id
  const colon = language === 'zh' ? '：' : ': '
  return {
    headline: `${sentences.saysWhy()[language]}${colon}${line}`,
    blocks: [
      ...noteBlocks(answer.notes ?? [], language),
      briefOfCause(cause, language),
      ...secretBlocks(answer, language),
    ],
  }
}

/** Says what was not found, what is near it, and what would work. */
function missCard(answer: Answer, language: Language): Card {
  const [cause] = answer.causes
  if (cause) return causeCard(cause, answer, language)
  const [nearest] = answer.suggestions.flatMap((code) => entryOf(code) ?? [])
  return {
    headline: missHeadline(answer, nearest, language),
    blocks: [
      ...secretBlocks(answer, language),
      ...noteBlocks((answer.notes ?? []).slice(1), language),
      ...nearBlocks(answer.suggestions, language),
      ...apiMissBlocks(answer, language),
      ...(answer.isTypo && nearest ? [checkBlock(nearest, language), sourceNote(nearest, language)] : []),
      { kind: 'text', line: [sentences.tryThis()[language]] },
    ],
  }
}

/** The notes above a card, which are all that was asked about, and those below it. */
function notesAround({ notes = [] }: Answer): readonly [readonly Note[], readonly Note[]] {
  const isAsked = ({ topic }: Note) => topic !== undefined
  return [notes.filter(isAsked), notes.filter((note) => !isAsked(note))]
}

function noteBlocks(notes: readonly Note[], language: Language): readonly CardBlock[] {
  return notes.map(({ text }) => ({ kind: 'text', line: [text[language]] }))
}

function missHeadline(answer: Answer, nearest: Entry | undefined, language: Language): string {
  const [note] = answer.notes ?? []
  if (note) return note.text[language]
  if (answer.unknownCode !== undefined) return sentences.unknownCode({ code: answer.unknownCode })[language]
  if (!nearest) return apiMissHeadline(answer, language) ?? sentences.nothing()[language]
  if (answer.isTypo) return sentences.didYouMean({ name: titleOf(nearest) })[language]
  const names = answer.suggestions.flatMap((code) => entryOf(code) ?? []).map(titleOf)
  const [theirs] = answer.api?.suggestions ?? []
  return (theirs ? apiSentences.nearInBoth({ ours: names, theirs }) : sentences.nearOnly({ names }))[language]
}

function textOf(line: Line): string {
  return line.map((piece) => (typeof piece === 'string' ? piece : 'code' in piece ? piece.code : '')).join('')
}
