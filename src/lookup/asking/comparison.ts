import type { Entry } from '../../catalog/entry.ts'
import { entryOf, primaryName } from '../../catalog/index.ts'
import type { Note } from '../notes.ts'
import { certain, type Typed } from '../typed.ts'

/** Codes that somebody wants told apart, and how they ask: whether these are the same, are different, or for what differs. */
type Comparison = { readonly codes: readonly number[]; readonly asks: 'same' | 'different' | 'what' }

/** Two to four codes told apart: "is 429 the same as 432?", 430、439、443 有什么区别, "446 or 450?". */
export function comparison(query: string): Typed | undefined {
  const compared = comparedCodes(query)
  const all = compared?.codes.flatMap((code) => entryOf(code) ?? []) ?? []
  if (!compared || all.length < compared.codes.length) return undefined
  const findings = all.map((entry) => {
    const start = query.indexOf(String(entry.code))
    return certain(entry, query, start, start + 3)
  })
  return { query: 'code', findings, suggestions: [], notes: differences(all, compared.asks) }
}

const listed = /^[^\d]{0,40}\d{3}(?:[^\d]{1,24}\d{3}){1,3}[^\d]{0,40}$/
/** Codes with nothing but "or" between them are a choice. */
const choice =
  /^(?:(?:scf|is it|was it|这是|是) ?)?\d{3}(?:,? or | ?(?:[,，、] ?)?(?:还是|或者?) ?)\d{3} ?[?？吗呢]{0,3}$/i
const comparing =
  /(?<![a-z])(?:same|differ|versus|compare|vs(?![a-z]))|区别|一样|不同|差别|差异|相同|一回事|相比/i
const verdicts: readonly (readonly [Comparison['asks'], RegExp])[] = [
  ['what', /(?<![a-z])(?:the )?differences?(?![a-z])/i],
  ['same', /(?<![a-z])same(?![a-z])/i],
  ['different', /^(?:is|are|do|does)(?![a-z]).{0,60}(?<![a-z])differ/i],
]

function comparedCodes(query: string): Comparison | undefined {
  const said = query.normalize('NFKC').trim()
  if (!listed.test(said) || !(comparing.test(said) || choice.test(said))) return undefined
  const codes = [...new Set(said.match(/\d{3}/g)?.map(Number))]
  return codes.length < 2
    ? undefined
    : { codes, asks: verdicts.find(([, sign]) => sign.test(said))?.[0] ?? 'what' }
}

/** What each code stands for, and what the catalog says not to mistake for another of them. */
function differences(all: readonly Entry[], asks: Comparison['asks']): readonly Note[] {
  const told = all.map((entry): Note => {
    const others = all.filter(({ code }) => code !== entry.code).map(({ code }) => String(code))
    const apart = entry.notThis.filter(({ en }) => others.some((code) => en.includes(code)))
    return {
      about: `${entry.code}`,
      text: {
        en: [`${entry.code} ${primaryName(entry)}: ${entry.headline.en}.`, ...apart.map(({ en }) => en)].join(
          ' ',
        ),
        zh: [
          `${entry.code} ${primaryName(entry)}：${entry.headline.zh}。`,
          ...apart.map(({ zh }) => zh),
        ].join(''),
      },
      topic: 'comparison',
    }
  })
  return [verdict(all, asks), ...told]
}

function verdict(all: readonly Entry[], asks: Comparison['asks']): Note {
  const codes = all.map(({ code }) => code)
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
