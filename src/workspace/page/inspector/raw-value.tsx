import { useState } from 'react'
import { Icon } from '../parts/icon.tsx'

/** A value as JSON, folded, with a button that copies it. */
export function RawValue({ name, value }: { readonly name: string; readonly value: unknown }) {
  const [isCopied, setCopied] = useState(false)
  if (value === undefined || value === null || value === '') return null
  const json = typeof value === 'string' ? value : JSON.stringify(value, null, 2)
  const copy = async () => {
    await navigator.clipboard.writeText(json)
    setCopied(true)
  }
  return (
    <details className="raw">
      <summary>{name}</summary>
      <div className="raw-body">
        <button type="button" className="button small" onClick={copy}>
          <Icon name="copy" /> {isCopied ? 'Copied' : 'Copy'}
        </button>
        <pre>{json}</pre>
      </div>
    </details>
  )
}
