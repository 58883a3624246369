import { splitRuntime } from '../../handler/split-runtime.ts'
import { findHandler } from '../../lookup/run/handler-hint.ts'
import { redact } from '../../redact.ts'
import { handlerView } from '../drawing/handler-view.ts'
import { defineAction } from '../interacting/define-action.ts'
import { defineShortcut } from '../interacting/define-shortcut.ts'
import { emptyForm, formOf, formOfValue, type HandlerForm } from '../reading/handler-form.ts'

/** "Check an SCF handler", from anywhere: the empty form. */
export const openForm = defineShortcut({
  id: 'open_scf_handler',
  run: async (_, { show, language }) => {
    await show(handlerView(emptyForm, await language()))
    return { outcome: 'answered' }
  },
})

/** "Check SCF handler" on a message: the form with the message's handler. */
export const checkMessage = defineShortcut({
  id: 'check_scf_handler',
  run: async (_, { on, show, language }) => {
    await show(handlerView(formInText(on?.text ?? ''), await language()))
    return { outcome: 'answered' }
  },
})

/** "Check this handler" under an answer: the form with the handler of the answer. */
export const checkHandler = defineAction({
  id: 'handler_check',
  surface: 'shortcut',
  parse: (pressed) => formOfValue(pressed) ?? emptyForm,
  run: async (_, { value: { handler, runtime }, show, language }) => {
    await show(handlerView(formOf(handler, runtime), await language()))
  },
})

/** The handler that a message names, or the message itself where it is hardly more than a handler. */
function formInText(text: string): HandlerForm {
  const safe = redact(text).text
  const hint = findHandler(safe)
  if (hint) return formOf(hint.handler, hint.runtime)
  const { handler, runtime } = splitRuntime(safe.trim())
  return /^\S{1,120}$/.test(handler) ? formOf(handler, runtime) : emptyForm
}
