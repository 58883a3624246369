import type { Scope } from '../../../triage/scope.ts'
import type { HandlerForm } from '../handler-form.ts'

/** What somebody asks besides what an error means. Plain values, masked, as the database may keep them. */
export type Asks =
  /** About what stands above, where nothing was found. */
  | { readonly kind: 'above' }
  /** Whether a handler is right. */
  | { readonly kind: 'handler'; readonly form: HandlerForm }
  /** What the team's memory knows; `scopes` are the memories that may be told to whoever asks, once that is known. */
  | { readonly kind: 'memory'; readonly question: Remembering; readonly scopes: readonly Scope[] }

/** A question to the memory. Functions are hashes of their names. */
export type Remembering =
  | { readonly kind: 'open' }
  | { readonly kind: 'function'; readonly functionName: string; readonly name: string }
  | {
      readonly kind: 'owners'
      readonly code?: number
      readonly apiCode?: string
      /** Of whatever else was said that may be a name. */
      readonly functionNames: readonly string[]
    }
