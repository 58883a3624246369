import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types'
import { runtimes } from '../../handler/runtimes.ts'
import type { Language } from '../../language.ts'
import { redact } from '../../redact.ts'
import { anyRuntime, type HandlerForm } from '../reading/handler-form.ts'
import { slackWords } from '../words.ts'
import { cardBlocks, modalRoom } from './blocks.ts'
import { buttonRow } from './message.ts'
import { checkForm, ownVerdictCard, statusButtons } from './verdict.ts'

/** Without the kinds of function that have no name in the API and take any handler. */
const apiRuntimes = runtimes.filter(
  ({ family, unnamed }) => family !== 'Image' && family !== 'Web function' && !unnamed,
)
/** Slack's limit for the text of an input. */
const longestHandler = 3_000

/**
 * The handler form with its verdict below. Block and action ids never change, so an update while somebody
 * types keeps what they have typed.
 */
export function handlerView(form: HandlerForm, language: Language): ModalView {
  return {
    type: 'modal',
    callback_id: 'scf_handler',
    title: plain(slackWords.handlerTitle[language]),
    submit: plain(slackWords.check[language]),
    close: plain(slackWords.close[language]),
    blocks: [handlerInput(form, language), runtimeInput(form, language), ...verdictBlocks(form, language)],
  }
}

function handlerInput({ handler }: HandlerForm, language: Language): KnownBlock {
  const masked = redact(handler).text.slice(0, longestHandler).toWellFormed()
  return {
    type: 'input',
    block_id: 'handler',
    label: plain(slackWords.handlerLabel[language]),
    hint: plain(slackWords.handlerHint[language]),
    dispatch_action: true,
    element: {
      type: 'plain_text_input',
      action_id: 'handler',
      max_length: longestHandler,
      placeholder: plain(slackWords.handlerPlaceholder[language]),
      dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
      ...(masked !== '' && { initial_value: masked }),
    },
  }
}

function runtimeInput({ runtime }: HandlerForm, language: Language): KnownBlock {
  const options = [
    option(slackWords.anyRuntime[language], anyRuntime),
    ...apiRuntimes.map(({ name }) => option(name, name)),
  ]
  const chosen = options.find(({ value }) => value === runtime) ?? options[0]
  return {
    type: 'input',
    block_id: 'runtime',
    label: plain(slackWords.runtimeLabel[language]),
    dispatch_action: true,
    element: {
      type: 'static_select',
      action_id: 'runtime',
      options,
      ...(chosen && { initial_option: chosen }),
    },
  }
}

function verdictBlocks(form: HandlerForm, language: Language): readonly KnownBlock[] {
  if (form.handler.trim() === '') {
    return [{ type: 'context', elements: [plain(slackWords.typeHandler[language])] }]
  }
  const checked = checkForm(form)
  return [
    ...cardBlocks(ownVerdictCard(checked, language), language, modalRoom),
    ...buttonRow(statusButtons(checked, language)),
  ]
}

function option(text: string, value: string): PlainTextOption {
  return { text: plain(text), value }
}

function plain(text: string) {
  return { type: 'plain_text', text } as const
}
