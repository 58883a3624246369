import { shownText } from '../story.ts'

/** What blocks show, a line for each paragraph or item; times as those see them who have no clock of their own. */
export function linesOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(linesOf).filter(Boolean).join('\n')
  if (typeof part !== 'object' || part === null) return ''
  if (!('elements' in part) || !Array.isArray(part.elements)) return shownText(part)
  const isLine = 'type' in part && part.type === 'rich_text_section'
  return isLine ? part.elements.map(pieceOf).join('') : linesOf(part.elements)
}

function pieceOf(element: {
  readonly text?: string
  readonly url?: string
  readonly fallback?: string
}): string {
  const { text = '', url, fallback = text } = element
  return url === undefined ? fallback : `${text} (${url})`
}
