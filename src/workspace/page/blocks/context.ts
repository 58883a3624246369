import type { View } from '../../state/modals.ts'
import type { Person } from '../protocol.ts'

/** What has been typed or chosen in a view: block id → action id → value. */
export type ViewState = View['state']['values']

/** What drawing needs to know, and whom it tells. */
export type DrawContext = {
  readonly people: readonly Person[]
  readonly channels: readonly { readonly id: string; readonly name: string }[]
  /** Nothing can be pressed or typed into. */
  readonly disabled?: boolean
  readonly values: ViewState
  /** Complaints about inputs, by block id. */
  readonly errors?: Readonly<Record<string, string>>
  /** A button, or an option of a menu, outside of input blocks. */
  onClick(action: string, value?: string): void
  /** Every character typed into an input. */
  onType(action: string, text: string): void
  /** An option of an input; of checkboxes and menus of several, the one that was ticked or unticked. */
  onChoose(action: string, value: string): void
  /** Enter in a field of one line, or with Ctrl or Cmd in one of several. */
  onSubmit?(): void
}
