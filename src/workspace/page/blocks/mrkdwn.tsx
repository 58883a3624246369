import type { DrawContext } from './context.ts'

/** Draws Slack's markup. */
export function Mrkdwn({ text }: { readonly text: string; readonly context: DrawContext }) {
  return <div className="bk-text">{text}</div>
}
