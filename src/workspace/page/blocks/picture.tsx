import { useState } from 'react'
import { type Fields, textOf } from './shape.ts'
import { safeAddress } from './text/link.tsx'

/** Draws a picture of an address, which has to be HTTP's; where it cannot be had, its description. */
export function Picture({ image, look }: { readonly image: Fields; readonly look: string }) {
  const [isBroken, setBroken] = useState(false)
  const address = safeAddress(textOf(image.image_url))
  const alt = textOf(image.alt_text)
  if (!address?.startsWith('http') || isBroken) {
    return (
      <span className={`${look} bk-no-picture`} role="img" aria-label={alt || 'Picture'} title={alt}>
        {look === 'bk-picture' ? alt || 'Picture' : '▧'}
      </span>
    )
  }
  return <img className={look} src={address} alt={alt} loading="lazy" onError={() => setBroken(true)} />
}
