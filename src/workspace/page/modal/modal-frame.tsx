import type { View } from '../../state/view.ts'
import { Icon } from '../parts/icon.tsx'

type ModalHeadProps = { readonly id: string; readonly view: View; readonly close: () => void }

/** A modal's title, and the cross beside it. */
export function ModalHead({ id, view, close }: ModalHeadProps) {
  // The cross is hidden from screen readers where the foot has a button of the same name.
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

type ModalFootProps = {
  readonly view: View
  readonly submit: () => void
  readonly close: () => void
  readonly isSubmitting: boolean
}

/** A modal's own buttons. */
export function ModalFoot({ view, submit, close, isSubmitting }: ModalFootProps) {
  return (
    <footer className="modal-foot">
      <button type="button" className="button" onClick={close}>
        {closeText(view)}
      </button>
      {view.submit !== null && (
        <button type="button" className="button primary" aria-disabled={isSubmitting} onClick={submit}>
          {view.submit.text}
        </button>
      )}
    </footer>
  )
}

/** What the button says that closes a modal. */
export function closeText({ close, submit }: Pick<View, 'close' | 'submit'>): string {
  return close?.text ?? (submit === null ? 'Close' : 'Cancel')
}
