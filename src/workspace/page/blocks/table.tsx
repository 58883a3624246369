import type { BlockProps } from './block-props.ts'
import type { DrawContext } from './context.ts'
import { NotDrawn } from './not-drawn.tsx'
import { numbered } from './numbered.ts'
import { RichText } from './rich-text.tsx'
import { fieldsOf, listOf, textOf } from './shape.ts'

/** Draws a table; its first row is its head. */
export function Table({ block, context }: BlockProps) {
  const [head = [], ...rows] = listOf(block.rows).map(listOf)
  const columns = listOf(block.column_settings).map(columnLook)
  return (
    <div className="bk-table-frame">
      <table className="bk-table">
        <thead>
          <tr>
            {numbered(head).map(({ key, item }) => (
              <th key={key} scope="col" className={columns[Number(key)]}>
                <Cell cell={item} context={context} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered(rows).map(({ key, item }) => (
            <tr key={key}>
              {numbered(item).map(({ key: column, item: cell }) => (
                <td key={column} className={columns[Number(column)]}>
                  <Cell cell={cell} context={context} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
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
