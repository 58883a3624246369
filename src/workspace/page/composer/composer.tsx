import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { usePage } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import { Notice } from '../parts/notice.tsx'
import type { CommandHint } from '../protocol.ts'
import { AttachButton, Attached, takeFiles } from './attaching.tsx'
import { commandOf } from './completion.ts'
import { CompletionList } from './completion-list.tsx'
import { keyPress } from './composer-keys.ts'
import { optionId, useCompletion } from './use-completion.ts'
import { useSending } from './use-sending.ts'

export type ComposerHandle = { readonly insert: (text: string) => void }

type ComposerProps = {
  /** Its accessible name. */
  readonly name: string
  readonly channel: string
  readonly thread?: string
  readonly broadcast?: boolean
  /** Stands in the bar below the text. */
  readonly children?: ReactNode
  readonly ref?: Ref<ComposerHandle>
}

/** Where messages and commands are written. */
export function Composer({ name, channel, thread, broadcast = false, children, ref }: ComposerProps) {
  const { commands } = usePage()
  const field = useRef<HTMLTextAreaElement>(null)
  const { written, write, send, problem, dismiss } = useSending({ channel, thread, broadcast })
  const { text, files } = written
  const completion = useCompletion(text, commands)
  const insert = (next: string) => {
    write({ text: next })
    field.current?.focus()
  }
  const attach = (more: readonly File[]) => {
    write({ files: [...files, ...more] })
    field.current?.focus()
  }
  useImperativeHandle(ref, () => ({ insert }))
  useFocusAtFirst(field)
  const take = ({ command }: CommandHint) => insert(`${command} `)
  const onKeyDown = keyPress({ completion, take, send, isWhole: commandOf(text, commands) !== undefined })
  return (
    <div className="composer">
      <Notice text={problem} dismiss={dismiss} />
      <CompletionList completion={completion} take={take} />
      <Usage text={text} commands={commands} />
      <div className="composer-box" {...takeFiles(attach)}>
        <textarea
          ref={field}
          className="growing"
          aria-label={name}
          placeholder={name}
          rows={1}
          value={text}
          aria-autocomplete="list"
          aria-controls={completion.active && completion.id}
          aria-activedescendant={completion.active && optionId(completion, completion.active)}
          onChange={({ target }) => write({ text: target.value })}
          onKeyDown={onKeyDown}
        />
        <Attached files={files} change={(left) => write({ files: left })} />
        <div className="composer-bar">
          <AttachButton attach={attach} />
          {children}
          <button
            type="button"
            className="send"
            aria-label="Send now"
            title="Send now"
            disabled={text.trim() === '' && files.length === 0}
            onClick={send}
          >
            <Icon name="send" />
          </button>
        </div>
      </div>
    </div>
  )
}

/** The usage of the command that has been typed in full. */
function Usage({ text, commands }: { readonly text: string; readonly commands: readonly CommandHint[] }) {
  const command = /\s/.test(text) ? commandOf(text, commands) : undefined
  if (command === undefined) return null
  return (
    <p className="usage">
      <b>{command.command}</b> <span className="completion-hint">{command.hint}</span>
    </p>
  )
}

// Not on a touch screen, where the focus would bring up the keyboard.
function useFocusAtFirst(field: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const isFree = document.querySelector('dialog[open]') === null
    if (isFree && matchMedia('(hover: hover)').matches) field.current?.focus({ preventScroll: true })
  }, [field])
}
