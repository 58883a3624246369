import type { SyntaxNode } from '@lezer/common'

/** The parts of a bracketed list (arguments, an array, a group), without brackets, commas and comments. */
export function itemsOf(list: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = []
  for (let child = list.firstChild; child !== null; child = child.nextSibling) {
    if (!/^[(),[\]{}]$|Comment$/.test(child.name)) found.push(child)
  }
  return found
}

/** The text of a string literal; `undefined` for anything else, and for one with escapes. */
export function stringOf(node: SyntaxNode | undefined | null, text: string): string | undefined {
  if (node?.name !== 'String') return undefined
  const inside = text.slice(node.from + 1, node.to - 1)
  return inside.includes('\\') ? undefined : inside
}

/** `./app` of `require("./app")`, also inside TypeScript's `__importStar(…)`. */
export function requiredBy(node: SyntaxNode | undefined, text: string): string | undefined {
  if (node?.name !== 'CallExpression') return undefined
  const callee = node.firstChild
  const list = node.getChild('ArgList')
  if (callee === null || list === null) return undefined
  const [first] = itemsOf(list)
  const name = text.slice(callee.from, callee.to)
  if (name === 'require') return stringOf(first, text)
  return /(?:^|\.)(?:__importStar|__toESM|_interop_require_wildcard)\)?$/.test(name)
    ? requiredBy(first, text)
    : undefined
}

/** The expression without parentheses around it. */
export function unwrapped(node: SyntaxNode): SyntaxNode {
  const [inner] = node.name === 'ParenthesizedExpression' ? itemsOf(node) : []
  return inner === undefined ? node : unwrapped(inner)
}
