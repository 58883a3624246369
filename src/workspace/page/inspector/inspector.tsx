import { useEffect, useRef } from 'react'
import { PanelHead } from '../parts/panel-head.tsx'
import { useFocusReturned } from '../parts/use-focus-returned.ts'
import type { Place } from '../protocol.ts'
import { useExchanges } from '../sync/use-exchanges.ts'
import { ExchangeItem } from './exchange-item.tsx'

type InspectorProps = { readonly message: Place; readonly close: () => void }

/** The raw requests behind a message: what Slack sent, what the bot answered and called. */
export function Inspector({ message, close }: InspectorProps) {
  const { exchanges, problem, load } = useExchanges(message)
  const panel = useRef<HTMLElement>(null)
  useFocusReturned()
  useEffect(() => panel.current?.focus(), [])
  return (
    <aside ref={panel} tabIndex={-1} className="inspector" aria-label="Requests">
      <PanelHead title="Requests" detail={`message ${message.ts}`} close={close} />
      <div className="inspector-body">
        <p role="status" className="muted">
          {problem ?? summary(exchanges?.length)}{' '}
          <button type="button" className="link-button" onClick={load}>
            Refresh
          </button>
        </p>
        <ol>
          {exchanges?.map((each) => (
            <ExchangeItem
              key={`${each.at} ${each.name} ${each.ms}`}
              exchange={each}
              first={exchanges[0]?.at ?? each.at}
            />
          ))}
        </ol>
      </div>
    </aside>
  )
}

function summary(count: number | undefined): string {
  if (count === undefined) return 'Loading…'
  if (count === 0) return 'No request belongs to this message.'
  return count === 1 ? 'One request, in full.' : `${count} requests in time order, in full.`
}
