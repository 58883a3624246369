/** Thrown by whichever rule of Slack's is broken; ends the Web API method with `ok: false`. */
export class Refusal extends Error {
  readonly fields: object

  constructor(error: string, fields: object = {}) {
    super(error)
    this.fields = fields
  }
}

/** A refusal as Slack answers it; any other error is a bug in this folder and is thrown again. */
export function refusalBody(error: unknown): object {
  if (!(error instanceof Refusal)) throw error
  return { ok: false, error: error.message, ...error.fields }
}
