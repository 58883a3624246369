import type { SyntaxNode, Tree } from '@lezer/common'
import { itemsOf, stringOf } from './syntax.ts'

/** Around a `require` that runs for certain when the file is loaded. */
const certain: readonly string[] = [
  'ArgList',
  'AssignmentExpression',
  'CallExpression',
  'ExpressionStatement',
  'MemberExpression',
  'NewExpression',
  'ParenthesizedExpression',
  'SequenceExpression',
  'VariableDeclaration',
]

/** What loading a source loads for certain: the names in `require` and `import` at its top. */
export function neededModules(tree: Tree, text: string): readonly string[] {
  const found = new Set<string>()
  tree.iterate({
    enter: ({ name, node }) => {
      if (/Function|^ClassBody$|^Property$/.test(name)) return false
      if (name === 'ImportDeclaration' || name === 'ExportDeclaration') {
        const source = stringOf(node.getChild('String'), text)
        if (source !== undefined) found.add(source)
      } else if (name === 'CallExpression') {
        const source = required(node, text)
        if (source !== undefined && isCertain(node)) found.add(source)
      }
      return undefined
    },
  })
  return [...found]
}

function required(call: SyntaxNode, text: string): string | undefined {
  const callee = call.firstChild
  const list = call.getChild('ArgList')
  if (callee?.name !== 'VariableName' || list === null) return undefined
  return text.slice(callee.from, callee.to) === 'require' ? stringOf(itemsOf(list)[0], text) : undefined
}

function isCertain(call: SyntaxNode): boolean {
  let node = call.parent
  while (node !== null && certain.includes(node.name)) node = node.parent
  return node === null || node.name === 'Script'
}
