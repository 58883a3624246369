import type { Block } from '../state/blocks.ts'
import { findUser } from '../state/lookup.ts'
import type { Workspace } from '../state/model.ts'

/** What Slack's composer makes of typed text: escaped mrkdwn, and rich text that is not escaped. */
export type Composed = { readonly text: string; readonly blocks: readonly Block[] }

type Run = { readonly type: string; readonly [field: string]: unknown }
type Piece = { readonly text: string; readonly run: Run }

const fence = /```([^`]{1,100000})```/

// Slack takes a file name for a host when its ending is also a top-level domain: `main.py`, `index.sh`.
const special =
  /(?<code>`[^`\n]{1,1000}`)|(?<url>https?:\/\/[^\s<>|]{1,2000})|<?@(?<user>[\w-]{1,80})>?|(?<![\w./@-])(?<host>[a-z0-9][a-z0-9.-]{0,100}\.(?:com|io|net|org|cn|py|sh))(?![\w-]|\.\w)/

/** Composes text as a person types it: links are found, `@name` mentions, backticks make code. */
export function compose(workspace: Workspace, typed: string): Composed {
  const parts = typed
    .split(fence)
    .map((part, index) => (index % 2 === 0 ? prose(workspace, part) : code(part)))
  const elements = parts
    .filter(({ runs }) => runs.length > 0)
    .map(({ type, runs }) => ({ type, elements: runs }))
  return {
    text: parts.map(({ text }) => text).join(''),
    blocks: [{ type: 'rich_text', block_id: 'rich', elements }],
  }
}

/** Escapes the three characters that mean something in mrkdwn. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function code(part: string) {
  const text = part.replace(/^\n/, '').replace(/\n$/, '')
  return {
    type: 'rich_text_preformatted',
    text: `\`\`\`${escapeText(part)}\`\`\``,
    runs: [{ type: 'text', text }],
  }
}

function prose(workspace: Workspace, part: string) {
  const pieces = split(workspace, part)
  const text = pieces.map((piece) => piece.text).join('')
  return { type: 'rich_text_section', text, runs: pieces.map(({ run }) => run) }
}

function split(workspace: Workspace, part: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of part.matchAll(new RegExp(special, 'g'))) {
    const piece = specialPiece(workspace, match.groups ?? {})
    if (piece === undefined) continue
    if (match.index > end) pieces.push(plain(part.slice(end, match.index)))
    pieces.push(piece)
    end = match.index + match[0].length
  }
  return end < part.length ? [...pieces, plain(part.slice(end))] : pieces
}

function plain(text: string): Piece {
  return { text: escapeText(text), run: { type: 'text', text } }
}

function specialPiece(workspace: Workspace, found: Partial<Record<string, string>>): Piece | undefined {
  const { code, url, host, user: name } = found
  if (code !== undefined) {
    return { text: escapeText(code), run: { type: 'text', text: code.slice(1, -1), style: { code: true } } }
  }
  if (url !== undefined) return { text: `<${escapeText(url)}>`, run: { type: 'link', url } }
  if (host !== undefined) {
    const url = `http://${host}`
    return { text: `<${url}|${host}>`, run: { type: 'link', url, text: host } }
  }
  const user = findUser(workspace, name ?? '')
  return user && { text: `<@${user.id}>`, run: { type: 'user', user_id: user.id } }
}
