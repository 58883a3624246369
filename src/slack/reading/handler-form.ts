import * as z from 'zod'
import { findRuntime } from '../../handler/runtime-spelling.ts'
import { fileSchema, type SlackFile } from './payloads.ts'

/** What the handler form holds. The runtime is `any`, one of the API's names or, outside the form, any spelling. */
export type HandlerForm = { readonly handler: string; readonly runtime: string }

export const anyRuntime = 'any'
export const emptyForm: HandlerForm = { handler: '', runtime: anyRuntime }

/** A form for a handler and a runtime, if one is named, as the form's menu has it: "Python" alone is none. */
export function formOf(handler: string, runtime = anyRuntime): HandlerForm {
  const found = findRuntime(runtime)
  return { handler, runtime: found.kind === 'runtime' ? found.runtime.name : anyRuntime }
}

const valueSchema = z.object({ handler: z.string(), runtime: z.string().default(anyRuntime) })

/** The form in a button's value; `undefined` for a value that holds none. */
export function formOfValue(value: string): HandlerForm | undefined {
  try {
    return valueSchema.parse(JSON.parse(value))
  } catch {
    return undefined
  }
}

const stateSchema = z.object({
  handler: z.object({ handler: z.object({ value: z.string().nullish() }) }),
  runtime: z
    .object({ runtime: z.object({ selected_option: z.object({ value: z.string() }).nullish() }) })
    .optional(),
  package: z.object({ package: z.object({ files: z.array(fileSchema).nullish() }) }).optional(),
})

/** What somebody has filled in; `file` is the package. */
export type FilledForm = HandlerForm & { readonly file?: SlackFile }

/** What somebody has typed and chosen so far, from `view.state.values`. */
export function formOfState(values: unknown): FilledForm {
  const { handler, runtime, package: chosen } = stateSchema.parse(values)
  const [file] = chosen?.package.files ?? []
  return {
    handler: handler.handler.value ?? '',
    runtime: runtime?.runtime.selected_option?.value ?? anyRuntime,
    ...(file && { file }),
  }
}
