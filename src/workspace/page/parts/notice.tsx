import { Icon } from './icon.tsx'

type NoticeProps = { readonly text: string | undefined; readonly dismiss: () => void }

/** What went wrong, by the place where it was tried. */
export function Notice({ text, dismiss }: NoticeProps) {
  return (
    <div role="alert">
      {text !== undefined && (
        <div className="notice">
          <p>{text}</p>
          <button
            type="button"
            className="icon-button"
            aria-label="Dismiss"
            title="Dismiss"
            onClick={dismiss}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  )
}
