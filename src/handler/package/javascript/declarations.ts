import type { SyntaxNode, Tree } from '@lezer/common'

/** What a variable of a source begins as. */
export type Declaration =
  | { readonly kind: 'function' }
  | { readonly kind: 'value'; readonly node: SyntaxNode }
  /** Declared more than once, or without a value. */
  | { readonly kind: 'unknown' }

const definitions: readonly string[] = ['FunctionDeclaration', 'ClassDeclaration']

/** The declarations of a source by name, whatever function they stand in. */
export function declarationsIn(tree: Tree, text: string): ReadonlyMap<string, Declaration> {
  const found = new Map<string, Declaration>()
  tree.iterate({
    enter: ({ name, node }) => {
      if (name !== 'VariableDefinition' || node.parent === null) return
      const variable = text.slice(node.from, node.to)
      if (definitions.includes(node.parent.name)) found.set(variable, { kind: 'function' })
      else if (node.parent.name === 'VariableDeclaration') {
        const value = node.nextSibling?.name === 'Equals' ? node.nextSibling.nextSibling : null
        const isNew = value !== null && !found.has(variable)
        found.set(variable, isNew ? { kind: 'value', node: value } : { kind: 'unknown' })
      }
    },
  })
  return found
}
