import { useRef } from 'react'
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
