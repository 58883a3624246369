import type { ComponentType } from 'react'
import type { Block } from '../../state/blocks.ts'
import type { BlockProps, DrawContext } from './context.ts'
import { Input } from './input.tsx'
import { NotDrawn } from './not-drawn.tsx'
import { Actions, Context, Divider, Header, Section } from './plain-blocks.tsx'
import { RichText } from './rich-text/rich-text.tsx'
import { fieldsOf, isThere, textOf } from './shape.ts'

type Props = { readonly blocks: readonly Block[]; readonly context: DrawContext }

/** Draws the blocks of a message or a view. What the bot never sends is named in its place. */
export function Blocks({ blocks, context }: Props) {
  return (
    <div className="bk">
      {keyed(blocks).map(({ key, block }) => (
        <OneBlock key={key} block={block} context={context} />
      ))}
    </div>
  )
}

type Drawing = {
  readonly draw: ComponentType<BlockProps>
  /** The field without which there is nothing to see of a block, and it would vanish. */
  readonly needs?: string
}

const drawings = new Map<string, Drawing>([
  ['actions', { draw: Actions, needs: 'elements' }],
  ['context', { draw: Context, needs: 'elements' }],
  ['divider', { draw: Divider }],
  ['header', { draw: Header, needs: 'text' }],
  ['input', { draw: Input }],
  ['rich_text', { draw: RichText, needs: 'elements' }],
  ['section', { draw: Section }],
])

function OneBlock({ block, context }: BlockProps) {
  const { draw: Draw, needs } = drawings.get(textOf(fieldsOf(block).type)) ?? {}
  const isEmpty = needs !== undefined && !isThere(block[needs])
  if (Draw === undefined || isEmpty) return <NotDrawn kind="Block" value={block} />
  return <Draw block={block} context={context} />
}

/** Keys by block id, so that a field keeps its text while blocks are added and removed around it. */
function keyed(blocks: readonly Block[]): readonly { readonly key: string; readonly block: Block }[] {
  const seen = new Map<string, number>()
  return blocks.map((block) => {
    const id = textOf(fieldsOf(block).block_id)
    const times = seen.get(id) ?? 0
    seen.set(id, times + 1)
    return { key: `${id} ${times}`, block }
  })
}
