import { matches } from '../reading/matches.ts'
import { type Frame, isOwnFile, nodeFrames, pythonFrames } from './frames.ts'
import { openingOf, stringFields } from './string-field.ts'

/** An exception as an object: its type and its message are values of their own. Offsets are those of the text. */
export type ThrownObject = {
  readonly type: string
  readonly message: string
  /** Where the message stands. */
  readonly start: number
  readonly language: 'Python' | 'Node.js' | undefined
  /** The innermost first. */
  readonly frames: readonly Frame[]
}

const types = openingOf('errorType', 'exceptionType')
const messages = openingOf('errorMessage', 'exceptionMessage')

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
  const said = stringFields(text, messages)
  const distance = ({ start }: { readonly start: number }) => Math.abs(start - type.start)
  const message = said.toSorted((one, other) => distance(one) - distance(other))[0]
  if (!message || distance(message) > farthest) return undefined
  const name = text.slice(type.start, type.end)
  if (!/^[A-Za-z_$][\w$.]{1,120}$/.test(name)) return undefined
  return {
    type: name,
    message: text.slice(message.start, message.end),
    start: message.start,
    ...stackNear(text, Math.min(type.start, message.start)),
  }
}

const stackKey = /"(?:stackTrace|stack|trace)"\s{0,4}:\s{0,4}\[/g
/** Older Python runtimes print each frame as a list of file, line, function and code. */
const listedFrame =
  /\[\s{0,40}"([^"\n]{1,300}\.py)",\s{0,40}(\d{1,7}),\s{0,40}"([^"\n]{1,80})",\s{0,40}"([^\n]{0,300})"\s{0,40}\]/g

/** Or its words one by one, each on a line. */
const wordsOfFrame =
  /\[\s{0,40}"File "([^"\n]{1,300}\.py)"",\s{0,40}"line (\d{1,7})",\s{0,40}"in ([^"\n]{1,80})",\s{0,40}"([^\n]{0,300})"\n\s{0,40}\]/g

function stackNear(text: string, offset: number): Pick<ThrownObject, 'language' | 'frames'> {
  const keys = matches(stackKey, text).map(({ index }) => index)
  const at = keys.toSorted((one, other) => Math.abs(one - offset) - Math.abs(other - offset))[0]
  if (at === undefined) return { language: undefined, frames: [] }
  const stack = text.slice(at, at + longestStack)
  const printed = [listedFrame, wordsOfFrame].flatMap((pattern) => matches(pattern, stack))
  const listed = printed.map(([, file = '', line, name = '', code = '']) => ({
    ...{ file, line: Number(line), name, code },
    isOwn: isOwnFile(file),
  }))
  const python = listed.length > 0 ? listed : pythonFrames(stack)
  if (python.length > 0) return { language: 'Python', frames: python.toReversed() }
  const frames = nodeFrames(stack)
  return { language: frames.length > 0 ? 'Node.js' : undefined, frames }
}
