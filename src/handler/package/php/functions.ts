import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common'
import { parser } from '@lezer/php'
import type { Contents } from '../contents.ts'
import { parseSource } from '../source.ts'

export type PhpFile = {
  /** Names as they are written; PHP does not tell capitals from small letters. */
  readonly functions: readonly string[]
  /** Functions in a namespace, with it; not found by their short name. */
  readonly namespaced: readonly string[]
  /** Methods, which no handler can name. */
  readonly methods: readonly string[]
  /** Files it includes, from its own folder. */
  readonly includes: readonly string[]
  /** It includes what no reader can see, or runs text as code. */
  readonly isOpen: boolean
  readonly hasErrors: boolean
  /** Every name in it outside comments and strings. */
  readonly words: ReadonlySet<string>
  readonly text: string
}

/** The functions that a file defines at any place, and the files it takes in. */
export async function readPhp(
  text: string,
  contents: Pick<Contents, 'breathe'>,
): Promise<PhpFile | undefined> {
  const tree = await parseSource(parser, text, contents)
  if (tree === undefined) return undefined
  const reader = new PhpReader(text)
  tree.iterate({ enter: (node) => reader.enter(node) })
  return reader
}

/** Composer's own file defines nothing unless a package asks for it, see `php/names.ts`. */
export const autoload = 'vendor/autoload.php'

const including =
  /^(?:require|include)(?:_once)?\(?(?:__DIR__\.|dirname\(__FILE__\)\.)?["']([^"'$\\]{1,300})["']\)?$/i

class PhpReader implements PhpFile {
  readonly functions: string[] = []
  readonly namespaced: string[] = []
  readonly methods: string[] = []
  readonly includes: string[] = []
  isOpen = false
  hasErrors = false
  readonly words = new Set<string>()
  readonly text: string
  #namespace = ''

  constructor(text: string) {
    this.text = text
    // Encoded files hold their functions behind a loader.
    this.isOpen = /__halt_compiler|ionCube|sg_load/i.test(text)
  }

  enter(node: SyntaxNodeRef): void {
    if (node.type.isError) this.hasErrors = true
    switch (node.name) {
      case 'Name':
        this.words.add(this.text.slice(node.from, node.to))
        return
      case 'NamespaceDefinition':
        this.#namespace = this.#nameOf(node.node)
        return
      case 'FunctionDefinition':
        this.#function(this.#nameOf(node.node))
        return
      case 'MethodDeclaration':
        this.methods.push(this.#nameOf(node.node))
        return
      case 'RequireExpression':
      case 'IncludeExpression':
        this.#include(this.text.slice(node.from, node.to))
        return
      case 'CallExpression':
        if (/^eval\b/i.test(this.text.slice(node.from, node.from + 5))) this.isOpen = true
    }
  }

  #nameOf(node: SyntaxNode): string {
    const name = node.getChild('Name') ?? node.getChild('QualifiedName')
    return name ? this.text.slice(name.from, name.to) : ''
  }

  #function(name: string): void {
    if (this.#namespace === '') this.functions.push(name)
    else this.namespaced.push(`${this.#namespace}\\${name}`)
  }

  /** `require __DIR__ . '/x.php'`, `include("x.php")` */
  #include(expression: string): void {
    const path = including.exec(expression.replace(/\s/g, ''))?.[1]
    if (path === undefined) this.isOpen = true
    else this.includes.push(path.replace(/^(?:\.\/|\/var\/user\/|\/)/, ''))
  }
}
