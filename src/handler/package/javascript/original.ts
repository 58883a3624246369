import type { SyntaxNode } from '@lezer/common'
import { unwrapped } from './syntax.ts'

type IsFunction = boolean | undefined

/** What is another object than the one that `exports` stands for at first. */
const newObjects: readonly string[] = [
  'ObjectExpression',
  'FunctionExpression',
  'ArrowFunction',
  'ClassExpression',
  'CallExpression',
  'NewExpression',
]

/**
 * The object that `exports` and `module.exports` both stand for at first. Once the module exports another one, what
 * was added to it reaches nobody; nor does a value given to `exports` alone.
 */
export class OriginalExports {
  /** `exports = …` */
  isLeft = false
  /** It is assigned to at the top of the file. */
  isUsed = false
  readonly #text: string
  readonly #names = new Map<string, IsFunction>()
  #isReplaced = false
  /** `exports = module.exports`: the two are one object again. */
  #isLinked = false

  constructor(text: string) {
    this.#text = text
  }

  /** Takes `exports.name = …`; `false` if `member` is a member of something else. */
  add(member: SyntaxNode, name: string, isFunction: IsFunction): boolean {
    this.isUsed ||= isOwnStatement(member)
    if (!/^(?:exports|this)\b/.test(this.#text.slice(member.from, member.from + 8))) return false
    // `exports.main = void 0` stands before the function in what TypeScript writes.
    if (this.#names.get(name) !== true) this.#names.set(name, isFunction)
    return true
  }

  /** Notes a value for `exports` or `module.exports` themselves; `true` if nobody gets to see it. */
  assign(target: SyntaxNode, given: SyntaxNode): boolean {
    const isVariable = this.#text.slice(target.from, target.to) === 'exports'
    const value = this.#text.slice(given.from, given.to)
    if (isVariable && /\bmodule\b/.test(value)) this.#isLinked = true
    if (!isOwnStatement(target)) return false
    this.isUsed = true
    const isLost = isVariable && !this.#isLinked
    this.isLeft ||= isLost
    if (!isVariable && newObjects.includes(unwrapped(given).name)) {
      this.#isReplaced ||= !/\bexports\b/.test(value)
    }
    return isLost
  }

  /** The names that were added, and whether they are exported in the end. */
  *settled(): Generator<{ name: string; isFunction: IsFunction; isExported: boolean }> {
    const isExported = !this.#isReplaced || this.#isLinked
    for (const [name, isFunction] of this.#names) yield { name, isFunction, isExported }
  }
}

/** Whether something is assigned to an expression at the top of a file, under no condition. */
function isOwnStatement({ parent }: SyntaxNode): boolean {
  return parent?.parent?.name === 'ExpressionStatement' && parent.parent.parent?.name === 'Script'
}
