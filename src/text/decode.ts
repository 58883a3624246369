/** As many bytes as are looked at where no mark says what the text is. */
const sample = 1_024

/**
 * The text of a file: UTF-8, or UTF-16 as Windows writes logs, which the first two bytes or the zeros of its ASCII
 * characters tell. Bytes that are neither become U+FFFD.
 */
export function decodedText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

/** The same with the mark in front, if there is one: whoever reads the file without looking for it counts it, too. */
export function decodedWithMark(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes), { ignoreBOM: true }).decode(bytes)
}

/** Gives the text of a stream's chunks one after the other; the first bytes tell what they are. */
export function streamDecoder(first: Uint8Array): (chunk: Uint8Array) => string {
  const decoder = new TextDecoder(encodingOf(first))
  return (chunk) => decoder.decode(chunk, { stream: true })
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  for (const [place, byte] of bytes.subarray(0, sample).entries()) {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  const many = Math.min(sample, bytes.length) / 8
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : 'utf-8'
}
