import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common'
import { parser } from '@lezer/python'
import type { Contents } from '../contents.ts'
import { parseSource } from '../source.ts'
import { type Import, readImport } from './import.ts'
import { lineWithoutColon } from './open-header.ts'
import { readSignature, type Signature } from './parameters.ts'
import { guards, openers, openersOutside, openProperties, scopes } from './syntax.ts'

/** What a name of a module stands for. */
export type PythonName =
  | ({ readonly kind: 'function' } & Signature)
  | { readonly kind: 'import'; readonly from: Import; readonly name: string; readonly isGuarded: boolean }
  | { readonly kind: 'class' | 'module' }
  /** `alias`: the one name on the right side, where there is nothing else. */
  | { readonly kind: 'value'; readonly alias: string | undefined }

export type PythonModule = {
  readonly names: ReadonlyMap<string, PythonName>
  /** Functions that only exist inside a class or another function. */
  readonly inner: ReadonlySet<string>
  /** `from x import *` */
  readonly stars: readonly Import[]
  /** Modules that loading this one loads for certain: not inside a `try`, an `if` or a function. */
  readonly needed: readonly Import[]
  /** It may get names that no reader can see: `globals()`, `setattr`, `__getattr__` and their kin. */
  readonly isOpen: boolean
  /** Some of it is no Python, or newer than the grammar. */
  readonly hasErrors: boolean
  /** The first line that no Python reads: the head of a block without its colon. */
  readonly openLine: number | undefined
  /** It changes where modules are looked for. */
  readonly changesPath: boolean
  /** Every word of it outside comments and strings. */
  readonly words: ReadonlySet<string>
  readonly text: string
}

/** The names that a source gives its module, as far as they can be told without running it. */
export async function readPython(
  text: string,
  contents: Pick<Contents, 'breathe'>,
): Promise<PythonModule | undefined> {
  const tree = await parseSource(parser, text, contents)
  if (tree === undefined) return undefined
  const reader = new ModuleReader(text)
  tree.iterate({ enter: (node) => reader.enter(node), leave: (node) => reader.leave(node) })
  return reader
}

class ModuleReader implements PythonModule {
  readonly names = new Map<string, PythonName>()
  readonly inner = new Set<string>()
  readonly stars: Import[] = []
  readonly needed: Import[] = []
  isOpen = false
  hasErrors = false
  openLine: number | undefined = undefined
  changesPath = false
  readonly words = new Set<string>()
  readonly text: string
  #depth = 0
  #guards = 0

  constructor(text: string) {
    this.text = text
  }

  enter(node: SyntaxNodeRef): void {
    if (node.type.isError) this.#noteError(node)
    if (node.name === 'VariableName') this.#noteVariable(node)
    else if (node.name === 'PropertyName') this.#noteProperty(node)
    else if (node.name === 'ScopeStatement') this.#bindAll(node.node)
    else if (node.name === 'FunctionDefinition' || node.name === 'ClassDefinition') this.#define(node.node)
    else if (this.#depth === 0) this.#bind(node)
    if (scopes.includes(node.name)) this.#depth++
    if (guards.includes(node.name)) this.#guards++
  }

  leave({ name }: SyntaxNodeRef): void {
    if (scopes.includes(name)) this.#depth--
    if (guards.includes(name)) this.#guards--
  }

  #textOf({ from, to }: { from: number; to: number }): string {
    return this.text.slice(from, to)
  }

  #noteError(node: SyntaxNodeRef): void {
    this.hasErrors = true
    this.openLine ??= lineWithoutColon(node, this.text)
  }

  #noteVariable(node: SyntaxNodeRef): void {
    const name = this.#textOf(node)
    this.words.add(name)
    const opens = openers.includes(name) || (this.#depth === 0 && openersOutside.includes(name))
    if (opens && !this.#setsOwnAttribute(node.node)) this.isOpen = true
  }

  /** `setattr(self, …)` gives a name to an object, not to the module. */
  #setsOwnAttribute({ nextSibling: call }: SyntaxNode): boolean {
    const first = call?.name === 'ArgList' ? call.getChild('VariableName') : null
    return first !== null && ['self', 'cls', 'obj'].includes(this.#textOf(first))
  }

  #noteProperty(node: SyntaxNodeRef): void {
    const name = this.#textOf(node)
    this.words.add(name)
    if (openProperties.includes(name)) this.isOpen = true
    if (name === 'path' && this.text.slice(Math.max(0, node.from - 4), node.from) === 'sys.') {
      this.changesPath = true
    }
  }

  #define(node: SyntaxNode): void {
    const name = node.getChild('VariableName')
    if (name === null) return
    const text = this.#textOf(name)
    if (this.#depth > 0) this.inner.add(text)
    else if (node.name === 'ClassDefinition') this.#give(text, { kind: 'class' })
    else this.#give(text, { kind: 'function', ...readSignature(node) })
  }

  /** Of two definitions nobody knows which one stays, but one that takes what it gets is enough. */
  #give(name: string, value: PythonName): void {
    const before = this.names.get(name)
    const isBoth = before?.kind === 'function' && value.kind === 'function'
    this.names.set(name, isBoth ? { kind: 'function', parameters: undefined } : value)
  }

  #bind(node: SyntaxNodeRef): void {
    switch (node.name) {
      case 'AssignStatement':
        this.#assign(node.node)
        return
      case 'ImportStatement':
        this.#import(node.node)
        return
      case 'ForStatement':
      case 'WithStatement':
      case 'TryStatement':
      case 'NamedExpression':
      case 'CapturePattern':
      case 'AsPattern':
        this.#bindAll(node.node)
    }
  }

  #assign(node: SyntaxNode): void {
    const signs = node.getChildren('AssignOp')
    const last = signs.at(-1)
    if (last === undefined) return
    const value = last.nextSibling
    const alias =
      value?.name === 'VariableName' && value.nextSibling === null ? this.#textOf(value) : undefined
    const isFunction = value?.name === 'LambdaExpression'
    for (const name of this.#targetsIn(node, last.from)) {
      this.#give(name, isFunction ? { kind: 'function', parameters: undefined } : { kind: 'value', alias })
    }
  }

  #bindAll(node: SyntaxNode): void {
    for (const name of this.#targetsIn(node, node.to)) this.#give(name, { kind: 'value', alias: undefined })
  }

  /** Names bound by a statement, those in tuples and lists included; a name too many does no harm. */
  #targetsIn(node: SyntaxNode, end: number): readonly string[] {
    const names: string[] = []
    const open = [node]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (let child = next.firstChild; child !== null && child.from < end; child = child.nextSibling) {
        if (child.name === 'VariableName') names.push(this.#textOf(child))
        else if (/^(?:Tuple|Array|Parenthesized)Expression$/.test(child.name)) open.push(child)
      }
    }
    return names
  }

  #import(node: SyntaxNode): void {
    const { from, names, isStar } = readImport(node, this.text)
    if (this.#guards === 0) this.needed.push(...from)
    const [source] = from
    if (isStar && source !== undefined) this.stars.push(source)
    for (const { name, as } of names) {
      const isMember = source !== undefined && name !== undefined
      this.#give(
        as,
        isMember ? { kind: 'import', from: source, name, isGuarded: this.#guards > 0 } : { kind: 'module' },
      )
    }
  }
}
