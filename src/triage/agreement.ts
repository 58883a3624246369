import type { Facts } from './facts.ts'

/** What a text says, and where it was said. */
type Said = { readonly facts: Facts; readonly channel: string }

/** An incident as far as it is known, seen from the channel of a text. */
type Known = {
  readonly facts: Facts
  /** The channel of an incident that names no function. */
  readonly home: string | undefined
  /** Whether it has been seen in the channel of the text. */
  readonly isSeenHere: boolean
}

const names = ['functionName', 'namespace', 'cause', 'exception', 'file', 'alarm'] as const
const limits = ['timeoutMs', 'memoryMb'] as const

/**
 * Whether two say the same wherever both say something. A limit tells functions apart that nobody names; of one named
 * function it can have been changed.
 */
export function agrees(one: Facts, other: Facts): boolean {
  const compared = isShared(one, other, 'functionName') ? names : [...names, ...limits]
  return compared.every((name) => !isContradicted(one, other, name))
}

/**
 * Whether a text tells of an incident of its scope and code: they agree, and share the function; or, where one of them
 * names none, the channel, and the trouble as far as the other does. Texts that name no function never meet across
 * channels: two teams' `index.py` are two.
 */
export function belongs(text: Said, incident: Known): boolean {
  if (!agrees(text.facts, incident.facts)) return false
  if (isShared(text.facts, incident.facts, 'functionName')) return true
  const isHere =
    incident.facts.functionName === undefined ? incident.home === text.channel : incident.isSeenHere
  if (!isHere) return false
  const isNamed = text.facts.functionName ?? incident.facts.functionName
  return isNamed === undefined || sharesTrouble(text.facts, incident.facts)
}

/** What an incident is known by once a text has told of it: what the text adds, and the limits it ran with. */
export function learned(known: Facts, said: Facts): Facts {
  return { ...said, ...known, ...limitsOf(said) }
}

/** Whether a text says something that a card does not show: a line that leads to that card would mislead. */
export function saysMore(said: Facts, shown: Facts): boolean {
  const told = ['functionName', 'cause', 'exception', 'timeoutMs', 'memoryMb'] as const
  return told.some((name) => said[name] !== undefined && said[name] !== shown[name])
}

function sharesTrouble(one: Facts, other: Facts): boolean {
  return isShared(one, other, 'cause') || isShared(one, other, 'exception')
}

function isShared(one: Facts, other: Facts, name: keyof Facts): boolean {
  return one[name] !== undefined && one[name] === other[name]
}

function isContradicted(one: Facts, other: Facts, name: keyof Facts): boolean {
  return one[name] !== undefined && other[name] !== undefined && one[name] !== other[name]
}

function limitsOf({ timeoutMs, memoryMb }: Facts): Pick<Facts, 'timeoutMs' | 'memoryMb'> {
  return { ...(timeoutMs !== undefined && { timeoutMs }), ...(memoryMb !== undefined && { memoryMb }) }
}
