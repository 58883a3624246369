import type { DrawContext } from '../context.ts'
import { hashOfPermalink } from './permalink.ts'

type LinkProps = { readonly url: string; readonly label: string; readonly context?: DrawContext }

/**
 * A link that opens beside the page, or shows a message of this workspace in it; an address that must not be a link is
 * shown as words.
 */
export function Link({ url, label, context }: LinkProps) {
  const here = context && hashOfPermalink(url, context.channels)
  if (here !== undefined) {
    return (
      <a className="bk-link" href={here}>
        {label || url}
      </a>
    )
  }
  const address = safeAddress(url)
  if (address === undefined) return <span>{label === '' || label === url ? url : `${label} (${url})`}</span>
  return (
    <a className="bk-link" href={address} target="_blank" rel="noopener noreferrer">
      {label || url}
    </a>
  )
}

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** The address to link to, or `undefined` for one that is no link here: `javascript:`, `data:`, an unknown scheme. */
export function safeAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return schemes.has(protocol) ? href : undefined
}
