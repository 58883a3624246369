import type { Text } from '../text.ts'

/** "No more 433", 没有报 433 了. */
const goneBefore =
  /(?:(?<![要能])(?:没有?|不)再?(?:报错?|返回|出现|[遇碰看]到)? ?|(?<![a-z])no (?:more|longer (?:an?|any)) )$/
const goneBehind =
  /^[\d０-９]{3}(?!\d)(?: ?了(?![吗么没])|s?(?= ?(?:[.!,;。，！]|$|(?:now|today|since)(?![a-z]))))/
const askedWhy = /为什么|为何|为啥|怎么|(?<![a-z])(?:why|how)(?![a-z])|[?？吗]/

/** Whether a number is said not to come any more, or not to have come, and nobody asks why. */
export function isGone({ text, start }: { readonly text: Text; readonly start: number }): boolean {
  return (
    goneBehind.test(text.lower.slice(start, start + 16)) &&
    goneBefore.test(text.lines.before(start, 24)) &&
    !askedWhy.test(text.lines.before(start, 80) + text.lines.behind(start, 40))
  )
}
