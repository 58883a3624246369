import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common'
import { parser } from '@lezer/javascript'
import type { Contents } from '../contents.ts'
import { parseSource } from '../source.ts'
import { readExportDeclaration } from './export-declaration.ts'
import { ObjectReader } from './object.ts'
import { OriginalExports } from './original.ts'
import { Shadows } from './shadows.ts'
import { itemsOf } from './syntax.ts'
import { useOf } from './use.ts'

export type NodeModule = {
  /** What it exports by name; the functions among them as far as that shows. */
  readonly names: ReadonlyMap<string, { readonly isFunction: boolean | undefined }>
  /** Names read from its own exports, so the author takes them to be there. */
  readonly read: ReadonlySet<string>
  /** Files whose exports are its own, too. */
  readonly stars: readonly string[]
  /** `module.exports` is a function itself. */
  readonly isFunction: boolean
  /** It may export what no reader can see: the object is handed on, or filled by computed names. */
  readonly isOpen: boolean
  readonly hasErrors: boolean
  /** Names added to `exports`, while another object is `module.exports`. */
  readonly lost: ReadonlySet<string>
  /** `exports = …`, which reaches nobody. */
  readonly replacesExports: boolean
  /** It does something with `exports` or `module.exports`. */
  readonly usesExports: boolean
  /** It has `import` or `export`, which only an ES module may. */
  readonly isEsModule: boolean
}

/** The names that a source exports, as far as they can be told without running it. */
export async function readExports(
  text: string,
  contents: Pick<Contents, 'breathe'>,
): Promise<{ readonly module: NodeModule; readonly tree: Tree } | undefined> {
  const tree = await parseSource(parser, text, contents)
  if (tree === undefined) return undefined
  const first = new ExportsReader(text, tree, new Set(['exports']))
  // `module.exports = handlers` mostly stands at the end, after handlers have got their functions.
  const module = first.objects.size > 1 ? new ExportsReader(text, tree, new Set(first.objects)) : first
  return { module, tree }
}

class ExportsReader implements NodeModule {
  readonly names = new Map<string, { isFunction: boolean | undefined }>()
  readonly read = new Set<string>()
  readonly stars: string[] = []
  isFunction = false
  isOpen = false
  hasErrors = false
  isEsModule = false
  readonly lost = new Set<string>()
  /** Names of variables that hold the exports object. */
  readonly objects: Set<string>
  readonly #text: string
  readonly #values: ObjectReader
  readonly #shadows: Shadows
  readonly #original: OriginalExports

  constructor(text: string, tree: Tree, objects: Set<string>) {
    this.#text = text
    this.objects = objects
    this.#values = new ObjectReader(text, tree, this)
    this.#shadows = new Shadows(text)
    this.#original = new OriginalExports(text)
    tree.iterate({ enter: (node) => this.#enter(node), leave: (node) => this.#shadows.leave(node) })
    this.#settle()
  }

  /** What was added to `exports` counts unless it is no longer what the module exports. */
  #settle(): void {
    for (const { name, isFunction, isExported } of this.#original.settled()) {
      if (!isExported) this.lost.add(name)
      else if (isFunction === true || !this.names.has(name)) this.add(name, isFunction)
    }
  }

  get replacesExports(): boolean {
    return this.#original.isLeft
  }

  get usesExports(): boolean {
    return this.#original.isUsed
  }

  add(name: string, isFunction: boolean | undefined): void {
    const before = this.names.get(name)
    // `exports.main = void 0` stands before the function in what TypeScript writes.
    if (before === undefined || before.isFunction !== true) this.names.set(name, { isFunction })
  }

  #enter(node: SyntaxNodeRef): void {
    if (node.type.isError) this.hasErrors = true
    this.#shadows.enter(node)
    switch (node.name) {
      case 'VariableName':
        this.#variable(node)
        return
      case 'VariableDefinition':
        this.#definition(node)
        return
      case 'this':
        if (!this.#shadows.hasOwnThis) this.#object(node.node)
        return
      case 'ImportDeclaration':
        this.isEsModule = true
        return
      case 'ExportDeclaration':
        this.isEsModule = true
        readExportDeclaration(node.node, this.#text, this)
    }
  }

  #variable(node: SyntaxNodeRef): void {
    const name = this.#text.slice(node.from, node.to)
    if (name === 'eval' && node.node.nextSibling?.name === 'ArgList') this.isOpen = true
    // The module's own function has the exports among its arguments.
    if (name === 'arguments' && !this.#shadows.hasOwnThis) this.isOpen = true
    if (this.#shadows.has(name)) return
    if (this.objects.has(name)) this.#object(node.node)
    else if (name === 'module') this.#moduleVariable(node.node)
    else if (name === '__export') this.#bundledExports(node.node)
  }

  /** A variable of the same name, other than a parameter: which of the two is meant further on is left open. */
  #definition(node: SyntaxNodeRef): void {
    const name = this.#text.slice(node.from, node.to)
    if (name !== 'exports' && name !== 'module') return
    const parent = node.node.parent
    const isHarmless = parent?.name === 'ParamList' || parent?.name === 'ArrowFunction'
    const value = node.node.nextSibling?.nextSibling
    const isSame = value != null && /^module\.exports\b/.test(this.#text.slice(value.from, value.to))
    if (!isHarmless && !isSame) this.isOpen = true
  }

  #moduleVariable(node: SyntaxNode): void {
    const use = useOf(node, this.#text)
    if (use.kind === 'member' && use.name === 'exports') this.#object(use.node)
    else if (use.kind === 'member' ? use.name === undefined : use.kind !== 'none') this.isOpen = true
  }

  /** Something is done with the exports object; `node` is the expression that stands for it. */
  #object(node: SyntaxNode): void {
    const use = useOf(node, this.#text)
    switch (use.kind) {
      case 'member':
        this.#member(use.node, use.name, use.assigned)
        return
      case 'assigned':
        if (use.alias !== undefined) this.objects.add(use.alias)
        if (node.name !== 'this' && !this.#original.assign(node, use.value)) this.#values.read(use.value)
        return
      case 'alias':
        this.objects.add(use.name)
        return
      case 'argument':
        if (!this.#values.readFilling(use.call)) this.isOpen = true
        return
      case 'value':
        this.isOpen = true
    }
  }

  #member(node: SyntaxNode, name: string | undefined, assigned: SyntaxNode | undefined): void {
    // A method of the object may give it more members: `exports.__defineGetter__(…)`, `app.extend(…)`.
    const isCalled = node.parent?.name === 'CallExpression' && node.nextSibling?.name === 'ArgList'
    if (isCalled && (!this.#shadows.isInFunction || /^__define/.test(name ?? ''))) this.isOpen = true
    if (name === undefined) this.isOpen ||= assigned !== undefined
    else if (assigned === undefined) this.read.add(name)
    else {
      const isFunction = this.#values.isFunction(assigned)
      if (!this.#original.add(node, name, isFunction)) this.add(name, isFunction)
    }
  }

  /** esbuild writes `__export(index_exports, { main: () => main })` and hands the object to `module.exports`. */
  #bundledExports(node: SyntaxNode): void {
    const list = node.nextSibling
    if (list?.name !== 'ArgList') return
    const [target, members] = itemsOf(list)
    if (target?.name !== 'VariableName' || members?.name !== 'ObjectExpression') return
    this.#values.noteBundle(this.#text.slice(target.from, target.to), members)
  }
}
