import type { SyntaxNode } from '@lezer/common'

/** How many positional arguments a function takes. */
export type Parameters = { readonly least: number; readonly most: number }

/** Counts the parameters of a list; `undefined` where something in it is not understood. */
export function readParameters(list: SyntaxNode): Parameters | undefined {
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
