import { type ComponentType, createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Blocks } from '../../../../src/workspace/page/blocks/blocks.tsx'
import type { DrawContext } from '../../../../src/workspace/page/blocks/context.ts'
import type { Block } from '../../../../src/workspace/state/blocks.ts'

/** Nothing typed, nobody listening, one person and one channel. */
export const context: DrawContext = {
  people: [{ id: 'U1', name: 'lin', isBot: false, standing: 'member' }],
  channels: [{ id: 'C1', name: 'oncall' }],
  locale: 'en-US',
  values: {},
  onClick: () => {},
  onType: () => {},
  onChoose: () => {},
}

/** What a component draws, as HTML. */
export function htmlOf<Props extends object>(component: ComponentType<Props>, props: Props): string {
  return renderToStaticMarkup(createElement(component, props))
}

export function blocksHtml(blocks: readonly Block[], more: Partial<DrawContext> = {}): string {
  return htmlOf(Blocks, { blocks, context: { ...context, ...more } })
}

/** The words that somebody sees, and those that stand in fields. */
export function wordsOf(html: string): string {
  const fields = [...html.matchAll(/<input[^>]* value="([^"]*)"/g)].map(([, value]) => value)
  return [html.replace(/<[^>]*>/g, ''), ...fields].map((text) => decoded(text ?? '')).join('')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

function decoded(html: string): string {
  return html.replace(/&([a-z]+|#x27);/g, (whole, name: string) => entities[name] ?? whole)
}
