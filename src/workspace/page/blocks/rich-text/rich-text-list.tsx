import type { DrawContext } from '../context.ts'
import { NotDrawn } from '../not-drawn.tsx'
import { numbered } from '../numbered.ts'
import { type Fields, fieldsOf, listOf, numberOf } from '../shape.ts'
import { type ListLevel, listLevels } from './list-levels.ts'
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
