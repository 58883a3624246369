import { useState } from 'react'
import { type Fields, fieldsOf, textOf } from './shape.ts'
import { pictureAddress } from './text/links.ts'

/** Draws a picture of an address or of a file of Slack's; where it cannot be had, its description. */
export function Picture({ image, look }: { readonly image: Fields; readonly look: string }) {
  const [isBroken, setBroken] = useState(false)
  const address = pictureAddress(textOf(image.image_url) || textOf(fieldsOf(image.slack_file).url))
  const alt = textOf(image.alt_text)
  if (address === undefined || isBroken) {
    return (
      <span className={`${look} bk-no-picture`} role="img" aria-label={alt || 'Picture'} title={alt}>
        {look === 'bk-picture' ? alt || 'Picture' : '▧'}
      </span>
    )
  }
  return <img className={look} src={address} alt={alt} loading="lazy" onError={() => setBroken(true)} />
}
