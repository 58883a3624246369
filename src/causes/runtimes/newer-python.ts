import { rankOf } from './systems.ts'

/** The first version that has a part of Python, and how older ones write the same. */
type Newer = { readonly since: string; readonly older?: string }

/** https://docs.python.org/3/whatsnew/3.10.html and its predecessors */
const ofSyntax: Readonly<Record<string, Newer>> = {
  match: { since: '3.10', older: 'if, elif, else' },
  'X | None': { since: '3.10', older: 'Optional[X]' },
  'X | Y': { since: '3.10', older: 'Union[X, Y]' },
  'dict | dict': { since: '3.9', older: '{**a, **b}' },
  'list[…]': { since: '3.9', older: 'typing.List[…]' },
  ':=': { since: '3.9' },
  dataclasses: { since: '3.7' },
  annotations: { since: '3.7' },
  async: { since: '3.6' },
  'f-strings': { since: '3.6' },
}

/** Names that came with version 3.10 or later. https://docs.python.org/3/library/ */
const since310 = new Set(['ParamSpec', 'TypeAlias', 'Concatenate', 'TypeGuard', 'pairwise', 'aclosing'])

/** And those that came later still. */
const since311 = new Set([
  ...[
    'except*',
    'tomllib',
    'Self',
    'Required',
    'NotRequired',
    'Never',
    'LiteralString',
    'Unpack',
    'override',
  ],
  ...['UTC', 'StrEnum', 'TaskGroup', 'timeout', 'batched'],
])

/** The versions of Python that SCF offers, where a newer one may help. https://cloud.tencent.com/document/product/583/56126 */
const offered = ['3.6', '3.7', '3.9', '3.10']

/**
 * The first version of Python to move to for syntax, or for a name, that is too new for a runtime, and how the older one
 * writes it; no version where none that is offered has it.
 */
export function newerPython(
  syntax: string,
  runtime: string | undefined,
): { readonly wanted?: string; readonly older?: string } {
  const { older } = (Object.hasOwn(ofSyntax, syntax) ? ofSyntax[syntax] : undefined) ?? {}
  const since = rankOf(sinceOf(syntax))
  const now = rankOf(/^Python(\d\.\d{1,2})$/.exec(runtime ?? '')?.[1] ?? '0')
  const wanted = offered.find((version) => rankOf(version) >= since && rankOf(version) > now)
  return { ...(wanted !== undefined && { wanted }), ...(older !== undefined && { older }) }
}

/** Most of what is new came with 3.8, which is not offered. */
function sinceOf(syntax: string): string {
  const known = Object.hasOwn(ofSyntax, syntax) ? ofSyntax[syntax] : undefined
  // What a package asks for: `Python >=3.10`.
  const asked = /^Python \D{0,3}(\d\.\d{1,2})/.exec(syntax)?.[1]
  const name = syntax.split('.').at(-1) ?? syntax
  return known?.since ?? asked ?? (since311.has(name) ? '3.11' : since310.has(name) ? '3.10' : '3.8')
}
