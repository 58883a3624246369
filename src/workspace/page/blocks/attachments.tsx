import type { DrawContext } from './context.ts'
import { NotDrawn } from './not-drawn.tsx'

/** Draws the older form of rich messages, which many bots' alerts still have. */
export function Attachments({
  attachments,
}: {
  readonly attachments: readonly object[]
  readonly context: DrawContext
}) {
  return attachments.map((each) => <NotDrawn key={JSON.stringify(each)} kind="Attachment" value={each} />)
}
