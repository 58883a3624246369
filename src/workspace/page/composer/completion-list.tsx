import type { CommandHint } from '../protocol.ts'
import { type Completion, optionId } from './use-completion.ts'

type CompletionListProps = {
  readonly completion: Completion
  readonly take: (command: CommandHint) => void
}

/** The commands that the text may become, above the composer, which keeps the focus. */
export function CompletionList({ completion, take }: CompletionListProps) {
  const { id, options, active } = completion
  if (options.length === 0) return null
  return (
    <div id={id} className="completion" role="listbox" aria-label="Slash commands">
      {options.map((each) => (
        // The focus stays in the composer, which handles the keys: Tab takes the option that the arrows have marked.
        <button
          key={each.command}
          type="button"
          id={optionId(completion, each)}
          role="option"
          tabIndex={-1}
          aria-selected={each === active}
          className="completion-option"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(each)}
        >
          <span className="completion-line">
            <b>{each.command}</b> <span className="completion-hint">{each.hint}</span>
          </span>
          <span className="completion-description">{each.description}</span>
        </button>
      ))}
    </div>
  )
}
