/** Names what is not drawn here and shows its JSON, so that nothing is left out in silence. */
export function NotDrawn({ kind, value }: { readonly kind: Kind; readonly value: unknown }) {
  return (
    <div className="bk-unknown">
      <span>
        {kind} type “{typeOf(value)}” is not drawn here
      </span>
      <details>
        <summary>JSON</summary>
        <pre className="bk-pre">{jsonOf(value)}</pre>
      </details>
    </div>
  )
}

type Kind = 'Block' | 'Element' | 'Text' | 'Attachment' | 'File'

function typeOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('type' in value)) return 'none'
  return String(value.type)
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value, null, 2) ?? String(value)
}
