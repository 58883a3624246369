import type { SyntaxNode } from '@lezer/common'

/** How many positional arguments a function takes. */
export type Parameters = { readonly least: number; readonly most: number }

/** How a function is called, as far as its definition tells. */
export type Signature = {
  readonly parameters: Parameters | undefined
  /** `async def`, with nothing around it that could wait for it. */
  readonly isAsync?: boolean
}

/** The signature of a definition. A decorator may put another function in its place. */
export function readSignature(node: SyntaxNode): Signature {
  const list = node.getChild('ParamList')
  const isDecorated = node.parent?.name === 'DecoratedStatement'
  if (isDecorated || list === null) return { parameters: undefined }
  return { parameters: readParameters(list), isAsync: node.getChild('async') !== null }
}

/** Counts the parameters of a list; `undefined` where something in it is not understood. */
function readParameters(list: SyntaxNode): Parameters | undefined {
  let least = 0
  let most = 0
  for (const parameter of parametersIn(list)) {
    const [first] = parameter
    if (first === '/') continue
    if (first === '**') return { least, most }
    // What follows can only be named; whether it has to be is left open.
    if (first === '*') return parameter.length > 1 ? { least, most: Number.POSITIVE_INFINITY } : undefined
    if (first !== 'VariableName') return undefined
    most++
    if (!parameter.includes('AssignOp')) least++
  }
  return { least, most }
}

/** The node names of each parameter. */
function parametersIn(list: SyntaxNode): readonly (readonly string[])[] {
  const parameters: string[][] = [[]]
  for (let child = list.firstChild; child !== null; child = child.nextSibling) {
    if (child.name === ',') parameters.push([])
    else if (child.name !== '(' && child.name !== ')' && child.name !== 'Comment')
      parameters.at(-1)?.push(child.name)
  }
  return parameters.filter((parameter) => parameter.length > 0)
}
