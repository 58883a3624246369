import { distance } from 'fastest-levenshtein'
import type { Entry } from '../catalog/entry.ts'
import { entries, normaliseName } from '../catalog/index.ts'
import { presence } from '../text/present.ts'
import { nearestNames } from './misspelt.ts'
import { endsOfPrograms } from './reading/ends-of-programs.ts'
import { searchWordsOf } from './search-words.ts'

/** What a search found: entries that the words name, and entries that are only near. */
export type SearchResult = {
  readonly exact: readonly Entry[]
  readonly near: readonly Entry[]
  /** The query is most likely a misspelt name: that of the first near entry. */
  readonly isTypo: boolean
}

const keywords = new Map(
  entries.flatMap((entry) => searchWordsOf(entry).map((keyword) => [normaliseName(keyword), entry] as const)),
)
/**
 * What people write of a message: it hardly proves anything in a text, and is meant where nothing else is asked. Of what
 * any program says that fails, the cause tells more than a code does.
 */
const sayings = new Map(
  entries.flatMap((entry) =>
    entry.messages
      .filter(({ printedBy }) => printedBy === 'nobody' && !endsOfPrograms.has(entry.code))
      .map(({ text }) => [normaliseName(text), entry] as const),
  ),
)
const related = entries.flatMap((entry) => entry.related.map((text) => ({ key: normaliseName(text), entry })))
/** What a keyword looks like inside a query: a whole word, or in Chinese as it is. The longest first. */
const needles = entries
  .flatMap((entry) => searchWordsOf(entry).map((keyword) => ({ keyword, entry })))
  .sort((a, b) => b.keyword.length - a.keyword.length)
  .map(({ keyword, entry }) => ({ entry, text: /\p{Script=Han}/u.test(keyword) ? keyword : ` ${keyword} ` }))
const needlesIn = presence(needles.map(({ text }) => text))

/**
 * Entries for a query that is no code, no name and no paste. A keyword by itself is exact; a keyword inside
 * the query, an API error that is a neighbour, or a misspelt name is near.
 */
export function search(query: string): SearchResult {
  const key = normaliseName(query)
  // Whoever pastes a log has misspelt nothing.
  const corrected = query.length > longestTyped ? query : withKnownWords(query)
  const exact =
    keywords.get(key) ??
    sayings.get(key) ??
    keywords.get(coreOf(query)) ??
    keywords.get(coreOf(corrected)) ??
    coveredBy(corrected)
  const neighbours = relatedTo(key)
  const misspelt = nearestNames(query)
  const near = distinct([
    ...neighbours,
    ...misspelt.meant,
    ...keywordsIn(corrected),
    ...(exact ? keywordsAround(key) : []),
  ])
  return {
    exact: exact ? [exact] : [],
    near: near.filter((entry) => entry !== exact),
    isTypo: neighbours.length === 0 && misspelt.isSure,
  }
}

/** More are not worth reading. */
const mostSuggested = 4

/** What a search found near, then what the text only mentions. */
export function suggested(near: readonly Entry[], mentioned: readonly number[]): readonly number[] {
  return [...new Set([...near.map(({ code }) => code), ...mentioned])].slice(0, mostSuggested)
}

/** Words of a question that are about no error in particular. */
const filler =
  /(?<![a-z])(?:why|does|do|did|my|our|the|an?|functions?|scf|is|are|it|keeps?|always|how|what|i|in|on|get|gets|getting|error|please|after|than|tencent|cloud|account)(?![a-z])|账[号户]|腾讯云|我的|我们的|这个|云函数|函数|为什么|怎么|老是|一直|总是|请问|报错|报/g

/** What was measured, or may be at most: how much it is tells nothing of what went wrong. */
const amount =
  /(?<![\w.-])\d{1,6}(?:\.\d{1,3})? ?(?:ms|s|secs?|seconds?|minutes?|kb|mb|毫秒|秒|分钟)(?![a-z])/g

function coreOf(query: string): string {
  return normaliseName(query.toLowerCase().replace(amount, ' ').replace(filler, ' '))
}

const longestTyped = 2_000

/** The words that keywords are made of, but for the short ones. */
const knownWords = [
  ...new Set(
    entries.flatMap(({ keywords }) => keywords.flatMap((keyword) => keyword.match(/[a-z]{5,}/g) ?? [])),
  ),
]
const isKnown = new Set(knownWords)

/**
 * The query with its misspelt words put right: one letter is wrong, missing or too many, or two have changed places. A
 * verb in another form is the keyword, too.
 */
function withKnownWords(query: string): string {
  const plain = query.toLowerCase().replace(/(?<![a-z])tim(?:es|ing) out(?![a-z])/g, 'time out')
  return plain.replace(/[a-z]{5,24}/g, (word) => {
    if (isKnown.has(word)) return word
    const meant = knownWords.filter((known) => known[0] === word[0] && isOneSlip(word, known))
    return meant.length === 1 ? (meant[0] ?? word) : word
  })
}

function isOneSlip(word: string, known: string): boolean {
  if (Math.abs(word.length - known.length) > 1) return false
  const edits = distance(word, known)
  return edits === 1 || (edits === 2 && sorted(word) === sorted(known))
}

function sorted(word: string): string {
  return [...word].sort().join('')
}

function relatedTo(key: string): readonly Entry[] {
  if (key.length < 6) return []
  return related.filter((each) => each.key === key || key.includes(each.key)).map(({ entry }) => entry)
}

/** Entries whose keyword stands in the query; the longest keyword first. */
function keywordsIn(query: string): readonly Entry[] {
  return needlesOf(wordsOf(query)).map(({ entry }) => entry)
}

/** The one entry whose keywords are all that the query says: 账号欠费停服. */
function coveredBy(query: string): Entry | undefined {
  if (query.length > longestCovered) return undefined
  const words = wordsOf(query)
  const covering = [...Map.groupBy(needlesOf(words), ({ entry }) => entry)].filter(([, own]) => {
    const rest = own.reduce((left, { text }) => left.replaceAll(text, ' '), words)
    return coreOf(rest).replace(particles, '') === ''
  })
  return covering.length === 1 ? covering[0]?.[0] : undefined
}

const longestCovered = 60
const particles = /[了吗呢啊吧的]/g

function needlesOf(words: string) {
  const present = needlesIn(words)
  return needles.filter((_, place) => present[place] === 1)
}

/** The words of a query, each between blanks; an identifier like NODE_MODULE_VERSION is one. */
function wordsOf(query: string): string {
  const words = query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
  return ` ${words.trim()} `
}

/** Entries whose keyword only contains the query: "timeout" is also a part of "init timeout". */
function keywordsAround(key: string): readonly Entry[] {
  return [...keywords]
    .filter(([keyword]) => keyword !== key && keyword.includes(key))
    .map(([, entry]) => entry)
}

function distinct(list: readonly Entry[]): readonly Entry[] {
  return [...new Set(list)]
}
