import type { Delivery } from '../../delivery/outbox.ts'
import type { Exchange, Place } from '../../page/protocol.ts'
import type { Call } from '../../web-api/calls.ts'
import { relatedCalls, relatedDeliveries, sourceOf, type Traffic } from './exchange-search.ts'

/** What a message caused or was made by, in time order, without tokens and other secrets of the wire. */
export function exchangesAbout(traffic: Traffic, { channel, ts }: Place): Exchange[] {
  const source = sourceOf(traffic.calls, { channel, ts })
  const places = [ts, source].filter((each) => each !== undefined).map((each) => ({ channel, ts: each }))
  const deliveries = relatedDeliveries(traffic, places)
  const calls = relatedCalls(traffic.calls, { channel, ts }, deliveries)
  return [...deliveries.map(fromSlack), ...calls.map(fromBot)].toSorted((one, other) => one.at - other.at)
}

function fromSlack({ type, payload, at, ms, retry, status, problem, answer }: Delivery): Exchange {
  const outcome =
    problem === undefined || problem === 'http_error' ? String(status ?? 'acknowledged') : problem
  return {
    from: 'slack',
    name: [type, detail(payload)].filter(Boolean).join(' '),
    at,
    ms,
    status: retry === undefined ? outcome : `${outcome}, retry ${retry.num} (${retry.reason})`,
    request: withoutSecrets(payload),
    answer,
  }
}

function fromBot({ method, args, at, ms, answer }: Call): Exchange {
  const request = withoutSecrets(args)
  return { from: 'bot', name: method, at, ms, status: outcomeOf(answer), request, answer }
}

/** Which event, command or interaction it is. */
function detail({ event, command, type }: Delivery['payload']): string {
  if (typeof event === 'object' && event !== null && 'type' in event) return String(event.type)
  return String(command ?? type ?? '')
}

function outcomeOf(answer: unknown): string {
  if (answer === undefined) return 'no answer'
  if (typeof answer === 'string') return answer
  return typeof answer === 'object' && answer !== null && 'error' in answer ? String(answer.error) : 'ok'
}

/** The fields as they read best: JSON that came inside a form is opened. */
function withoutSecrets({ token, ...fields }: Readonly<Record<string, unknown>>): object {
  const shown = Object.entries(fields).map(([name, value]) => [
    name,
    name === 'response_url' ? '…' : opened(value),
  ])
  return Object.fromEntries(shown)
}

function opened(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    // The text only looked like JSON.
    return value
  }
}
