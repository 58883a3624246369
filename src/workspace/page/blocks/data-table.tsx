import { useState } from 'react'
import type { BlockProps } from './block-props.ts'
import type { DrawContext } from './context.ts'
import { numbered } from './numbered.ts'
import { listOf, numberOf, textOf } from './shape.ts'
import { Cell } from './table.tsx'
import { type Order, type Row, sortedRows } from './table-rows.ts'

/** Draws a table that can be sorted and leafed through; its first row is its head. */
export function DataTable({ block, context }: BlockProps) {
  const [order, setOrder] = useState<Order | undefined>()
  const [page, setPage] = useState(0)
  const [head = [], ...rows] = listOf(block.rows).map(listOf)
  const size = Math.max(1, numberOf(block.page_size) ?? 10)
  const shown = sortedRows(rows, order).slice(page * size, (page + 1) * size)
  const sort = (column: number) => setOrder({ column, isDown: order?.column === column && !order.isDown })
  return (
    <div className="bk-table-frame">
      <table className="bk-table">
        <caption>{textOf(block.caption)}</caption>
        <Head cells={head} order={order} sort={sort} context={context} />
        <tbody>
          {numbered(shown).map(({ key, item }) => (
            <DataRow key={key} row={item} block={block} context={context} />
          ))}
        </tbody>
      </table>
      <Pages page={page} count={Math.ceil(rows.length / size)} onGo={setPage} />
    </div>
  )
}

type HeadProps = {
  readonly cells: Row
  readonly order: Order | undefined
  readonly sort: (column: number) => void
  readonly context: DrawContext
}

function Head({ cells, order, sort, context }: HeadProps) {
  return (
    <thead>
      <tr>
        {numbered(cells).map(({ key, item }) => (
          <th key={key} scope="col" aria-sort={sortOf(order, Number(key))}>
            <button type="button" className="bk-sort" onClick={() => sort(Number(key))}>
              <Cell cell={item} context={context} />
              <span aria-hidden="true">{signOf(order, Number(key))}</span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}

function DataRow({ row, block, context }: BlockProps & { readonly row: Row }) {
  const headColumn = numberOf(block.row_header_column_index)
  return (
    <tr>
      {numbered(row).map(({ key, item }) =>
        Number(key) === headColumn ? (
          <th key={key} scope="row">
            <Cell cell={item} context={context} />
          </th>
        ) : (
          <td key={key}>
            <Cell cell={item} context={context} />
          </td>
        ),
      )}
    </tr>
  )
}

type PagesProps = { readonly page: number; readonly count: number; readonly onGo: (page: number) => void }

function Pages({ page, count, onGo }: PagesProps) {
  if (count < 2) return null
  return (
    <div className="bk-pages">
      <button type="button" className="bk-button" disabled={page === 0} onClick={() => onGo(page - 1)}>
        Previous
      </button>
      <span>
        Page {page + 1} of {count}
      </span>
      <button type="button" className="bk-button" disabled={page >= count - 1} onClick={() => onGo(page + 1)}>
        Next
      </button>
    </div>
  )
}

function sortOf(order: Order | undefined, column: number) {
  if (order?.column !== column) return undefined
  return order.isDown ? 'descending' : 'ascending'
}

function signOf(order: Order | undefined, column: number): string {
  if (order?.column !== column) return ''
  return order.isDown ? ' ▼' : ' ▲'
}
