import type { View } from '../../state/modals.ts'
import { Icon } from '../parts/icon.tsx'
import { closeText } from './close-text.ts'

type ModalHeadProps = { readonly id: string; readonly view: View; readonly close: () => void }

/** A modal's title, and the cross beside it. */
export function ModalHead({ id, view, close }: ModalHeadProps) {
  // Where a button of the same name stands below, the cross would only say it twice.
  const isTwin = closeText(view) === 'Close'
  return (
    <header className="modal-head">
      <h2 id={id}>{view.title?.text}</h2>
      <button
        type="button"
        className="icon-button"
        aria-label="Close"
        aria-hidden={isTwin}
        tabIndex={isTwin ? -1 : 0}
        onClick={close}
      >
        <Icon name="close" />
      </button>
    </header>
  )
}
