const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** The address to link to, or `undefined` for one that is no link here: `javascript:`, `data:`, an unknown scheme. */
export function safeAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return schemes.has(protocol) ? href : undefined
}

/** The same for pictures, which come over HTTP only. */
export function pictureAddress(url: string): string | undefined {
  const address = safeAddress(url)
  return address?.startsWith('http') ? address : undefined
}
