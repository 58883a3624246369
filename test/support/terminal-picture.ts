import stringWidth from 'string-width'

const column = 8.43
const row = 19
const margin = 20
const columns = 80

const looks: Readonly<Record<string, string>> = {
  '1': 'font-weight="bold" fill="#f0f6fc"',
  '2': 'fill="#8b949e"',
  '4': 'fill="#58a6ff"',
  '32': 'fill="#3fb950"',
  '36': 'fill="#79c0ff"',
}

type Step = { readonly command: string; readonly output: string }

/** A terminal of 80 columns as SVG, in which the commands have been typed one after the other. */
export function terminalPicture(steps: readonly Step[], title: string): string {
  const lines = steps.flatMap(({ command, output }, index) => [
    ...(index === 0 ? [] : ['']),
    `\u001b[32m$\u001b[0m \u001b[1m${command}\u001b[0m`,
    ...output.trimEnd().split('\n').flatMap(atEdge),
  ])
  const width = Math.round(columns * column + 2 * margin)
  const height = lines.length * row + 2 * margin
  const texts = lines.flatMap((line, index) => textsOf(line, margin + (index + 0.75) * row))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(title)}</title>
<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', 'Noto Sans Mono CJK SC', 'PingFang SC', monospace" font-size="14" fill="#c9d1d9">
${texts.join('\n')}
</g>
</svg>
`
}

/** A line of a log as a terminal breaks it: at the edge, wherever that is. */
function atEdge(line: string): readonly string[] {
  if (line.includes('\u001b')) return [line]
  return line.match(new RegExp(`.{1,${columns}}`, 'g')) ?? ['']
}

/** Each run at its own column, and as wide as its columns, so that the picture is the same in every font. */
function textsOf(line: string, y: number): readonly string[] {
  const texts: string[] = []
  let at = 0
  for (const { text, look } of merged(line)) {
    const shown = text.trim()
    const width = stringWidth(shown)
    const x = margin + (at + text.length - text.trimStart().length) * column
    // Chinese stands as its font has it: spread over two columns each, the characters drift apart.
    const length = width === shown.length ? ` textLength="${(width * column).toFixed(1)}"` : ''
    const attributes = `x="${x.toFixed(1)}" y="${y.toFixed(1)}"${length} ${look}`.trimEnd()
    if (width > 0) texts.push(`<text ${attributes}>${escaped(shown)}</text>`)
    at += stringWidth(text)
  }
  return texts
}

type Piece = { readonly text: string; readonly look: string }

/** The runs between colour codes, neighbours of one look as one. */
function merged(line: string): readonly Piece[] {
  const pieces: Piece[] = []
  for (const [index, part] of line.split('\u001b[').entries()) {
    const code = index === 0 ? '' : part.slice(0, part.indexOf('m'))
    const text = index === 0 ? part : part.slice(code.length + 1)
    const look = looks[code] ?? ''
    const last = pieces.at(-1)
    if (last && (last.look === look || text.trim() === ''))
      pieces[pieces.length - 1] = { ...last, text: last.text + text }
    else pieces.push({ text, look })
  }
  return pieces
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
