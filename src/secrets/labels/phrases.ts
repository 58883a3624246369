import type { Lead, Rule } from '../kinds.ts'
import { isLong } from '../values/values.ts'

const noun =
  '(?:pass[ -]?phrase|mnemonic(?:[ _-](?:words|phrase))?|(?:seed|recovery|backup|secret)[ _-]phrase|密码短语|口令|助记词|恢复短语)'
/** Of these sentences are made, and no phrase that keeps a secret. */
const sentence =
  /\b(?:a|an|the|is|was|are|not|no|for|of|in|on|at|be|too|than|with|and|or|must|does|did|do|please|enter|type|required|missing|wrong|incorrect|invalid|your|you|my|failed|found|empty|set|given|contain|characters|words|phrase)\b/i
const words = /^[a-z][a-z\d!?.-]*(?:[ ][a-z\d][a-z\d!?.-]*){1,23}(?=["'`”」』]|[ \t]*(?:[\r\n]|$))/i

/** Secrets of several words, which nothing but their name gives away. */
export const phrases: readonly Rule[] = [
  {
    name: 'phrase of several words',
    kind: 'password',
    hints: ['phrase', 'mnemonic', '密码短语', '口令', '助记词', '恢复短语'],
    pattern: new RegExp(
      `${noun}(?: (?:for|of) [\\w./@-]{1,40})?(?:["'][ \\t]?)?(?:[ \\t]{0,3}(?:(?:[:=：]|是|为)[ \\t]{0,3}["'\`“「『]?|is[ \\t]{1,3}["'\`“「『])|[ \\t]{0,3}["'\`“「『])(?=[A-Za-z])`,
      'gi',
    ),
    end: phraseEnd,
  },
]

function phraseEnd({ text, match, start }: Lead): number | undefined {
  const phrase = words.exec(text.slice(start, start + 200))?.[0]
  if (phrase === undefined || isLong(phrase) || sentence.test(phrase)) return undefined
  const isQuoted = /["'`“「『]$/.test(match[0])
  // Two words with a number are one as well, where quotes hold them together.
  const isPhrase =
    phrase.split(' ').length >= 4 || (/\d/.test(phrase) && (isQuoted || phrase.split(' ').length >= 3))
  return isPhrase ? start + phrase.length : undefined
}
