import type { SyntaxNode, Tree } from '@lezer/common'
import { type Declaration, declarationsIn } from './declarations.ts'
import { itemsOf, requiredBy, stringOf, unwrapped } from './syntax.ts'

/** Takes what the exports object turns out to hold. */
export type Sink = {
  add(name: string, isFunction: boolean | undefined): void
  readonly stars: string[]
  readonly objects: Set<string>
  isFunction: boolean
  isOpen: boolean
}

const functionNodes: readonly string[] = ['FunctionExpression', 'ArrowFunction', 'ClassExpression']
const plainNodes: readonly string[] = [
  'Number',
  'String',
  'null',
  'BooleanLiteral',
  'RegExp',
  'TemplateString',
]
/** Calls that look at an object and leave it as it is. */
const lookers =
  /^(?:Object\.(?:freeze|seal|keys|entries|values|getOwnPropertyNames)|console\.\w{1,20}|.{0,60}hasOwnProperty\.call)$/

/** Reads the values that become the exports object of a source, or are poured into it. */
export class ObjectReader {
  readonly #text: string
  readonly #tree: Tree
  readonly #sink: Sink
  readonly #bundles = new Map<string, SyntaxNode>()
  #declarations: ReadonlyMap<string, Declaration> | undefined

  constructor(text: string, tree: Tree, sink: Sink) {
    this.#text = text
    this.#tree = tree
    this.#sink = sink
  }

  /** The value of `module.exports`, or of something spread into it. */
  read(node: SyntaxNode, depth = 0): void {
    const value = unwrapped(node)
    if (functionNodes.includes(value.name)) this.#sink.isFunction = true
    else if (value.name === 'ObjectExpression') this.#members(value, depth)
    else if (value.name === 'VariableName') this.#variable(value, depth)
    else if (value.name === 'CallExpression') this.#call(value, depth)
    else if (value.name === 'AssignmentExpression' && value.lastChild) this.read(value.lastChild, depth)
    else if (!this.#isPlain(value)) this.#sink.isOpen = true
  }

  /** A call that gets the exports object; `false` if nobody knows what it does to it. */
  readFilling(call: SyntaxNode): boolean {
    const list = call.getChild('ArgList')
    const callee = call.firstChild
    if (list === null || callee === null) return false
    const name = this.#textOf(callee)
    const [first, second] = itemsOf(list)
    if (name === 'Object.defineProperty') return this.#addName(stringOf(second, this.#text))
    if (/(?:^|\.)(?:__exportStar|_export_star|__reExport)\)?$/.test(name)) {
      return this.#addStar(requiredBy(first, this.#text) ?? requiredBy(second, this.#text))
    }
    if (name === '_export' || name === 'Object.defineProperties') return this.#addMembers(second)
    if (name === 'Object.assign') return this.#readAll(itemsOf(list).slice(1))
    return lookers.test(name)
  }

  noteBundle(name: string, members: SyntaxNode): void {
    this.#bundles.set(name, members)
  }

  /** `undefined` where it cannot be told from the value. */
  isFunction(node: SyntaxNode): boolean | undefined {
    const value = unwrapped(node)
    if (functionNodes.includes(value.name)) return true
    if (value.name === 'VariableName') return this.#isFunctionName(this.#textOf(value))
    if (value.name === 'AssignmentExpression' && value.lastChild) return this.isFunction(value.lastChild)
    return this.#isPlain(value) || value.name === 'ObjectExpression' ? false : undefined
  }

  #isFunctionName(name: string): boolean | undefined {
    const declaration = this.#declaration(name)
    if (declaration?.kind === 'function') return true
    if (declaration?.kind !== 'value') return undefined
    return functionNodes.includes(declaration.node.name) ? true : undefined
  }

  #isPlain(value: SyntaxNode): boolean {
    return plainNodes.includes(value.name) || /^void\b/.test(this.#text.slice(value.from, value.from + 5))
  }

  #members(object: SyntaxNode, depth: number): void {
    for (const property of object.getChildren('Property')) this.#member(property, depth)
  }

  #member(property: SyntaxNode, depth: number): void {
    const spread = property.getChild('Spread')?.nextSibling
    if (spread) this.read(spread, depth + 1)
    else this.#namedMember(property)
  }

  #namedMember(property: SyntaxNode): void {
    const computed = property.getChild('[')?.nextSibling
    const key = property.getChild('PropertyDefinition')
    const literal = stringOf(computed ?? property.getChild('String'), this.#text)
    const name = key ? this.#textOf(key) : literal
    if (name !== undefined) this.#sink.add(name, this.#isFunctionMember(property, name))
    else if (computed) this.#sink.isOpen = true
  }

  #isFunctionMember(property: SyntaxNode, name: string): boolean | undefined {
    if (property.getChild('ParamList')) return property.getChild('get') ? undefined : true
    const value = property.getChild(':')?.nextSibling
    return value ? this.isFunction(value) : this.#isFunctionName(name)
  }

  #variable(node: SyntaxNode, depth: number): void {
    const name = this.#textOf(node)
    if (name === 'exports' || name === 'undefined') return
    // It may get more members where it is used, so its uses are followed as those of `exports` are.
    if (depth === 0) this.#sink.objects.add(name)
    const declaration = depth > 4 ? undefined : this.#declaration(name)
    if (declaration?.kind === 'function') this.#sink.isFunction = true
    else if (declaration?.kind === 'value') this.read(declaration.node, depth + 1)
    else this.#sink.isOpen = true
  }

  #call(call: SyntaxNode, depth: number): void {
    const file = requiredBy(call, this.#text)
    if (this.#addStar(file)) return
    const callee = call.firstChild
    const list = call.getChild('ArgList')
    const name = callee === null ? '' : this.#textOf(callee)
    const [first] = list === null ? [] : itemsOf(list)
    const bundle = name === '__toCommonJS' && first ? this.#bundles.get(this.#textOf(first)) : undefined
    if (bundle) this.#members(bundle, depth)
    else if (list !== null && /^Object\.(?:assign|freeze|seal)$/.test(name))
      this.#readAll(itemsOf(list), depth)
    else this.#sink.isOpen = true
  }

  #readAll(values: readonly SyntaxNode[], depth = 0): boolean {
    for (const value of values) this.read(value, depth + 1)
    return true
  }

  #addName(name: string | undefined): boolean {
    if (name !== undefined) this.#sink.add(name, undefined)
    return name !== undefined
  }

  #addStar(file: string | undefined): boolean {
    if (file !== undefined) this.#sink.stars.push(file)
    return file !== undefined
  }

  #addMembers(object: SyntaxNode | undefined): boolean {
    if (object?.name !== 'ObjectExpression') return false
    this.#members(object, 0)
    return true
  }

  #declaration(name: string): Declaration | undefined {
    this.#declarations ??= declarationsIn(this.#tree, this.#text)
    return this.#declarations.get(name)
  }

  #textOf({ from, to }: SyntaxNode): string {
    return this.#text.slice(from, to)
  }
}
