import { entryOf } from '../../catalog/index.ts'
import type { PhraseFacts, Readers } from '../facts.ts'
import {
  apiBefore,
  apiCode,
  botocoreBefore,
  botocoreBehind,
  classBefore,
  definitionBefore,
  definitionBehind,
  openApiCode,
  programConstant,
  programName,
  programNameBehind,
  programNameBetween,
} from '../vocabulary/shapes.ts'
import type { PhrasePlace } from './candidates.ts'
import { isOfManualOrList, speakerOf } from './number-facts.ts'
import { taleOf } from './tales/tale-of.ts'
import type { Tale } from './tales/tales.ts'

/** CloudBase's names, of a function or of functions, and its codes. */
const ofCloudBase = /^FUNCTIONS?_|^\W -50400\d$/
/** Those that its JSON alone tells: of limits nobody else speaks so. */
const limitOfCloudBase = /^FUNCTIONS?_(?:TIME|MEMORY)_LIMIT_EXCEEDED$/
const codeOfJson = /"code"\s?:\s?"$/
/** As a browser prints an object: with the id of the request behind it. */
const codeOfObject = /\{\s?code: ["']$/
const idOfObject = /^[^}\n]{0,200}request_?id/

/** The figures of a run, in lower case: `memusage:0.000000mb duration:0ms`. */
const figuresOfRun = /(?:memusage|duration): ?\d[^\n]{0,60}(?:memusage|duration): ?\d/

/** In lower case: `x-scf-message: `, `errormessage "`. */
const fieldOfMessage = /(?:x-scf-message|errormessage)["']?[\s:=：]{1,3}["']?$/

/** As far as CloudBase, or another host, is looked for around its name: a megabyte would be read for each. */
const reachOfNames = 4_000
/** As far as they stand from the message, in its line. */
const reachOfFigures = 240

const keyOfMessage = 'errorMessage: "'

/** As long as people write of one function. */
const longestTalkOfFunction = 1_000

export const phraseFacts: Readers<PhraseFacts, PhrasePlace> = {
  number: numberOf,
  topic: ({ text }) => text.topic,
  speaker: speakerOf,
  isShort: ({ text }) => text.lower.length < 200,
  beside: besideOf,
  kind: ({ phrase }) => (phrase.isName ? 'name' : 'message'),
  proves: ({ phrase }) => phrase.proves,
  tale: taleOfPhrase,
  isOfManual: isOfManualOrList,
  isReference: ({ text, start }) => text.isReferenceAround(start),
  isDefinition: ({ text: { lower }, start, end }) =>
    definitionBefore.test(lower.slice(Math.max(0, start - 40), start)) ||
    definitionBehind.test(lower.slice(end, end + 24)),
  isPaired: ({ paired }) => paired !== undefined,
  isProvenPair: ({ paired, phrase }) => paired !== undefined && phrase.provesPaired,
  isOfFailedRun: ({ isOfFailedRun }) => isOfFailedRun,
  numberOfResult: ({ numberOfResult }) => numberOfResult,
  isOfOtherCode: ({ isOfOtherCode }) => isOfOtherCode,
  isOfClass: ({ text, start }) => classBefore.test(text.lower.slice(Math.max(0, start - 120), start)),
  wraps: (place) =>
    place.surer.some((inner) => isInside(inner, place)) ||
    openApiCode.test(place.text.lower.slice(place.end, place.end + longestWay)),
  isOfCloudBase: ({ text: { lower, patterns }, phrase, start }) => {
    if (!ofCloudBase.test(phrase.spelling)) return false
    const around = lower.slice(Math.max(0, start - reachOfNames), start + reachOfNames)
    const before = lower.slice(Math.max(0, start - 16), start)
    const isAnswer =
      (codeOfJson.test(before) ||
        (codeOfObject.test(before) && idOfObject.test(lower.slice(start, start + 260)))) &&
      (limitOfCloudBase.test(phrase.spelling) || patterns.generic.test(around))
    return (isAnswer || patterns.cloudBase.test(around)) && !patterns.host.test(around)
  },
  isBesideFigures: ({ text, start }) =>
    figuresOfRun.test(text.lines.before(start, reachOfFigures) + text.lines.behind(start, reachOfFigures)),
  isOfField: ({ text, start }) => fieldOfMessage.test(text.lines.before(start, 40)),
  // SCF's own key stands right before the value, and the rest of the result behind it.
  isNamedBehind: ({ text, start, end }) =>
    (text.isNamedBehind(end) || text.isNamedBehind(Math.max(0, start - keyOfMessage.length))) &&
    !text.isCleared,
  isTalkOfFunction: ({ text }) =>
    text.lower.length < longestTalkOfFunction && text.namesFunction && !text.namesOthers,
  speaksOfFunctions: ({ text }) => text.speaksOfFunctions,
  namesOthers: ({ text }) => text.namesOthers,
}

/** As far as a message that is passed on stands behind the words that pass it on. */
const longestWay = 300

/** What is certain stands in the message that the place passes on, and not in a paragraph of its own. */
function isInside(inner: { readonly start: number }, { text, start, end }: PhrasePlace): boolean {
  const isNear = inner.start >= start && inner.start - end <= longestWay
  return isNear && !text.lower.slice(end, inner.start).includes('\n\n')
}

/** What is told of a pair is read around both of its words, and the bracket that they end with. */
function taleOfPhrase({ text, start, end, paired }: PhrasePlace): Tale {
  if (!paired) return taleOf({ text, start, end })
  const isInBrackets = /[（(]/.test(text.lower.slice(paired.start, paired.end))
  const closing = isInBrackets && /^[)）]/.test(text.lower.slice(paired.end)) ? 1 : 0
  return taleOf({ text, start: paired.start, end: paired.end + closing })
}

/** Of a paired name that of its number; of others that of all their codes, the commonest first. */
function numberOf({ paired, phrase }: PhrasePlace): PhraseFacts['number'] {
  const numbers = (paired ? [paired.code] : phrase.codes).map((code) => entryOf(code)?.number)
  return numbers.find((number) => number === 'http') ?? numbers.find((number) => number === 'rare') ?? 'own'
}

function besideOf(place: PhrasePlace): PhraseFacts['beside'] {
  const { text, start } = place
  const before = text.lines.before(start, 80)
  if (apiCode.test(text.lower.slice(Math.max(0, start - 16), start))) return 'api'
  if (isProgramName(place)) return 'program'
  if (botocoreBefore.test(before.slice(-24)) && botocoreBehind.test(text.lower.slice(start, start + 160)))
    return 'api'
  if (text.topic === 'scf' || text.topic === 'generic') return 'nothing'
  if (apiBefore.test(before.slice(-24))) return 'api'
  const behind = text.lines.behind(start, 60)
  const words = `${before} # ${behind}`
  const { foreign, system } = text.patterns
  return foreign.test(words) || system.test(words) ? 'system' : 'nothing'
}

/** Whether a line of a program, or of a document about one, names what stands at the place. */
export function isProgramName({
  text: { lower, text, lines },
  start,
  end,
}: Pick<PhrasePlace, 'text' | 'start' | 'end'>): boolean {
  const before = lines.before(start, 80)
  if (programName.some((pattern) => pattern.test(before))) return true
  if (programConstant.test(text.slice(Math.max(0, start - 160), start))) return true
  const behind = lower.slice(end, end + 64)
  return (
    programNameBehind.test(behind) ||
    programNameBetween.some((around) => around.before.test(before) && around.behind.test(behind))
  )
}
