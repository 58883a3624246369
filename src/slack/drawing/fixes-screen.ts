import * as z from 'zod'
import type { CardRecord } from '../../store/cards.ts'
import type { RunbooksTable } from '../../store/fixes/tables.ts'
import { noteIn } from './resolve-view.ts'

/** The view `incident_fixes` where it is open, and the card that it was opened from. */
export type Screen = { readonly card: OpenedCard; readonly viewId: string }

/** Views of older versions do not tell the incident. */
type OpenedCard = Pick<CardRecord, 'channel' | 'ts'> & { readonly fingerprint?: string | undefined }

/** A runbook as it stands in the form; empty where there is to be none. */
export type WrittenRunbook = {
  readonly kind: RunbooksTable['kind']
  readonly block: string
  readonly url: string
}

/** The block of each runbook's field; its action is called the same. */
export const runbookBlocks = { function: 'runbook_function', code: 'runbook_code' } as const

const card = z.object({
  channel: z.string().min(1),
  ts: z.string().min(1),
  fingerprint: z.string().min(1).optional(),
})
const changing = card.extend({ id: z.string().min(1), viewId: z.string().min(1) })

/** What the view has to know again: the place of its card, and the incident that it was about. */
export function packCard({ channel, ts, fingerprint }: Screen['card']): string {
  return JSON.stringify({ channel, ts, fingerprint })
}

/** The same of the form that changes a fix. */
export function packChange({ card, viewId, id }: Screen & { readonly id: string }): string {
  return JSON.stringify({ ...card, viewId, id })
}

type Shown = { readonly id: string; readonly private_metadata: string }
type Submitted = Shown & { readonly state: { readonly values: unknown } }

/** The fix beside which a button was pressed. */
export function fixOnScreen(pressed: string, { view }: { readonly view?: Shown | null | undefined }) {
  if (pressed === '' || !view) return undefined
  return { id: pressed, screen: { card: cardIn(view), viewId: view.id } }
}

/** What became of a fix in its form. */
export function changedBy(view: Submitted) {
  const { id, viewId, ...opened } = changing.parse(JSON.parse(view.private_metadata))
  return { id, note: noteIn(view), screen: { card: opened, viewId } }
}

/** What stands in the fields for runbooks. */
export function runbooksBy(view: Submitted): {
  readonly card: Screen['card']
  readonly runbooks: readonly WrittenRunbook[]
} {
  const values = z.record(z.string(), fieldsSchema).parse(view.state.values)
  const runbooks = (['function', 'code'] as const).flatMap((kind) => {
    const block = runbookBlocks[kind]
    const field = values[block]?.[block]
    return field ? [{ kind, block, url: (field.value ?? '').trim() }] : []
  })
  return { card: cardIn(view), runbooks }
}

const fieldsSchema = z.record(z.string(), z.object({ value: z.string().nullish() }))

function cardIn({ private_metadata }: Shown): Screen['card'] {
  return card.parse(JSON.parse(private_metadata))
}
