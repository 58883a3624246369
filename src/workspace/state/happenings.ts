import type { Ephemeral, Message } from './message.ts'

/** One thing that changed, told at that moment. `message` and `ephemeral` stand for new messages and changed ones. */
export type Happening =
  | { readonly kind: 'message'; readonly channel: string; readonly message: Message }
  | { readonly kind: 'gone'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'ephemeral'; readonly ephemeral: Ephemeral }
  | { readonly kind: 'ephemeral_gone'; readonly ephemeral: Ephemeral }
  | { readonly kind: 'modals'; readonly user: string }
  | { readonly kind: 'home'; readonly user: string }
  | { readonly kind: 'user'; readonly user: string }
  | { readonly kind: 'bot_moved'; readonly channel: string; readonly hasBot: boolean }
  | { readonly kind: 'read'; readonly user: string; readonly channel: string; readonly ts: string }

export type Observer = (happening: Happening) => void

type Observed = { readonly observers: ReadonlySet<Observer> }

/** Calls every observer. */
export function tell({ observers }: Observed, happening: Happening): void {
  for (const observe of observers) observe(happening)
}
