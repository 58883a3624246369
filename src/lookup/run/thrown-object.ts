import { matches } from '../reading/matches.ts'
import { type Frames, framesIn } from './frames.ts'
import { openingOf, stringFields } from './string-field.ts'

/** An exception as an object: its type and its message are values of their own. Offsets are those of the text. */
export type ThrownObject = {
  readonly type: string
  readonly message: string
  /** Where the message stands. */
  readonly start: number
} & Frames

const types = openingOf('errorType', 'exceptionType')
const messages = openingOf('errorMessage', 'exceptionMessage')
const stacks = /"(?:stackTrace|stack|trace)"\s{0,4}:\s{0,4}\[/g

/** How far apart the members of one object stand. */
const farthest = 4_000
const longestStack = 20_000

/**
 * The last object of a text that names the type of an exception beside its message: `"errorType": "KeyError"`. Text
 * without escapes.
 */
export function thrownObject(text: string): ThrownObject | undefined {
  const type = stringFields(text, types).at(-1)
  if (!type) return undefined
  const distance = (offset: number) => Math.abs(offset - type.start)
  const nearest = (one: Place, other: Place) => distance(one.start) - distance(other.start)
  const [message] = stringFields(text, messages).toSorted(nearest)
  if (!message || distance(message.start) > farthest) return undefined
  const name = text.slice(type.start, type.end)
  if (!/^[A-Za-z_$][\w$.]{1,120}$/.test(name)) return undefined
  const places = matches(stacks, text).map(({ index }) => ({ start: index }))
  const [stack = { start: text.length }] = places.sort(nearest)
  return {
    type: name,
    message: text.slice(message.start, message.end),
    start: message.start,
    ...framesIn(text.slice(stack.start, stack.start + longestStack), 'Python', 'Node.js'),
  }
}

type Place = { readonly start: number }
