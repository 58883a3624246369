/** One line of the table: a figure of ours, measured against a peer in the same run. */
export type Row = {
  readonly figure: string
  readonly peer: string
  /** Below it the row passes, or above it where more is better; a row without one only informs. */
  readonly reach?: { readonly atMost: number } | { readonly atLeast: number }
  readonly seen: number
  readonly unit: '×' | '%' | ''
}

export function passes({ reach, seen }: Row): boolean {
  if (reach === undefined) return true
  return 'atMost' in reach ? seen <= reach.atMost : seen >= reach.atLeast
}

/** The rows as a table of aligned columns. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [
    ['figure', 'peer in the same run', 'reach', 'seen', 'ok'],
    ...rows.map((row) => [
      row.figure,
      row.peer,
      reachText(row),
      amount(row.seen, row.unit),
      passes(row) ? (row.reach ? 'yes' : '–') : 'NO',
    ]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n')
}

function reachText({ reach, unit }: Row): string {
  if (reach === undefined) return ''
  return 'atMost' in reach ? `≤ ${amount(reach.atMost, unit)}` : `≥ ${amount(reach.atLeast, unit)}`
}

function amount(value: number, unit: Row['unit']): string {
  if (unit === '%') return `${(value * 100).toFixed(1)} %`
  if (unit === '') return String(value)
  return `${Number(value.toPrecision(value < 1 ? 2 : 3))}×`
}
