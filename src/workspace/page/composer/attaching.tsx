import { type ClipboardEvent, type DragEvent, useRef } from 'react'
import { Icon } from '../parts/icon.tsx'

type AttachButtonProps = { readonly attach: (files: readonly File[]) => void }

/** Asks for files from the disk. */
export function AttachButton({ attach }: AttachButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label="Attach a file"
        title="Attach a file"
        onClick={() => input.current?.click()}
      >
        <Icon name="attach" />
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          attach([...(target.files ?? [])])
          // The same file can be picked again after it was removed.
          target.value = ''
        }}
      />
    </>
  )
}

type AttachedProps = { readonly files: readonly File[]; readonly change: (files: readonly File[]) => void }

/** What will be sent along; nothing while there is nothing. */
export function Attached({ files, change }: AttachedProps) {
  if (files.length === 0) return null
  return (
    <ul className="attached" aria-label="Attached files">
      {files.map((file, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be attached twice.
        <li key={index}>
          <span>{file.name}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={`Remove ${file.name}`}
            title={`Remove ${file.name}`}
            onClick={() => change(files.toSpliced(index, 1))}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Takes files that are pasted into an element or dropped on it; text stays with the browser. */
export function takeFiles(attach: AttachButtonProps['attach']) {
  const take = (event: ClipboardEvent | DragEvent, { files }: DataTransfer) => {
    if (files.length === 0) return
    event.preventDefault()
    attach([...files])
  }
  return {
    onPaste: (event: ClipboardEvent) => take(event, event.clipboardData),
    onDrop: (event: DragEvent) => take(event, event.dataTransfer),
    // Without this the browser would open what is dropped.
    onDragOver: (event: DragEvent) => event.dataTransfer.types.includes('Files') && event.preventDefault(),
  }
}
