import { lastAtMost } from './rising.ts'

/** Keys of SCF's results, log records and of what people log about a function. */
const ourKey =
  /^(?:err(?:or)?[_ ]?(?:code|message|msg|name)|invoke_?request_?id|fn\w{0,12}|func\w{0,20}|ret_?(?:msg|code)|retry_?num|scf[\w-]{0,20}|dur(?:ation)?\w{0,4}|mem\w{0,12}|timeout\w{0,12}|stack_?trace|namespace|qualifier|result|region)$/

/** Every service has them: they outweigh one other key, and not two. */
const nobodysKey = /^(?:request_?id|req_?id)$/
/** HTTP's words beside a status; SCF's results have none. */
const httpKey = /^status[_ ]?(?:text|message|msg|line)$/
const statusKey = /status|code$|^errno$/
const statusCodeKey = /^(?:status[_ ]?code|(?:fn|func|function)_status)$/

/** Opening and closing marks, ends of lines, and keys with what assigns to them. */
export const structurePattern =
  /([{}()（）\n])|(?<![a-z0-9_.-])((?:error )?[a-z_][a-z0-9_-]{0,59})["'”]?\s{0,2}(?::=|=>|:(?!\/\/)|=(?!=))/g

/** An object of a text, or a line outside of all: whose keys stand beside each other there. */
type Scope = {
  readonly opener: string
  others: number
  ourKeys: number
  hasRequest: boolean
  /** Without the `error…` ones, which beside another code than SCF's are somebody else's. */
  surelyOurs: number
}

/** Whose object a place stands in: one with none but other keys than SCF's is somebody else's. */
export type Ownership = 'others' | 'ours' | 'none'

/** A part of a text is read at once, with so much around it: an object that is longer is a document. */
const part = 16_384
const around = 4_096

/**
 * The objects of a text by their braces, over however many lines; outside of them a line is a record. Only the parts
 * that are asked about are read.
 */
export class Objects {
  readonly #lower: string
  /** Of the part that was asked about last. */
  #read: Scopes | undefined

  constructor(lower: string) {
    this.#lower = lower
  }

  /** Whose object it is in which a key stands just before the offset. */
  ownership(offset: number, key: string): Ownership {
    const from = Math.max(0, offset - (offset % part) - around)
    if (this.#read?.from !== from)
      this.#read = readScopes(this.#lower.slice(from, offset - (offset % part) + part + around), from)
    const { starts, scopes } = this.#read
    const scope = scopes[lastAtMost(starts, offset - from)]
    if (!scope) return 'none'
    // The number's own key says nothing of its neighbours.
    const isOurs = ourKey.test(key)
    const ours = statusCodeKey.test(key) ? scope.ourKeys : scope.surelyOurs
    if (ours > Number(isOurs && !key.startsWith('err'))) return 'ours'
    if (scope.hasRequest && scope.others === 1) return 'ours'
    return scope.others > Number(!isOurs && !statusKey.test(key)) ? 'others' : 'none'
  }
}

const closers: Readonly<Record<string, string>> = { '}': '{', ')': '(', '）': '（' }

type Scopes = { readonly from: number; readonly starts: readonly number[]; readonly scopes: readonly Scope[] }

function readScopes(lower: string, from: number): Scopes {
  const starts: number[] = [0]
  const open: Scope[] = [scopeOf('')]
  const scopes: Scope[] = [...open]
  const enter = (at: number, scope: Scope) => {
    starts.push(at)
    scopes.push(scope)
  }
  structurePattern.lastIndex = 0
  for (let match = structurePattern.exec(lower); match; match = structurePattern.exec(lower)) {
    const [, mark, key] = match
    const top = open.at(-1)
    if (key !== undefined) {
      if (top) note(top, key)
    } else if (mark === '{' || mark === '(' || mark === '（') {
      const scope = scopeOf(mark)
      open.push(scope)
      enter(match.index, scope)
    } else if (mark === '\n') {
      // A bracket of prose does not outlive its line, and each line outside of objects is a record.
      while (open.length > 1 && open.at(-1)?.opener !== '{') open.pop()
      if (open.length === 1) open[0] = scopeOf('')
      enter(match.index + 1, open.at(-1) ?? scopeOf(''))
    } else if (open.length > 1 && top?.opener === closers[mark ?? '']) {
      open.pop()
      enter(match.index + 1, open.at(-1) ?? scopeOf(''))
    }
  }
  return { from, starts, scopes }
}

function scopeOf(opener: string): Scope {
  return { opener, others: 0, ourKeys: 0, hasRequest: false, surelyOurs: 0 }
}

function note(scope: Scope, key: string): void {
  if (nobodysKey.test(key)) {
    scope.hasRequest = true
    return
  }
  if (!ourKey.test(key)) {
    // A status is nobody's in particular; it may be the number's own key.
    if (!statusKey.test(key) || httpKey.test(key)) scope.others += 1
    return
  }
  scope.ourKeys += 1
  if (!key.startsWith('err')) scope.surelyOurs += 1
}
