import type { Scope } from '../../../triage/scope.ts'
import type { HandlerForm } from '../handler-form.ts'
import type { Membership } from '../people.ts'

/** What somebody asks besides what an error means. Plain values, masked, as the database may keep them. */
export type Asks =
  /** About what stands above, where nothing was found. */
  | { readonly kind: 'above' }
  /** Whether a handler is right. */
  | { readonly kind: 'handler'; readonly form: HandlerForm }
  /** To be quiet, or to behave in another way, which a command does. */
  | { readonly kind: 'manners' }
  /** What the team's memory knows; `scopes` are the memories that may be told to whoever asks, once that is known. */
  | { readonly kind: 'memory'; readonly question: Remembering; readonly scopes: readonly Scope[] }
  | Untold

/**
 * What the team's memory knows, asked by somebody who is not told it; without `membership`, because Slack does not say
 * who they are. What they asked is not looked for.
 */
export type Untold = {
  readonly kind: 'untold'
  readonly about: 'function' | 'open' | 'past'
  readonly membership?: Exclude<Membership, 'full'>
}

/** A question to the memory. Functions are hashes of their names. */
export type Remembering =
  | { readonly kind: 'open' }
  | { readonly kind: 'function'; readonly functionName: string; readonly name: string }
  | ({ readonly kind: 'owners' } & Subject)
  | ({ readonly kind: 'past'; readonly wants: 'fix' | 'known' } & Subject)

/** What is asked about. */
export type Subject = {
  readonly code?: number
  readonly apiCode?: string
  /** Of whatever else was said that may be a name. */
  readonly functionNames: readonly string[]
}
