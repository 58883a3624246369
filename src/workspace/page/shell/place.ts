import { useSyncExternalStore } from 'react'
import type { PageChannel } from '../protocol.ts'

/** What the page shows, kept in the address so that a reload and links lead to the same. */
export type Place =
  | { readonly at: 'home' }
  | { readonly at: 'channel'; readonly id: string; readonly thread?: string }

type Channels = readonly Pick<PageChannel, 'id' | 'name' | 'type'>[]

/**
 * The place of a hash such as `#oncall`, `#oncall/1753.000100` or `#home`, a channel by its name or id; the first channel
 * if it is none.
 */
export function placeOf(hash: string, channels: Channels): Place | undefined {
  const [name = '', thread] = decoded(hash.replace(/^#/, '')).split('/')
  // The app is at home only where one can write to it.
  if (name === 'home' && channels.some(({ type }) => type === 'im')) return { at: 'home' }
  const channel = channels.find((each) => slug(each) === name || each.id === name)
  if (channel === undefined) return channels[0] && { at: 'channel', id: channels[0].id }
  return { at: 'channel', id: channel.id, ...(thread === undefined ? {} : { thread }) }
}

/** The hash of a channel, or of one of its threads. */
export function hashOf(channel: Pick<PageChannel, 'name' | 'type'>, thread?: string): string {
  return `#${encodeURIComponent(slug(channel))}${thread === undefined ? '' : `/${thread}`}`
}

/** `#oncall`; a direct message bears the bot's name. */
export function channelTitle({ name, type }: Pick<PageChannel, 'name' | 'type'>): string {
  return type === 'im' ? botName : `#${name}`
}

/** What sets a channel apart from those that all colleagues see. */
export function channelNote({ type, shared }: Pick<PageChannel, 'type' | 'shared'>): string | undefined {
  if (type === 'group') return 'private channel'
  return shared ? 'shared with another company' : undefined
}

const botName = 'scf-bot'

function slug({ name, type }: Pick<PageChannel, 'name' | 'type'>): string {
  return type === 'im' ? botName : name
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** The hash of the address. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash)
}

/** Shows another place, with an entry in the browser's history. */
export function go(hash: string): void {
  location.hash = hash
}

function subscribe(tell: () => void): () => void {
  addEventListener('hashchange', tell)
  return () => removeEventListener('hashchange', tell)
}
