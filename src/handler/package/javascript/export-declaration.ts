import type { SyntaxNode } from '@lezer/common'
import type { Sink } from './object.ts'
import { stringOf } from './syntax.ts'

/** The names that an `export` of an ES module exports. */
export function readExportDeclaration(node: SyntaxNode, text: string, sink: Sink): void {
  const source = stringOf(node.getChild('String'), text)
  const star = node.getChild('Star')
  const group = node.getChild('ExportGroup')
  const definition = node.getChild('FunctionDeclaration') ?? node.getChild('ClassDeclaration')
  const variables = node.getChild('VariableDeclaration')
  if (node.getChild('default')) {
    sink.add('default', undefined)
    // Whether the platform looks into the default export, no source says.
    sink.isOpen = true
  } else if (star) {
    const name = node.getChild('VariableName')
    if (name) sink.add(text.slice(name.from, name.to), false)
    else if (source !== undefined) sink.stars.push(source)
  } else if (group) for (const name of namesOf(group, text)) sink.add(name, undefined)
  else if (definition) addDefinition(definition, text, sink)
  else if (variables) addVariables(variables, text, sink)
}

/** `{ a, b as c }` exports a and c. */
function namesOf(group: SyntaxNode, text: string): readonly string[] {
  return text
    .slice(group.from + 1, group.to - 1)
    .replace(/\/\*[^*]{0,1000}\*\/|\/\/[^\n]{0,1000}/g, '')
    .split(',')
    .map((item) => item.trim().split(/\s+/).at(-1)?.replace(/["']/g, '') ?? '')
    .filter((name) => name !== '')
}

function addDefinition(definition: SyntaxNode, text: string, sink: Sink): void {
  const name = definition.getChild('VariableDefinition')
  if (name) sink.add(text.slice(name.from, name.to), true)
}

function addVariables(declaration: SyntaxNode, text: string, sink: Sink): void {
  declaration.cursor().iterate(({ name, from, to, node }) => {
    // What is inside the value is none of the names.
    if (/^(?:Equals|FunctionExpression|ArrowFunction|ClassExpression|Block)$/.test(name)) return false
    if (name !== 'VariableDefinition') return undefined
    const value = node.nextSibling?.name === 'Equals' ? node.nextSibling.nextSibling : null
    const isFunction = value !== null && /Function/.test(value.name) ? true : undefined
    sink.add(text.slice(from, to), isFunction)
    return undefined
  })
}
