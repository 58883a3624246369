import * as z from 'zod'
import type { Block } from './blocks.ts'

/** A modal or Home as the bot gives it. */
export const givenView = z.object({
  type: z.enum(['modal', 'home']),
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional() })),
  callback_id: z.string().default(''),
  external_id: z.string().default(''),
  private_metadata: z.string().default(''),
  title: z.looseObject({ text: z.string() }).optional(),
  submit: z.looseObject({ text: z.string() }).nullable().default(null),
  close: z.looseObject({ text: z.string() }).nullable().default(null),
  clear_on_close: z.boolean().default(false),
  notify_on_close: z.boolean().default(false),
})

export type GivenView = z.output<typeof givenView>

/** What has been typed or chosen: block id → action id → value. */
export type ViewValues = Readonly<Record<string, Readonly<Record<string, ElementValue>>>>

export type ElementValue = { readonly type: string; readonly [field: string]: unknown }

/** A view as payloads and answers show it. */
export type View = Omit<GivenView, 'blocks'> & {
  readonly id: string
  readonly team_id: string
  readonly app_id: string
  readonly app_installed_team_id: string
  readonly bot_id: string
  readonly blocks: readonly Block[]
  readonly hash: string
  readonly root_view_id: string
  readonly previous_view_id: string | null
  readonly state: { readonly values: ViewValues }
  /** The complaints of a refused submission, by block id. No field of Slack's. */
  readonly errors?: Readonly<Record<string, string>>
}
