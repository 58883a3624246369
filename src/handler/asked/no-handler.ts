import { clean } from '../clean.ts'

/**
 * Why a text is no handler, whatever the runtime: a secret stood there, which whoever asks has masked with `•`, or it is
 * something that people say to each other. `undefined` for whatever may be meant as one, however wrong.
 */
export function whyNoHandler(text: string): 'masked' | 'prose' | undefined {
  if (masked.test(text)) return 'masked'
  return isProse(text.slice(0, mostRead)) ? 'prose' : undefined
}

const masked = /•{3}/
/** Much more than a handler may have. */
const mostRead = 2_000

function isProse(text: string): boolean {
  const said = text.trim()
  if (question.test(said) && !loneWord.test(said)) return true
  const { text: bare } = clean(said)
  if (code.test(bare)) return false
  if (separator.test(bare)) return bare.split(/\s+/).length >= fewestOfSentence
  return talk.test(bare) || /\p{Script=Han}{4}/u.test(bare)
}

const question = /[?？]["'`”’]?$/
/** `index.js?` asks about a handler, and what stands before the mark is one; `lunch?` is none. */
const loneWord = /^(?:[\w$-]{0,80}[./\\:#][\w$./\\:#-]{1,200}|main_handler|scf_bootstrap)[?？]{1,3}$/
const code = /[=(){}<>;]/
const separator = /[\p{L}\d_][.:/\\#]+[\p{L}\d_]/u
const fewestOfSentence = 5
/** Three words or more, as people write them, and nothing else. */
const talk = /^(?:[\p{L}\p{N}'’-]+[,.!:;，。！]{0,3}(?:\s+|$)){3,}$/u
