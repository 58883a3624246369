import { splitRuntime } from '../../handler/asked/split-runtime.ts'
import { handlerQuestion } from '../../lookup/asking/handler-question.ts'
import { Input } from '../../lookup/input.ts'
import { findHandler } from '../../lookup/run/handler-hint.ts'
import { redact } from '../../redact.ts'
import { handlerView } from '../drawing/handler-view.ts'
import { defineAction } from '../interacting/define-action.ts'
import { defineShortcut } from '../interacting/define-shortcut.ts'
import { emptyForm, formOf, formOfValue, type HandlerForm } from '../reading/handler-form.ts'
import type { Services } from '../services.ts'

type Needed = Pick<Services, 'packages'>

/** "Check an SCF handler", from anywhere: the empty form. */
export const openForm = defineShortcut<Needed>({
  id: 'open_scf_handler',
  run: async ({ packages }, { show, language }) => {
    await show(handlerView(emptyForm, await language(), { takesPackage: packages !== undefined }))
    return { outcome: 'answered' }
  },
})

/** "Check SCF handler" on a message: the form with the message's handler. */
export const checkMessage = defineShortcut<Needed>({
  id: 'check_scf_handler',
  run: async ({ packages }, { on, show, language }) => {
    const form = formInText(on?.text ?? '')
    await show(handlerView(form, await language(), { takesPackage: packages !== undefined }))
    return { outcome: 'answered' }
  },
})

/** "Check this handler" under an answer: the form with the handler of the answer. */
export const checkHandler = defineAction<HandlerForm, Needed>({
  id: 'handler_check',
  surface: 'shortcut',
  parse: (pressed) => formOfValue(pressed) ?? emptyForm,
  run: async ({ packages }, { value: { handler, runtime }, show, language }) => {
    const form = formOf(handler, runtime)
    await show(handlerView(form, await language(), { takesPackage: packages !== undefined }))
  },
})

/** The handler that a message names, or the message itself where it is hardly more than a handler. */
function formInText(text: string): HandlerForm {
  const safe = redact(text).text
  const hint = findHandler(new Input(safe)) ?? handlerQuestion(safe)
  if (hint) return formOf(hint.handler, hint.runtime)
  const { handler, runtime } = splitRuntime(safe.trim())
  const isOne = lone.test(handler) && (runtime !== undefined || partsOrUsual.test(handler))
  return isOne ? formOf(handler, runtime) : emptyForm
}

/** One word of what handlers are made of, which no address is. */
const lone = /^(?!\w{1,20}:\/\/)[\w$./\\:#-]{1,120}$/
/** Several parts, or the name that the console fills in; what else is one word is most often no handler. */
const partsOrUsual = /\w[./\\:#]{1,3}[A-Za-z_]|^(?:main|main_handler|scf_bootstrap)$/
