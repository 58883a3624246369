import type { Exchange } from '../protocol.ts'
import { RawValue } from './raw-value.tsx'

type ExchangeItemProps = {
  readonly exchange: Exchange
  /** When the first of the list began. */
  readonly first: number
}

/** One request and its answer. */
export function ExchangeItem({ exchange, first }: ExchangeItemProps) {
  const { from, name, at, ms, status, request, answer } = exchange
  return (
    <li className="exchange">
      <div className="exchange-head">
        <span className="exchange-way">{from === 'slack' ? 'Slack → bot' : 'bot → Slack'}</span>
        <code>{name}</code>
        <span className="exchange-status">{status}</span>
        <span className="muted">{ms === undefined ? 'not answered' : `${Math.round(ms)} ms`}</span>
        <span className="muted">+{Math.max(0, Math.round(at - first))} ms</span>
      </div>
      <RawValue name="Request" value={request} />
      <RawValue name="Answer" value={answer} />
    </li>
  )
}
