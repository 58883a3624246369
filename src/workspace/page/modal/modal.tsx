import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react'
import type { View } from '../../state/view.ts'
import { Blocks } from '../blocks/blocks.tsx'
import { Notice } from '../parts/notice.tsx'
import { rememberFocus } from '../parts/use-focus-returned.ts'
import { ModalFoot, ModalHead } from './modal-frame.tsx'
import { useModalActs } from './use-modal-acts.ts'

type ModalProps = {
  readonly view: View
  readonly problem: string | undefined
  readonly dismiss: () => void
}

/** The visible modal. The browser holds the focus inside; updates of the view leave it where it is. */
export function Modal({ view, problem, dismiss }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const { context, submit, close, isSubmitting } = useModalActs(view)
  useShown(dialog)
  const onKeyDown = (event: KeyboardEvent) => {
    // Escape closes an open menu inside the modal first.
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    event.preventDefault()
    close()
  }
  return (
    <dialog
      ref={dialog}
      className="modal"
      aria-labelledby={title}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        if (event.target !== dialog.current) return
        event.preventDefault()
        close()
      }}
      // The browser may close the dialog by itself; the workspace has to know.
      onClose={() => dialog.current !== null && close()}
    >
      <ModalHead id={title} view={view} close={close} />
      <div className="modal-body">
        <Blocks blocks={view.blocks} context={context} />
      </div>
      <Notice text={problem} dismiss={dismiss} />
      <ModalFoot view={view} submit={submit} close={close} isSubmitting={isSubmitting} />
    </dialog>
  )
}

const fields = 'input:not([disabled]), textarea:not([disabled]), select:not([disabled])'

// The focus goes to the first field, and back to where it was when the modal is gone.
function useShown(dialog: { readonly current: HTMLDialogElement | null }): void {
  useLayoutEffect(() => {
    const shown = dialog.current
    const returnFocus = rememberFocus()
    shown?.showModal()
    const first = shown?.querySelector<HTMLElement>(`.modal-body :is(${fields})`)
    first?.focus()
    return () => {
      shown?.close()
      returnFocus()
    }
  }, [dialog])
}
