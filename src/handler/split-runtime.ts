import { findRuntime } from './runtime-spelling.ts'

/** No spelling of a runtime has more words than this (`Node . js 16 . 13`). */
const mostWords = 6

/**
 * The handler and the runtime of a command's text: the longest tail that names a runtime in any spelling is
 * the runtime. A tail that names none stays with the handler. The handler is empty only if the whole text is
 * plainly a runtime (`Node.js 16.13`); a lone word such as `go` or `web` may well be the name of a binary.
 */
export function splitRuntime(text: string): { handler: string; runtime?: string } {
  const words = [...text.matchAll(/\S+/g)]
  const whole = text.trim()
  if (words.length <= mostWords && isPlainlyRuntime(whole, words.length)) {
    return { handler: '', runtime: whole }
  }

  for (const word of words.slice(1).slice(1 - mostWords)) {
    const tail = text.slice(word.index).trim()
    if (findRuntime(tail).kind !== 'unknown') {
      return { handler: text.slice(0, word.index).trim(), runtime: tail }
    }
  }
  return { handler: whole }
}

function isPlainlyRuntime(text: string, words: number): boolean {
  const found = findRuntime(text)
  if (found.kind === 'unknown') return false
  return words > 1 || /\d|runtime|[^\p{ASCII}]/iu.test(text)
}
