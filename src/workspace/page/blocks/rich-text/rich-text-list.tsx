import type { DrawContext } from '../context.ts'
import { NotDrawn } from '../not-drawn.tsx'
import { type Fields, fieldsOf, listOf, numbered, numberOf } from '../shape.ts'
import { Runs } from './rich-text-run.tsx'

type Props = { readonly context: DrawContext }

/** Draws lists that follow each other, the indented ones inside the others. */
export function Lists({ lists, context }: Props & { readonly lists: readonly Fields[] }) {
  return <Levels levels={listLevels(lists)} context={context} />
}

function Levels({ levels, context }: Props & { readonly levels: readonly ListLevel[] }) {
  return numbered(levels).map(({ key, item }) => <Level key={key} level={item} context={context} />)
}

function Level({ level, context }: Props & { readonly level: ListLevel }) {
  const { list, indent, items } = level
  const drawn = numbered(items).map(({ key, item }) => (
    <li key={key}>
      <Item item={fieldsOf(item.item)} context={context} />
      <Levels levels={item.below} context={context} />
    </li>
  ))
  const look = `bk-list bk-list-${indent % 3}`
  if (list.style !== 'ordered') return <ul className={look}>{drawn}</ul>
  return (
    <ol className={look} start={1 + (numberOf(list.offset) ?? 0)}>
      {drawn}
    </ol>
  )
}

function Item({ item, context }: Props & { readonly item: Fields }) {
  if (item.type !== 'rich_text_section') return <NotDrawn kind="Text" value={item} />
  return (
    <div className="bk-line">
      <Runs elements={listOf(item.elements)} context={context} />
    </div>
  )
}

type ListLevel = {
  readonly list: Fields
  readonly indent: number
  readonly items: { readonly item: unknown; readonly below: ListLevel[] }[]
}

/** Lists in a row as a tree: one that is indented further belongs to the last item of the one before. */
function listLevels(lists: readonly Fields[]): readonly ListLevel[] {
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
