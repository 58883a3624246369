import { z } from 'zod'
import { findRuntime } from '../handler/spelling.ts'

/** What the handler form holds; the runtime is one of the API's names, or `any`. */
export type HandlerForm = { readonly handler: string; readonly runtime: string }

export const anyRuntime = 'any'
export const emptyForm: HandlerForm = { handler: '', runtime: anyRuntime }

/** A form for a handler and a runtime in any spelling; a bare family ("Python") is no single runtime. */
export function formOf(handler: string, runtime: string | undefined): HandlerForm {
  const found = runtime === undefined ? undefined : findRuntime(runtime)
  return { handler, runtime: found?.kind === 'runtime' ? found.runtime.name : anyRuntime }
}

const valueSchema = z.object({ handler: z.string(), runtime: z.string().optional() })

/** The form in a button's value; `undefined` for a value that holds none. */
export function formOfValue(value: string): HandlerForm | undefined {
  try {
    const { handler, runtime } = valueSchema.parse(JSON.parse(value))
    return formOf(handler, runtime)
  } catch {
    return undefined
  }
}

const stateSchema = z.object({
  handler: z.object({ handler: z.object({ value: z.string().nullish() }) }),
  runtime: z
    .object({ runtime: z.object({ selected_option: z.object({ value: z.string() }).nullish() }) })
    .optional(),
})

/** What somebody has typed and chosen so far, from `view.state.values`. */
export function formOfState(values: unknown): HandlerForm {
  const { handler, runtime } = stateSchema.parse(values)
  return {
    handler: handler.handler.value ?? '',
    runtime: runtime?.runtime.selected_option?.value ?? anyRuntime,
  }
}
