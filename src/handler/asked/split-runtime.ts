import { findRuntime } from '../runtime-spelling.ts'
import { isForeignRuntime } from './foreign-runtime.ts'

/** No spelling of a runtime has more words than this (`Node . js 16 . 13`). */
const mostWords = 6

/**
 * The handler and the runtime of a command's text: the longest tail that names a runtime in any spelling is the runtime,
 * or one that is meant as a runtime and is none (`ruby`), or what stands before the handler (`Python3.9 index.main`). A
 * tail that names none stays with the handler. The handler is empty only if the whole text is plainly a runtime
 * (`Node.js 16.13`); a lone word such as `go` or `web` may well be the name of a binary.
 */
export function splitRuntime(text: string): { handler: string; runtime?: string } {
  const words = [...text.matchAll(/\S+/g)]
  const whole = text.trim()
  if (words.length <= mostWords && isPlainlyRuntime(whole, words.length)) {
    return { handler: '', runtime: whole }
  }

  const starts = words.slice(1).slice(1 - mostWords)
  const cuts = starts.map(({ index }) => [text.slice(0, index).trim(), text.slice(index).trim()] as const)
  const tail =
    cuts.find(([, end]) => findRuntime(end).kind !== 'unknown') ??
    (words.length <= mostWords ? headFirst(cuts) : undefined) ??
    cuts.find(([, end]) => isForeignRuntime(end))
  return tail ? { handler: tail[0], runtime: tail[1] } : { handler: whole }
}

type Cut = readonly [string, string]

/** A runtime, and behind it one word that is the handler, turned round. */
function headFirst(cuts: readonly Cut[]): Cut | undefined {
  const cut = cuts.findLast(([head, end]) => !/\s/.test(end) && isHead(head, end))
  return cut && [cut[1], cut[0]]
}

function isHead(head: string, handler: string): boolean {
  if (isPlainlyRuntime(head, head.split(/\s+/).length)) return true
  // A language's word alone may be the handler's own, where the other word does not look like one.
  const isLikeHandler = /\w[.:]+\w/.test(handler)
  return isLikeHandler && (findRuntime(head).kind !== 'unknown' || isForeignRuntime(head))
}

function isPlainlyRuntime(text: string, words: number): boolean {
  const found = findRuntime(text)
  if (found.kind === 'unknown') return false
  return words > 1 || /\d|runtime|[^\p{ASCII}]/iu.test(text)
}
