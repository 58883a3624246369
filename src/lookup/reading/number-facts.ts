import type { Elsewhere, NumberFacts, Readers } from '../facts.ts'
import {
  answerBefore,
  answerBehind,
  cloudFunctionInTrouble,
  deployedFunction,
  describedFunction,
  endOfCall,
  functionInTrouble,
  meaningBehind,
  namedFunctionBefore,
  otherNumber,
  partOfSomething,
  programLine,
  replyReason,
  spokenByProgram,
} from '../vocabulary/shapes.ts'
import { keywordNear } from './keywords.ts'
import { isAt, matches } from './matches.ts'
import { hasMessage, isStatus } from './message-near.ts'
import { endsMetricName, isMeasured } from './metric-name.ts'
import type { NumberPlace } from './numbers.ts'
import { runThatPrinted } from './run-outputs.ts'
import { isOfFailingFunction } from './tales/failing-function.ts'
import { isGone } from './tales/gone.ts'
import { isOfManual } from './tales/manuals.ts'
import { taleOf } from './tales/tale-of.ts'
import {
  followsFailure,
  isMet,
  isOfAmount,
  isTally,
  isToldAlone,
  isToldBriefly,
  isTrouble,
  sentenceBefore,
} from './tales/trouble.ts'
import type { Speaker, Text, Topic } from './text.ts'

/** A constant of a program is called after a code: `SCF_ERROR_438`. */
const endOfConstant = /[A-Z]{2}_$/

