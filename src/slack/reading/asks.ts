import type { HandlerForm } from './handler-form.ts'

/** What somebody asks besides what an error means. Plain values, masked, as the database may keep them. */
export type Asks =
  /** About what stands above, where nothing was found. */
  | { readonly kind: 'above' }
  /** Whether a handler is right. */
  | { readonly kind: 'handler'; readonly form: HandlerForm }
