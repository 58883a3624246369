import { type Fields, listOf, numberOf } from '../shape.ts'

export type ListLevel = {
  readonly list: Fields
  readonly indent: number
  readonly items: { readonly item: unknown; readonly below: ListLevel[] }[]
}

/** Lists in a row as a tree: one that is indented further belongs to the last item of the one before. */
export function listLevels(lists: readonly Fields[]): readonly ListLevel[] {
  const roots: ListLevel[] = []
  const open: ListLevel[] = []
  for (const list of lists) {
    const indent = Math.min(8, Math.max(0, numberOf(list.indent) ?? 0))
    const items = listOf(list.elements).map((item) => ({ item, below: [] }))
    const level = { list, indent, items }
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()
    const parent = open.at(-1)?.items.at(-1)
    ;(parent?.below ?? roots).push(level)
    open.push(level)
  }
  return roots
}
