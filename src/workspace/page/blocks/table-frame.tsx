import type { ReactNode } from 'react'
import { numbered } from './numbered.ts'

type FrameProps<T> = {
  /** The first one is the head. */
  readonly rows: readonly (readonly T[])[]
  readonly draw: (cell: T) => ReactNode
  /** A class for each column. */
  readonly looks?: readonly string[]
}

/** Draws a table that scrolls inside its frame. */
export function TableFrame<T>({ rows: [head = [], ...rows], draw, looks = [] }: FrameProps<T>) {
  return (
    <div className="bk-table-frame">
      <table className="bk-table">
        <thead>
          <tr>
            {numbered(head).map(({ key, item }) => (
              <th key={key} scope="col" className={looks[Number(key)]}>
                {draw(item)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered(rows).map(({ key, item }) => (
            <tr key={key}>
              {numbered(item).map(({ key: column, item: cell }) => (
                <td key={column} className={looks[Number(column)]}>
                  {draw(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
