import type { ComponentType } from 'react'
import type { Block } from '../../state/blocks.ts'
import type { BlockProps } from './block-props.ts'
import { Card, Carousel } from './cards.tsx'
import { Container } from './container.tsx'
import type { DrawContext } from './context.ts'
import { DataTable } from './data-table.tsx'
import { Input } from './input.tsx'
import { MarkdownBlock } from './markdown.tsx'
import { Call, ImageBlock, RemoteFile, Video } from './media.tsx'
import { NotDrawn } from './not-drawn.tsx'
import { Actions, Alert, Context, Divider, Header, Section } from './plain-blocks.tsx'
import { RichText } from './rich-text/rich-text.tsx'
import { fieldsOf, isThere, listOf, textOf } from './shape.ts'
import { Table } from './table.tsx'
import { Plan, TaskCard } from './tasks.tsx'

type Props = { readonly blocks: readonly Block[]; readonly context: DrawContext }

/** Draws the blocks of a message or a view. What we cannot draw is named in its place. */
export function Blocks({ blocks, context }: Props) {
  return (
    <div className="bk">
      {keyed(blocks).map(({ key, block }) => (
        <OneBlock key={key} block={block} context={context} />
      ))}
    </div>
  )
}

const drawings = new Map<string, ComponentType<BlockProps>>([
  ['actions', Actions],
  ['alert', Alert],
  ['call', Call],
  ['card', Card],
  ['carousel', Carousel],
  ['context', Context],
  ['context_actions', Actions],
  ['data_table', DataTable],
  ['divider', Divider],
  ['file', RemoteFile],
  ['header', Header],
  ['image', ImageBlock],
  ['input', Input],
  ['markdown', MarkdownBlock],
  ['plan', Plan],
  ['rich_text', RichText],
  ['section', Section],
  ['table', Table],
  ['task_card', TaskCard],
  ['video', Video],
])

/** Without these there is nothing to see of a block, and it would vanish. */
const needs = new Map([
  ['actions', 'elements'],
  ['alert', 'text'],
  ['carousel', 'elements'],
  ['context', 'elements'],
  ['context_actions', 'elements'],
  ['data_table', 'rows'],
  ['header', 'text'],
  ['markdown', 'text'],
  ['rich_text', 'elements'],
  ['table', 'rows'],
])

function OneBlock({ block, context }: BlockProps) {
  const type = textOf(fieldsOf(block).type)
  const need = needs.get(type)
  if (need !== undefined && !isThere(block[need])) return <NotDrawn kind="Block" value={block} />
  if (type === 'container') {
    return (
      <Container block={block} context={context}>
        <Blocks blocks={listOf(block.child_blocks).filter(isBlock)} context={context} />
      </Container>
    )
  }
  const Drawing = drawings.get(type)
  return Drawing === undefined ? (
    <NotDrawn kind="Block" value={block} />
  ) : (
    <Drawing block={block} context={context} />
  )
}

/** By its id, a field keeps what is typed into it while blocks come and go around it. */
function keyed(blocks: readonly Block[]): readonly { readonly key: string; readonly block: Block }[] {
  const seen = new Map<string, number>()
  return blocks.map((block) => {
    const id = textOf(fieldsOf(block).block_id)
    const times = seen.get(id) ?? 0
    seen.set(id, times + 1)
    return { key: `${id} ${times}`, block }
  })
}

function isBlock(value: unknown): value is Block {
  return typeof fieldsOf(value).type === 'string'
}
