import type { SyntaxNodeRef } from '@lezer/common'

const functions: readonly string[] = [
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunction',
  'MethodDeclaration',
  'Property',
  'ClassBody',
]

type Frame = { readonly names: readonly string[]; readonly hasThis: boolean; readonly isFunction: boolean }

/** Follows a walk through a tree and knows which names are parameters of the functions around the present place. */
export class Shadows {
  readonly #text: string
  readonly #frames: Frame[] = []
  readonly #counts = new Map<string, number>()
  #ownThis = 0
  #functions = 0

  constructor(text: string) {
    this.#text = text
  }

  enter(node: SyntaxNodeRef): void {
    if (!functions.includes(node.name)) return
    const list = node.node.getChild('ParamList')
    const names = (list?.getChildren('VariableDefinition') ?? []).map(({ from, to }) =>
      this.#text.slice(from, to),
    )
    const isFunction = list !== null
    const hasThis = (isFunction && node.name !== 'ArrowFunction') || node.name === 'ClassBody'
    const frame = { names, hasThis, isFunction }
    this.#frames.push(frame)
    this.#count(frame, 1)
  }

  leave({ name }: SyntaxNodeRef): void {
    if (!functions.includes(name)) return
    const frame = this.#frames.pop()
    if (frame !== undefined) this.#count(frame, -1)
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0
  }

  /** `this` is not the module's. */
  get hasOwnThis(): boolean {
    return this.#ownThis > 0
  }

  /** What stands here does not run when the file is loaded, or only if somebody calls it. */
  get isInFunction(): boolean {
    return this.#functions > 0
  }

  #count({ names, hasThis, isFunction }: Frame, step: 1 | -1): void {
    for (const name of names) this.#counts.set(name, (this.#counts.get(name) ?? 0) + step)
    if (hasThis) this.#ownThis += step
    if (isFunction) this.#functions += step
  }
}
