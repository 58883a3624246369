/** A name in an archive, as a path from its root. */
export type Name =
  | { readonly kind: 'inside'; readonly path: string; readonly hadBackslash: boolean }
  /** It leads out of the root, or is none. */
  | { readonly kind: 'outside'; readonly name: string }

/** Reads a name the way unpackers do: slashes for backslashes, and no `./` in it. */
export function readName(name: string): Name {
  const slashed = name.replaceAll('\\', '/')
  const parts = slashed.split('/').filter((part) => part !== '' && part !== '.')
  const isOutside = slashed.startsWith('/') || /^[A-Za-z]:/.test(slashed) || parts.includes('..')
  if (isOutside || parts.length === 0) return { kind: 'outside', name }
  return { kind: 'inside', path: parts.join('/'), hadBackslash: slashed !== name }
}

/** Names are in UTF-8 by now; old Chinese Windows writes GBK and says nothing. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gbk').decode(bytes)
  }
}
