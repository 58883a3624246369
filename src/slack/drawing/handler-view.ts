import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types'
import { runtimes } from '../../handler/runtimes.ts'
import type { Language } from '../../language.ts'
import { redact } from '../../redact.ts'
import { anyRuntime, type FilledForm, type HandlerForm } from '../reading/handler-form.ts'
import type { Judged } from '../reading/packages.ts'
import { slackWords } from '../words.ts'
import { cardBlocks, modalRoom } from './blocks.ts'
import { buttonRow } from './message.ts'
import { judgedCard, packageWords } from './package.ts'
import { type CheckedForm, checkForm, ownVerdictCard, statusButtons, withSecrets } from './verdict.ts'

/** Without the kinds of function that have no name in the API and take any handler. */
const apiRuntimes = runtimes.filter(
  ({ family, unnamed }) => family !== 'Image' && family !== 'Web function' && !unnamed,
)
/** Slack's limit for the text of an input. */
const longestHandler = 3_000

type FormLook = {
  /** The app may read files, so that there is a field for one. */
  readonly takesPackage: boolean
  /** What stands below in the place of the verdict on the handler alone. */
  readonly below?: readonly KnownBlock[]
}

/**
 * The handler form with its verdict below. Block and action ids never change, so an update while somebody
 * types keeps what they have typed.
 */
export function handlerView(form: FilledForm, language: Language, look: FormLook): ModalView {
  return {
    type: 'modal',
    callback_id: 'scf_handler',
    title: plain(slackWords.handlerTitle[language]),
    submit: plain(slackWords.check[language]),
    close: plain(slackWords.close[language]),
    blocks: [
      ...[handlerInput(form, language), runtimeInput(form, language)],
      ...(look.takesPackage ? [packageInput(language)] : []),
      ...(look.below ?? verdictBlocks(form, language)),
    ],
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

function packageInput(language: Language): KnownBlock {
  return {
    type: 'input',
    block_id: 'package',
    label: plain(packageWords.label[language]),
    hint: plain(packageWords.hint[language]),
    optional: true,
    element: { type: 'file_input', action_id: 'package', filetypes: ['zip', 'jar'], max_files: 1 },
  }
}

/** What stands below while the package is read. */
export function readingBlocks(language: Language): readonly KnownBlock[] {
  return [note(packageWords.reading[language])]
}

/** The verdict on the handler and its package. */
export function judgedBlocks(
  judged: Judged,
  { secrets }: Pick<CheckedForm, 'secrets'>,
  language: Language,
): readonly KnownBlock[] {
  return cardBlocks(withSecrets(judgedCard(judged, language), secrets, language), language, modalRoom)
}

function verdictBlocks(form: FilledForm, language: Language): readonly KnownBlock[] {
  if (form.handler.trim() === '') return [note(slackWords.typeHandler[language])]
  const checked = checkForm(form)
  return [
    ...cardBlocks(ownVerdictCard(checked, language), language, modalRoom),
    ...buttonRow(statusButtons(checked, language)),
    ...(form.file ? [note(packageWords.pressCheck[language])] : []),
  ]
}

function note(text: string): KnownBlock {
  return { type: 'context', elements: [plain(text)] }
}

function option(text: string, value: string): PlainTextOption {
  return { text: plain(text), value }
}

function plain(text: string) {
  return { type: 'plain_text', text } as const
}
