import type { SyntaxNode } from '@lezer/common'

/** The module that an import names. */
export type Import = {
  /** With dots; empty for `from . import x`. */
  readonly module: string
  /** How many dots stand before it. */
  readonly level: number
}

export type ImportStatement = {
  /** One for `from x import …`, any number for `import x, y`. */
  readonly from: readonly Import[]
  /** What the module gets; `name` is what it is called at its source, absent where it is a module itself. */
  readonly names: readonly { readonly as: string; readonly name: string | undefined }[]
  readonly isStar: boolean
}

/** An import statement taken apart. */
export function readImport(node: SyntaxNode, text: string): ImportStatement {
  const words: string[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== 'Comment') words.push(text.slice(child.from, child.to))
  }
  return words[0] === 'from' ? readFrom(words) : readPlain(words)
}

function readFrom(words: readonly string[]): ImportStatement {
  const end = words.indexOf('import')
  const source = words.slice(1, end).join('')
  const level = /^\.{0,100}/.exec(source)?.[0].length ?? 0
  const items = itemsOf(words.slice(end + 1).filter((word) => word !== '(' && word !== ')'))
  return {
    from: [{ module: source.slice(level), level }],
    names: items.filter(({ name }) => name !== '*').map(({ name, as }) => ({ name, as: as ?? name })),
    isStar: items.some(({ name }) => name === '*'),
  }
}

function readPlain(words: readonly string[]): ImportStatement {
  const items = itemsOf(words.slice(1))
  return {
    from: items.map(({ name }) => ({ module: name, level: 0 })),
    names: items.map(({ name, as }) => ({ name: undefined, as: as ?? name.split('.')[0] ?? name })),
    isStar: false,
  }
}

function itemsOf(words: readonly string[]): readonly { name: string; as: string | undefined }[] {
  const items: { name: string; as: string | undefined }[] = []
  let item: string[] = []
  for (const word of [...words, ',']) {
    if (word !== ',') {
      item.push(word)
      continue
    }
    const as = item.indexOf('as')
    const name = item.slice(0, as < 0 ? undefined : as).join('')
    if (name !== '') items.push({ name, as: as < 0 ? undefined : item[as + 1] })
    item = []
  }
  return items
}
