import type { Block } from '../../blocks.ts'
import type { DrawContext } from './context.ts'
import { NotDrawn } from './not-drawn.tsx'

/** Draws the blocks of a message or a view. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[]; readonly context: DrawContext }) {
  return (
    <div className="bk">
      {blocks.map((block) => (
        <NotDrawn key={block.block_id} kind="Block" value={block} />
      ))}
    </div>
  )
}
