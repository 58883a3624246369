import type { View } from '../../state/modals.ts'

/** What the button says that closes a modal. */
export function closeText({ close, submit }: Pick<View, 'close' | 'submit'>): string {
  return close?.text ?? (submit === null ? 'Close' : 'Cancel')
}
