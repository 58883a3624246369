import { type Message, messages } from '../../catalog/api/messages.ts'
import { matches } from '../reading/matches.ts'

/** A message of the API at its place in the plain text. */
export type MessageHit = Message & { readonly start: number; readonly end: number }

const byWords = new Map(messages.map((message) => [keyOf(message.words), message]))

/** Where a tool may put a space or quote a name: between words, and where Latin letters and Chinese meet. */
const border = /(?<=[\w\]])(?=\p{Script=Han}|\[)|(?<=\p{Script=Han})(?=\w)| /gu

/** Any of them, longer ones first. In `TriggerName参数传入错误` nothing is said of `Name`. */
const pattern = new RegExp(
  `(?<![a-z])(?:${messages
    .map(({ words }) => words.toLowerCase())
    .toSorted((a, b) => b.length - a.length)
    .map((words) => words.replace(border, '\0').replace(/[[\]]/g, '\\$&').replaceAll('\0', '[ `]{0,2}'))
    .join('|')})(?![a-z])`,
  'g',
)

/** The words of a message, however they are spaced. */
function keyOf(words: string): string {
  return words.replace(/[ `]/g, '').toLowerCase()
}

/** The console's frame, which says what was tried and not what the API said: 删除别名失败，失败原因：… */
const frame = /^ ?[，,。；;]? ?(?:失败)?原因/

/** The API's messages in a text in small letters, in its order. */
export function messagesIn(lower: string): readonly MessageHit[] {
  return matches(pattern, lower).flatMap((match) => {
    const message = byWords.get(keyOf(match[0]))
    const end = match.index + match[0].length
    if (message === undefined || frame.test(lower.slice(end, end + 8))) return []
    return [{ ...message, start: match.index, end }]
  })
}
