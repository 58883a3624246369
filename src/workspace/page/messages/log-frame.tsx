import type { ReactNode } from 'react'
import { type Newest, useNewestInView } from './use-newest-in-view.ts'

type LogFrameProps = {
  readonly name: string
  readonly newest: Newest
  /** Stands above the messages. */
  readonly above?: ReactNode
  readonly children: ReactNode
}

/** A list of messages that scrolls; it says so when something new came while the reader was elsewhere. */
export function LogFrame({ name, newest, above, children }: LogFrameProps) {
  const { scroller, content, isAway, toNewest } = useNewestInView(newest)
  return (
    <div className="log-frame">
      <div ref={scroller} className="log">
        <div ref={content} className="log-content">
          {above}
          <div role="log" aria-live="polite" aria-label={name}>
            {children}
          </div>
        </div>
      </div>
      {isAway && (
        <button type="button" className="to-end" onClick={toNewest}>
          New messages ↓
        </button>
      )}
    </div>
  )
}
