import type { SyntaxNodeRef } from '@lezer/common'

const headers: ReadonlySet<string> = new Set([
  'FunctionDefinition',
  'ClassDefinition',
  'IfStatement',
  'ForStatement',
  'WhileStatement',
  'WithStatement',
  'TryStatement',
])
const opening =
  /^[ \t]{0,400}(?:async[ \t]{1,20})?(?:def|class|if|elif|else|for|while|with|try|except|finally)(?![\w])/

/**
 * The line of a `def`, an `if` and the like that ends without its colon, which no version of Python loads; `undefined` for
 * any other place that the grammar does not know, since Python itself may know it.
 */
export function lineWithoutColon({ type, node }: SyntaxNodeRef, text: string): number | undefined {
  if (!type.isError) return undefined
  const { parent, from } = node
  const statement = parent?.name === 'Body' || parent?.name === 'ArgList' ? parent.parent : parent
  if (!statement || !headers.has(statement.name)) return undefined
  const start = text.lastIndexOf('\n', from - 1) + 1
  const end = text.indexOf('\n', from)
  const rest = text.slice(from, end < 0 ? text.length : end)
  const line = text.slice(start, from)
  if (!/^[ \t\r]{0,400}(?:#|$)/.test(rest) || !opening.test(line) || /[:\\][ \t]{0,400}$/.test(line))
    return undefined
  return text.slice(0, start).split('\n').length
}
