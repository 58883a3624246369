import { keywordNear } from '../keywords.ts'
import { matches } from '../matches.ts'
import type { NumberPlace } from '../numbers.ts'
import { isTrouble, sentenceAround } from './trouble.ts'

/**
 * "The checkout function keeps failing with 433", "getting 434 on the thumbnail function": a function of nobody's by
 * name is said to have trouble, in a number's sentence. What another product calls a function has the name of that in
 * front, and a number that somebody has invented has a reason or a sender of its own behind it.
 */
export function isOfFailingFunction(place: NumberPlace): boolean {
  const { text, start, end, label } = place
  if (label?.words.includes('|') || ownReason.test(text.lower.slice(end, end + 16))) return false
  const from = Math.max(text.lines.startOf(start), start - reach)
  const said = saidOfFunction(text.text.slice(from, label?.start ?? start))
  if (said === undefined && !onFunction.test(text.lines.behind(end, reach))) return false
  const { trouble, urgent } = text.patterns
  return (
    isTrouble(place) ||
    (said !== undefined && trouble.test(said.toLowerCase())) ||
    urgent.test(sentenceAround(text, start)) ||
    keywordNear(place)
  )
}

const reach = 80
/** In the letters of the text. */
const functionWord = /(?:函数|(?<![A-Za-z])[Ff]unctions?)(?![A-Za-z（(])/g
const endOfSentence = /[|。；;!?！？()（）{}]|["'] ?[:=]/
/** Behind the number, in lower case. */
const onFunction =
  /^ ?(?:on|from|for|in|of|with|when invoking|while invoking) (?:the |our |my |this )?(?:[a-z][a-z\d-]{0,30} ){0,2}function(?![a-z(])/
const ownReason = /^ ?(?:[:：=]|from (?!(?:the|our|my|this) ))/

/** What the sentence says of a function up to its end; nothing where the function is somebody's, or a call of a program. */
function saidOfFunction(before: string): string | undefined {
  const last = matches(functionWord, before).at(-1)
  if (!last) return undefined
  const said = before.slice(last.index)
  const [owner = ''] = before
    .slice(0, last.index)
    .trimEnd()
    .split(/[^\w()（）]/)
    .slice(-1)
  return endOfSentence.test(said) || /[)）]$/.test(owner) || isName(owner) ? undefined : said
}

const nobodys = new Set('SCF Web HTTP GPU Our The My This That One Both All Some Two A'.split(' '))
const languages = new Set('python node nodejs js go golang java php lua ruby rust sql emacs'.split(' '))

/** The name of a product, or of a language, whose functions are parts of a program. */
function isName(word: string): boolean {
  return (/^[A-Z]/.test(word) && !nobodys.has(word)) || languages.has(word.toLowerCase())
}
