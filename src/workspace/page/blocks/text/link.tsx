/** A link that opens beside the page; an address that must not be a link is shown as words. */
export function Link({ url, label }: { readonly url: string; readonly label: string }) {
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
