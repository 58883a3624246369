import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { isComposing } from '../composer/composer-keys.ts'
import { usePage } from '../page-context.ts'
import type { PageMessage } from '../protocol.ts'
import { plainText } from './plain-text.ts'

type MessageEditorProps = {
  readonly channel: string
  readonly message: PageMessage
  readonly done: () => void
}

/** Writes over one of my messages, in its place. */
export function MessageEditor({ channel, message, done }: MessageEditorProps) {
  const { people, act } = usePage()
  const [text, setText] = useState(plainText(message.text, people))
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(-1, -1)
  }, [])
  const save = async () => {
    if (text.trim() === '') return
    const sent = await act({ act: 'edit', channel, ts: message.ts, text })
    if (!sent.isLost) done()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Escape') done()
    else if (event.key === 'Enter' && !event.shiftKey) void save()
    else return
    event.preventDefault()
  }
  return (
    <div className="message-editor">
      <textarea
        ref={field}
        className="growing"
        aria-label="Edit message"
        rows={1}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="buttons">
        <button type="button" className="button" onClick={done}>
          Cancel
        </button>
        <button type="button" className="button primary" onClick={save}>
          Save
        </button>
      </div>
    </div>
  )
}
