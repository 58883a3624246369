import type { Tree } from '@lezer/common'
import type { LRParser } from '@lezer/lr'
import type { Contents } from './contents.ts'

/** How often the parser may give way; a step takes a hundredth of a millisecond, in sources made for it a hundred times that. */
const stepsAtOnce = 16

/** The tree of a source; `undefined` where reading it would take too long. Never throws, whatever the text. */
export async function parseSource(
  parser: LRParser,
  text: string,
  contents: Pick<Contents, 'breathe'>,
): Promise<Tree | undefined> {
  const parse = parser.startParse(text)
  for (let step = 1; ; step++) {
    const tree = parse.advance()
    if (tree !== null) return tree
    if (step % stepsAtOnce > 0) continue
    if (depthOf(parse) > deepest || !(await contents.breathe())) return undefined
  }
}

/** Nobody writes as deep; at 8400 lezer begins to cut its stack back, which takes a second each time. */
const deepest = 6000

/** How much the parser has on its stack, which its types do not show: 0 where it is kept in another way. */
function depthOf(parse: object): number {
  const stacks: unknown = Reflect.get(parse, 'stacks')
  const first: unknown = Array.isArray(stacks) ? stacks[0] : undefined
  const stack: unknown = first instanceof Object ? Reflect.get(first, 'stack') : undefined
  return Array.isArray(stack) ? stack.length : 0
}

/**
 * A source's text whatever its encoding: names are written in ASCII, so a wrong guess only harms comments.
 * `undefined` for UTF-16 and for what is no text at all.
 */
export function decodeSource(bytes: Uint8Array): string | undefined {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return undefined
  if (bytes.subarray(0, 4096).includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // GBK and its kin come out as other letters of the same length.
    return new TextDecoder('latin1').decode(bytes)
  }
}
