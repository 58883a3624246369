import type { Entry } from '../../catalog/entry.ts'
import { entriesNamed, entryOf, primaryName } from '../../catalog/index.ts'
import { type Note, notesFor } from '../notes.ts'
import { certain, type Typed, withPlainDigits } from '../typed.ts'

/** What is told apart: a code of SCF, or a number that it does not have and that something is known of. */
type Side = {
  readonly code: number
  readonly entry?: Entry
  readonly note?: Note
  readonly start: number
  readonly end: number
}

/** How somebody asks: whether codes are the same, are different, or for what differs. */
type Asks = 'same' | 'different' | 'what'

/** Two to four codes told apart: "is 429 the same as 432?", 430、439、443 有什么区别, "446 or 450?", "433 vs 504". */
export function comparison(query: string): Typed | undefined {
  const plain = withPlainDigits(query)
  const sides = sidesOf(plain)
  const asks = sides.length < 2 ? undefined : asksOf(plain)
  const isKnown = sides.every(({ entry, note }) => entry ?? note)
  if (asks === undefined || !isKnown || !sides.some(({ entry }) => entry)) return undefined
  const findings = sides.flatMap(({ entry, start, end }) =>
    entry ? [certain(entry, query, start, end)] : [],
  )
  return { query: 'code', findings, suggestions: [], notes: differences(sides, asks) }
}

const listed = /^[^\d]{0,40}\d{3}(?:[^\d]{1,24}\d{3}){1,3}[^\d]{0,40}$/
/** Codes with nothing but "or" between them are a choice. */
const choice =
  /^(?:(?:scf|is it|was it|这是|是) ?)?\d{3}(?:,? or | ?(?:[,，、] ?)?(?:还是|或者?) ?)\d{3} ?[?？吗呢]{0,3}$/i
const comparing =
  /(?<![a-z])(?:same|differ|versus|compare|vs(?![a-z]))|区别|一样|不同|差别|差异|相同|一回事|相比/i
const verdicts: readonly (readonly [Asks, RegExp])[] = [
  ['what', /(?<![a-z])(?:the )?differences?(?![a-z])/i],
  ['same', /(?<![a-z])same(?![a-z])/i],
  ['different', /^(?:is|are|do|does)(?![a-z]).{0,60}(?<![a-z])differ/i],
]

/** A number, or a word that may be the name of a code. */
const codeOrName = /\d{3}|(?<![A-Za-z_.])[A-Za-z]{7,40}(?![A-Za-z_.])/g

/** The code that a name alone means. */
function ofName(word: string): number | undefined {
  const [first, ...others] = entriesNamed(word)
  return first && others.length === 0 ? first.code : undefined
}

function asksOf(plain: string): Asks | undefined {
  const said = plain
    .trim()
    .replace(codeOrName, (word) => `${/\d/.test(word) ? word : (ofName(word) ?? word)}`)
    .normalize('NFKC')
  if (!listed.test(said) || !(comparing.test(said) || choice.test(said))) return undefined
  return verdicts.find(([, sign]) => sign.test(said))?.[0] ?? 'what'
}

function sidesOf(plain: string): readonly Side[] {
  const sides = [...plain.matchAll(codeOrName)].flatMap(({ 0: word, index }): readonly Side[] => {
    const code = /\d/.test(word) ? Number(word) : ofName(word)
    if (code === undefined) return []
    const entry = entryOf(code)
    const [note] = entry ? [] : notesFor(word)
    return [{ code, ...(entry && { entry }), ...(note && { note }), start: index, end: index + word.length }]
  })
  return sides.filter(({ code }, at) => sides.findIndex((side) => side.code === code) === at)
}

/** What each code stands for. */
function differences(sides: readonly Side[], asks: Asks): readonly Note[] {
  const told = sides.flatMap(({ entry, note }): readonly Note[] => {
    if (entry) return [ofEntry(entry, sides)]
    return note ? [{ ...note, topic: 'comparison' }] : []
  })
  return [verdict(sides, asks), ...told]
}

/** With what the catalog says not to mistake for another of them. */
function ofEntry(entry: Entry, sides: readonly Side[]): Note {
  const others = sides.filter(({ code }) => code !== entry.code).map(({ code }) => `${code}`)
  const apart = entry.notThis.filter(({ en }) => others.some((code) => en.includes(code)))
  const name = `${entry.code} ${primaryName(entry)}`
  return {
    about: `${entry.code}`,
    text: {
      en: [`${name}: ${entry.headline.en}.`, ...apart.map(({ en }) => en)].join(' '),
      zh: [`${name}：${entry.headline.zh}。`, ...apart.map(({ zh }) => zh)].join(''),
    },
    topic: 'comparison',
  }
}

function verdict(sides: readonly Side[], asks: Asks): Note {
  const codes = sides.map(({ code }) => code)
  const [last, ...others] = codes.toReversed()
  const en = `${others.toReversed().join(', ')} and ${last} differ.`
  return {
    about: codes.join(' '),
    text: {
      en: yesOrNo[asks] + en,
      zh: `${others.toReversed().join('、')} 和 ${last} 不同。`,
    },
    topic: 'comparison',
  }
}

/** Chinese says that codes differ in the same words to all of these. */
const yesOrNo = { same: 'No, ', different: 'Yes, ', what: '' }
