/** What helped. The note is masked. */
export type FixesTable = {
  readonly team: string
  /** Of the submission, so that it is saved once. */
  readonly id: string
  readonly fingerprint: string
  readonly user_id: string
  readonly fixed_at: number
  readonly note: string
}

/** Where a team has written down what to do about a function, or about a code; one row for each in a scope. */
export type RunbooksTable = {
  readonly team: string
  readonly scope: string
  readonly kind: 'function' | 'code'
  /** The hash of the function's name, or the code as a text. */
  readonly subject: string
  readonly url: string
  readonly user_id: string
  readonly set_at: number
}
