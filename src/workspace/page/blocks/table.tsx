import type { BlockProps } from './block-props.ts'
import type { DrawContext } from './context.ts'
import { NotDrawn } from './not-drawn.tsx'
import { RichText } from './rich-text/rich-text.tsx'
import { fieldsOf, listOf, textOf } from './shape.ts'
import { TableFrame } from './table-frame.tsx'

/** Draws a table; its first row is its head. */
export function Table({ block, context }: BlockProps) {
  const rows = listOf(block.rows).map(listOf)
  const looks = listOf(block.column_settings).map(columnLook)
  return <TableFrame rows={rows} looks={looks} draw={(cell) => <Cell cell={cell} context={context} />} />
}

/** Draws what stands in one cell. */
export function Cell({ cell, context }: { readonly cell: unknown; readonly context: DrawContext }) {
  const fields = fieldsOf(cell)
  switch (fields.type) {
    case 'raw_text':
      return textOf(fields.text)
    case 'raw_number':
      return textOf(fields.text) || String(fields.value)
    case 'rich_text':
      return <RichText block={fields} context={context} />
    default:
      return <NotDrawn kind="Text" value={cell} />
  }
}

function columnLook(settings: unknown): string {
  const { align, is_wrapped } = fieldsOf(settings)
  const side = align === 'right' || align === 'center' ? `bk-${align}` : 'bk-left'
  return is_wrapped === true ? `${side} bk-wrapped` : side
}
