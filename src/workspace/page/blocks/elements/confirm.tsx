import { type ReactNode, useId, useState } from 'react'
import type { DrawContext } from '../context.ts'
import { type Fields, fieldsOf } from '../shape.ts'
import { PlainText, TextObject } from '../text/text-object.tsx'

/**
 * Asks before it acts, if the element wants that: `ask` runs at once or opens the dialog, which is to be drawn
 * beside the element.
 */
export function useConfirm(element: Fields, context: DrawContext): readonly [Ask, ReactNode] {
  const [run, setRun] = useState<(() => void) | undefined>()
  if (typeof element.confirm !== 'object' || element.confirm === null) return [(act) => act(), null]
  const confirm = fieldsOf(element.confirm)
  const dialog = run && (
    <ConfirmDialog confirm={confirm} context={context} onConfirm={run} onClose={() => setRun(undefined)} />
  )
  return [(act) => setRun(() => act), dialog]
}

type Ask = (act: () => void) => void

type Props = {
  readonly confirm: Fields
  readonly context: DrawContext
  readonly onConfirm: () => void
  readonly onClose: () => void
}

function ConfirmDialog({ confirm, context, onConfirm, onClose }: Props) {
  const titleId = useId()
  const look = confirm.style === 'danger' ? 'bk-danger' : 'bk-primary'
  return (
    <dialog
      className="bk-confirm"
      aria-labelledby={titleId}
      ref={openOnce}
      onClose={onClose}
      // A modal around this dialog would close with Escape too.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={titleId}>
        <PlainText value={confirm.title ?? 'Are you sure?'} />
      </h2>
      <TextObject value={confirm.text} context={context} />
      <div className="bk-confirm-buttons">
        <button type="button" className="bk-button" onClick={close}>
          <PlainText value={confirm.deny ?? 'Cancel'} />
        </button>
        <button
          type="button"
          className={`bk-button ${look}`}
          onClick={(event) => {
            close(event)
            onConfirm()
          }}
        >
          <PlainText value={confirm.confirm ?? 'Yes'} />
        </button>
      </div>
    </dialog>
  )
}

function openOnce(dialog: HTMLDialogElement | null): void {
  if (dialog !== null && !dialog.open) dialog.showModal()
}

// `close()` returns the focus to the element that had it; removing the dialog from the page would not.
function close({ currentTarget }: { currentTarget: HTMLElement }): void {
  currentTarget.closest('dialog')?.close()
}
