import { entryOf } from '../catalog/index.ts'
import type { Context } from './context.ts'
import type { Hit } from './hit.ts'
import {
  answerAfter,
  answerBefore,
  apiBefore,
  countedAfter,
  countedBefore,
  otherNumberBefore,
  otherSystem,
  replyAfter,
} from './offer-words.ts'
import type { Plain } from './plain.ts'
import { foreignTrace } from './traces.ts'

/**
 * Whether a guess is what the text says, for somebody who has asked: not where another system, an amount or a
 * number's own noun stands right beside it.
 */
export function isOffered(hit: Hit, plain: Plain, context: Context): boolean {
  const digits = plain.lower.slice(hit.start, hit.end).search(/[45４５][\d０-９]{2}/)
  if (digits < 0) return isNameOffered(hit, plain, context)
  const start = hit.start + digits
  const { before, after } = beside(plain, start)
  if (isHttp(hit) && !isWorthOffering(plain, context, isAnswer(before, after))) return false
  if (context.isSource(start)) return false
  if (!context.scf && speaksOfOthers(`${before} # ${after.slice(3, 40)}`)) return false
  return !isCounted(before, after.slice(3)) && !isReply(hit, plain.text.slice(start + 3, start + 50))
}

function isNameOffered(hit: Hit, plain: Plain, context: Context): boolean {
  const { before, after } = beside(plain, hit.start)
  if (context.scf) return true
  // A name is one word; a message that is only ever a hint needs a text about functions.
  if (!context.tencent && !context.functions && plain.text.slice(hit.start, hit.end).includes(' '))
    return false
  return !apiBefore.test(before.slice(-24)) && !speaksOfOthers(`${before} # ${after}`)
}

/** So short a text is about its number: "status code 404". */
const shortestTalk = 30

function isWorthOffering({ text }: Plain, context: Context, isOwnAnswer: boolean): boolean {
  return text.length < shortestTalk || (context.tencent && !isOwnAnswer)
}

function isHttp({ code }: Hit): boolean {
  return entryOf(code)?.number === 'http'
}

function isAnswer(before: string, after: string): boolean {
  return answerBefore.test(before) || answerAfter.test(after.slice(3))
}

function speaksOfOthers(words: string): boolean {
  return foreignTrace.test(words) || otherSystem.test(words)
}

function isCounted(before: string, after: string): boolean {
  return countedBefore.test(before) || otherNumberBefore.test(before) || countedAfter.test(after)
}

/** The reason is not the beginning of one of the code's own names, as people write them: "433 Time limit". */
function isReply({ code }: Hit, after: string): boolean {
  const reply = replyAfter.exec(after)
  if (!reply) return false
  const word = reply[1]?.toLowerCase()
  const names = entryOf(code)?.names ?? []
  return word === undefined || !names.some(({ name }) => name.toLowerCase().startsWith(word))
}

function beside({ lower }: Plain, start: number): { before: string; after: string } {
  const before = lower.slice(Math.max(0, start - 80), start)
  return {
    before: before.slice(before.lastIndexOf('\n') + 1),
    after: lower.slice(start, start + 60).split('\n', 1)[0] ?? '',
  }
}
