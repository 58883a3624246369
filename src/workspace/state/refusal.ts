/** Ends a Web API method with `ok: false`, however deep the rule stands that was broken. */
export class Refusal extends Error {
  readonly fields: object

  constructor(error: string, fields: object = {}) {
    super(error)
    this.fields = fields
  }
}

/** A refusal as Slack answers it; anything else is a bug of ours and is thrown on. */
export function refusalBody(error: unknown): object {
  if (!(error instanceof Refusal)) throw error
  return { ok: false, error: error.message, ...error.fields }
}
