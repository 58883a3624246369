import type { App, BlockAction } from '@slack/bolt'
import type { KnownBlock } from '@slack/types'
import { handlerView, judgedBlocks, readingBlocks } from '../drawing/handler-view.ts'
import { type CheckedForm, checkForm } from '../drawing/verdict.ts'
import { defineAction } from '../interacting/define-action.ts'
import { defineForm, type Submission } from '../interacting/define-form.ts'
import { anyRuntime, type FilledForm, formOfState } from '../reading/handler-form.ts'
import { isTooLarge } from '../reading/package-file.ts'
import type { Packages } from '../reading/packages.ts'
import type { SlackFile } from '../reading/payloads.ts'
import type { Services } from '../services.ts'
import type { Counters } from '../surface.ts'
import { apology, bothLanguages } from '../words.ts'
import { createNewestView, type NewestView } from './newest-view.ts'

type Needed = Pick<Services, 'packages'>

/** The handler form: a verdict for every character, and one on the package when it is submitted. */
export function handlerForm(
  app: App,
  services: Needed & Counters & Pick<Services, 'languages' | 'enterprise'>,
): void {
  const newestView = createNewestView()
  liveVerdict(newestView)(app, services)
  submittedForm(newestView)(app, services)
}

function liveVerdict(newestView: NewestView) {
  return defineAction<Typed, Needed>({
    id: /^(?:handler|runtime)$/,
    surface: 'modal',
    parse: typedIn,
    run: async ({ packages }, { client, language, value: { form, ...typed } }) => {
      const look = { takesPackage: packages !== undefined }
      await newestView.show(client, { ...typed, view: handlerView(form, await language(), look) })
    },
    // The next character brings the next verdict; a modal over the one somebody types in would only disturb.
    apologise: async () => {},
  })
}

type Typed = { readonly viewId: string; readonly actedAt: string; readonly form: FilledForm }

function typedIn(_: string, { actions, view }: BlockAction): Typed | undefined {
  if (view?.callback_id !== 'scf_handler') return undefined
  return { viewId: view.id, actedAt: actions[0]?.action_ts ?? '', form: formOfState(view.state.values) }
}

/** The form stays open, with its verdict. */
function submittedForm(newestView: NewestView) {
  return defineForm<FilledForm, Needed>({
    id: 'scf_handler',
    parse: (view) => formOfState(view.state.values),
    run: async ({ packages }, submission) => {
      const { value: form, language, refuse, update } = submission
      const reader = await language()
      const checked = checkForm(form)
      const { result } = checked
      if (result.kind === 'refusal') {
        const field = result.reason === 'unknown-runtime' ? 'runtime' : 'handler'
        return refuse(field, withoutMarks(result.message[reader]))
      }
      const { file } = form
      if (packages && file) return checkPackage({ packages, newestView }, submission, { checked, file })
      await update(handlerView(form, reader, { takesPackage: packages !== undefined }))
    },
    apologise: ({ refuse }, id) => refuse('handler', bothLanguages(apology(id))),
  })
}

/** An error on a field is plain text, where code marks would stand as they are. */
function withoutMarks(sentence: string): string {
  return sentence.replaceAll('`', '')
}

type Reading = { readonly packages: Packages; readonly newestView: NewestView }
type Given = { readonly checked: CheckedForm; readonly file: SlackFile }

/** The form says at once that the package is read, and the verdict comes when it is. */
async function checkPackage(
  { packages, newestView }: Reading,
  { client, token, viewId, language, update, value: form }: Submission & { readonly value: FilledForm },
  { checked, file }: Given,
): Promise<void> {
  const reader = await language()
  const viewWith = (below: readonly KnownBlock[]) => handlerView(form, reader, { takesPackage: true, below })
  if (isTooLarge(file)) return update(viewWith(judgedBlocks({ problem: 'too-large' }, checked, reader)))
  const actedAt = newestView.submittedAt(viewId)
  await update(viewWith(readingBlocks(reader)))
  const judged = await packages.judge({ ...questionOf(checked), file }, { client, token })
  await newestView.show(client, { viewId, actedAt, view: viewWith(judgedBlocks(judged, checked, reader)) })
}

/** Without a runtime, the package tells. */
function questionOf({ form: { handler, runtime } }: CheckedForm) {
  return { handler, runtime: runtime === anyRuntime ? undefined : runtime }
}