/** `{"isBase64Encoded": false, "headers": …}`, up to the number. */
const answerAround = /isbase64encoded|["']headers["']/

/** curl, Python and Java on a status that came back. */
const toldByClient =
  /(?<![a-z])(?:requested url returned error|https? error|returned http response code)[:：]? ?$/

export const numberFacts: Readers<NumberFacts, NumberPlace> = {
  number: ({ entry }) => entry.number,
  topic: topicOf,
  speaker: speakerOf,
  isShort: ({ text }) => text.lower.length < 200,
  // Nobody of note has one of these as the answer of a function.
  isAboveHttp: ({ entry: { code } }) => code > 431 && code !== 499 && code !== 500,
  beside: besideOf,
  label: ({ label }) => label?.kind ?? 'none',
  isKey: ({ label }) => /[:=：]|["”]$/.test(label?.words ?? ''),
  isStatusCode: ({ label }) => isStatus(label),
  isDouble: ({ label }) => label?.isDouble ?? false,
  listedWith: ({ listedWith }) => listedWith,
  isInResult: ({ text, start }) => text.results.startOf(start) !== undefined,
  isPrinted: ({ text, start }) => runThatPrinted(text, start) !== undefined,
  isInAnswer: ({ text, start }) =>
    answerAround.test(text.lines.before(start, 80)) ||
    answerBehind.test(text.lines.behind(start, 60).slice(3)),
  isOfClient: ({ text, start }) => toldByClient.test(text.lines.before(start, 60)),
  isGone,
  elsewhere: elsewhereOf,
  isNamed: ({ text, start }) => text.isNamedAround(start),
  isMetric: endsMetricName,
  isMeasured,
  namesFunction: ({ text }) => text.namesFunction,
  isOfNamedFunction,
  isOfFailedFunction: (place) =>
    describedFunction.test(place.text.lines.before(place.start, 80)) && keywordNear(place),
  isOfFailingFunction,
  tale: taleOf,
  isOfManual: isOfManualOrList,
  isReference: ({ text, start, end }) =>
    text.isReferenceAround(start) || meaningBehind.test(text.lower.slice(end, end + 4)),
  speaksOfFunctions: ({ text }) => text.speaksOfFunctions,
  followsFailure,
  isOfAmount,
  isTrouble,
  isToldAlone,
  isToldBriefly,
  hasMessage,
  hasCloudBaseCode: ({ text }) => text.hasCloudBaseCode,
  isCell: ({ text, start, end, entry }) => text.isCell({ start, end, isOwn: entry.number === 'own' }),
  hasKeyword: keywordNear,
  hasCompany: (place) => place.hasCompany,
  isOfToldPair: (place) => place.isOfToldPair,
  isPart: ({ text, start }) => text.lower[start - 1] === ',' || isAt(partOfSomething, text.lower, start),
  isMet,
  isTally,
  length: ({ text }) => (text.lower.length < 30 ? 'words' : text.lower.length < 2_000 ? 'question' : 'text'),
}

/** 云函数 in a text that names Tencent, or SCF itself, is the product's name. */
export function speakerOf({ text, start }: { readonly text: Text; readonly start: number }): Speaker {
  const speaker = text.speaker(start)
  return speaker === 'generic' && (text.topic === 'scf' || text.namesTencent) ? 'scf' : speaker
}

/** A manual, or a list of codes, names what stands at a place. */
export function isOfManualOrList({
  text,
  lists,
  ...place
}: Pick<NumberPlace, 'text' | 'start' | 'end' | 'lists'>): boolean {
  return isOfManual(text, place) || lists.hold(place.start)
}

/** What is named far from the number is what another part of the text is about. */
function topicOf({ text, start }: NumberPlace): Topic {
  return ourTopics.has(text.topic) && !text.isOursNear(start) ? 'nobody' : text.topic
}

/** SCF or at least Tencent Cloud is what the text is about; where it is named, nobody else's shapes matter. */
const ourTopics = new Set(['scf', 'generic', 'tencent'])

function elsewhereOf(place: NumberPlace): Elsewhere {
  const { text } = place
  const speaker = speakerOf(place)
  if (speaker === 'other') return 'speaker'
  if (text.topic === 'other') return 'topic'
  if (isOfParty(place)) return 'party'
  if (ourTopics.has(topicOf(place)) && text.isCleared) return 'cleared'
  if (speaker === 'nobody' && isOfSystem(place)) return 'owner'
  return isProgram(place) ? 'program' : 'no'
}

function isOfNamedFunction({ text, label }: NumberPlace): boolean {
  if (!label) return false
  const before = text.lines.before(label.start, 120)
  if (cloudFunctionInTrouble.test(before + label.words)) return true
  return (
    deployedFunction.test(before) ||
    namedFunctionBefore.test(before) ||
    functionInTrouble.test(before.slice(-48) + label.words)
  )
}

/** In the number's sentence somebody is named whom functions call, and no function that speaks for itself behind them. */
function isOfParty({ text, start }: NumberPlace): boolean {
  const { partyOrOurs, fromParty } = text.patterns
  const before = sentenceBefore(text, start, 80)
  return (
    matches(partyOrOurs, before).at(-1)?.[1] !== undefined ||
    fromParty.test(text.lower.slice(start, start + 80))
  )
}

function isOfSystem({ text, start }: NumberPlace): boolean {
  return text.patterns.system.test(text.lines.before(start, 40))
}

function isProgram({ text, start }: { readonly text: Text; readonly start: number }): boolean {
  if (endOfConstant.test(text.text.slice(Math.max(0, start - 24), start))) return true
  if (endOfCall.test(text.lower.slice(start, start + 48))) return true
  if (spokenByProgram.test(text.lower.slice(text.lines.startOf(start), start).slice(0, 200))) return true
  const near = text.lines.before(start, 120) + text.lower.slice(start, start + 40)
  // Each alternative has one of these marks, and most lines have neither.
  return (near.includes('(') || near.includes('=')) && programLine.test(near)
}

function besideOf(place: NumberPlace): NumberFacts['beside'] {
  const { text, entry, start } = place
  const before = text.lines.before(start, 80)
  const behind = text.lines.behind(start, 60)
  if (entry.number !== 'own' && (answerBefore.test(before) || answerBehind.test(behind.slice(3))))
    return 'answer'
  if (isProgram(place)) return 'program'
  const { counted, countedBehind, foreign, system } = text.patterns
  const words = `${before} # ${behind.slice(3, 40)}`
  if (text.topic !== 'scf' && text.topic !== 'generic' && (foreign.test(words) || system.test(words)))
    return 'system'
  if (counted.test(before) || otherNumber.test(before) || countedBehind.test(behind.slice(3)))
    return 'counted'
  return isReply(place) ? 'reply' : 'nothing'
}

/** The reason is not the beginning of one of the code's own names, as people write them: "433 Time limit". */
function isReply({ text, entry, end }: NumberPlace): boolean {
  const reply = replyReason.exec(text.text.slice(end, end + 47))
  if (!reply) return false
  const word = reply[1]?.toLowerCase()
  return word === undefined || !entry.names.some(({ name }) => name.toLowerCase().startsWith(word))
}
