import type { View } from '../../state/modals.ts'
import { closeText } from './close-text.ts'

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
