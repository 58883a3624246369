import { safeAddress } from './links.ts'

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
