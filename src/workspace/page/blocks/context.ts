import type { Block } from '../../state/blocks.ts'
import type { View } from '../../state/view.ts'
import type { Person } from '../protocol.ts'

/** What has been typed or chosen in a view: block id → action id → value. */
type ViewState = View['state']['values']

/** What drawing needs to know, and whom it tells. */
export type DrawContext = {
  readonly people: readonly Person[]
  readonly channels: readonly { readonly id: string; readonly name: string }[]
  /** The reader's, in which dates are written: `en-US`. */
  readonly locale: string
  readonly values: ViewState
  /** Complaints about inputs, by block id. */
  readonly errors?: Readonly<Record<string, string>>
  /** A button, or an option of a menu, outside of input blocks. */
  onClick(action: string, value?: string): void
  /** Every character typed into an input. */
  onType(action: string, text: string): void
  /** An option of an input. */
  onChoose(action: string, value: string): void
  /** The files of an input, in place of those before. */
  onAttach?(action: string, files: readonly File[]): void
  /** Enter in a field of one line, or with Ctrl or Cmd in one of several. */
  onSubmit?(): void
}

export type BlockProps = { readonly block: Block; readonly context: DrawContext }
