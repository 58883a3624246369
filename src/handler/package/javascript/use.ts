import type { SyntaxNode } from '@lezer/common'
import { stringOf } from './syntax.ts'

/** What is done with an expression. */
export type Use =
  /** `x.name`, `x["name"]`: read, or given a value. `name` is absent where it is computed. */
  | {
      readonly kind: 'member'
      readonly node: SyntaxNode
      readonly name: string | undefined
      readonly assigned: SyntaxNode | undefined
    }
  /** `x = value`; `alias` is the variable that gets the same value. */
  | { readonly kind: 'assigned'; readonly value: SyntaxNode; readonly alias: string | undefined }
  | { readonly kind: 'alias'; readonly name: string }
  | { readonly kind: 'argument'; readonly call: SyntaxNode }
  /** Looked at, and nothing else: a condition, a comparison, `typeof`. */
  | { readonly kind: 'none' }
  /** Goes somewhere that is not followed. */
  | { readonly kind: 'value' }

const none: Use = { kind: 'none' }
const value: Use = { kind: 'value' }

export function useOf(node: SyntaxNode, text: string): Use {
  const { parent } = node
  if (parent === null) return value
  const isFirst = parent.firstChild?.from === node.from && parent.firstChild.to === node.to
  switch (parent.name) {
    case 'MemberExpression':
      return isFirst ? member(parent, text) : none
    case 'AssignmentExpression':
      return isFirst ? assigned(parent, text) : given(parent, text)
    case 'VariableDeclaration':
      return declared(node, text)
    case 'BinaryExpression':
      return operand(node, parent, text)
    case 'ConditionalExpression':
      return isFirst ? none : useOf(parent, text)
    case 'SequenceExpression':
      return node.nextSibling === null ? useOf(parent, text) : none
    case 'ParenthesizedExpression':
      return useOf(parent, text)
    case 'ArgList':
      return parent.parent === null ? value : { kind: 'argument', call: parent.parent }
    case 'UnaryExpression':
    case 'ExpressionStatement':
    case 'IfStatement':
    case 'WhileStatement':
    case 'ForInSpec':
      return none
    default:
      return value
  }
}

function member(parent: SyntaxNode, text: string): Use {
  const property = parent.getChild('PropertyName')
  const bracket = parent.getChild('[')
  const name = property ? text.slice(property.from, property.to) : stringOf(bracket?.nextSibling, text)
  const outer = parent.parent
  const isTarget = outer?.name === 'AssignmentExpression' && outer.firstChild?.from === parent.from
  const target = isTarget && outer.firstChild?.to === parent.to ? (outer.lastChild ?? undefined) : undefined
  return { kind: 'member', node: parent, name, assigned: target }
}

function assigned(assignment: SyntaxNode, text: string): Use {
  const { lastChild, parent } = assignment
  if (lastChild === null) return value
  const outer = parent === null ? none : useOf(assignment, text)
  return { kind: 'assigned', value: lastChild, alias: outer.kind === 'alias' ? outer.name : undefined }
}

/** `e = exports`; `exports.default = exports` and `exports = module.exports` hand it to itself. */
function given(assignment: SyntaxNode, text: string): Use {
  const target = assignment.firstChild
  if (target === null) return value
  const name = text.slice(target.from, target.to)
  if (/^(?:module\.)?exports(?:\.|\[|$)/.test(name)) return none
  return target.name === 'VariableName' ? { kind: 'alias', name } : value
}

function declared(node: SyntaxNode, text: string): Use {
  const target = node.prevSibling?.prevSibling
  if (target?.name === 'ObjectPattern') return none
  return target?.name === 'VariableDefinition'
    ? { kind: 'alias', name: text.slice(target.from, target.to) }
    : value
}

function operand(node: SyntaxNode, parent: SyntaxNode, text: string): Use {
  const operator = node.nextSibling ?? node.prevSibling
  if (operator?.name !== 'LogicOp') return none
  const isAnd = text.slice(operator.from, operator.to) === '&&'
  return isAnd && node.nextSibling !== null ? none : useOf(parent, text)
}
