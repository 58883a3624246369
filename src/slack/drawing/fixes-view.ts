import type { ActionsBlockElement, KnownBlock, ModalView } from '@slack/types'
import type { Line } from '../../cards/card.ts'
import { fill } from '../../cards/fill.ts'
import type { NameOf } from '../../cards/incident.ts'
import { incidentWords } from '../../cards/incident-words.ts'
import { notePieces } from '../../cards/note.ts'
import type { Language } from '../../language.ts'
import type { SavedFix } from '../../store/fixes/fixes.ts'
import type { Incident } from '../../triage/incident.ts'
import { memoryWords, slackWords } from '../words.ts'
import { lineMessage } from './blocks.ts'
import { packCard, packChange, runbookBlocks, type Screen } from './fixes-screen.ts'
import { followWords } from './follow-words.ts'
import { button, buttonRow } from './message.ts'
import { noteField } from './resolve-view.ts'
import { modal } from './views.ts'

type Shown = {
  readonly card: Screen['card']
  readonly incident: Incident
  /** The newest first. */
  readonly fixes: readonly SavedFix[]
  /** All that is known, or what the reader wrote themselves. */
  readonly sees: 'all' | 'own'
  readonly maySetRunbooks: boolean
  /** Whose buttons are drawn: "Change" and "Delete" stand beside what they wrote. */
  readonly author: string | undefined
  readonly nameOf: NameOf
  readonly language: Language
}

/** What fixed an incident before, and where the team has written down what to do. */
export function fixesView(shown: Shown): ModalView {
  const { card, fixes, sees, maySetRunbooks, language } = shown
  const none = sees === 'own' ? followWords.noOwnFixes : followWords.noFixes
  const below = maySetRunbooks ? runbookFields(shown) : sees === 'all' ? runbookLines(shown) : []
  const blocks = [
    ...lineMessage([{ strong: followWords.fixesHeading[language] }]).blocks,
    ...(fixes.length === 0 ? [note(none[language])] : fixes.flatMap((fix) => fixBlocks(fix, shown))),
    ...(sees === 'own' ? [note(followWords.ownFixes[language])] : []),
    ...(below.length > 0 ? [{ type: 'divider' } as const, ...below] : []),
  ]
  return {
    ...modal({ title: memoryWords.menu.fixes[language], language, blocks, metadata: packCard(card) }),
    callback_id: 'incident_fixes',
    ...(maySetRunbooks && { submit: plain(memoryWords.save[language]) }),
  }
}

/** The form in which a fix is written anew, on top of the view that shows it. */
export function changeFixView(
  { note: written, ...screen }: Screen & { readonly id: string; readonly note: string },
  language: Language,
): ModalView {
  return {
    type: 'modal',
    callback_id: 'fix_change',
    private_metadata: packChange(screen),
    title: plain(followWords.changeTitle[language]),
    submit: plain(memoryWords.save[language]),
    close: plain(slackWords.close[language]),
    blocks: [noteField(language, written)],
  }
}

function fixBlocks(fix: SavedFix, { author, nameOf, language }: Shown): readonly KnownBlock[] {
  const name = nameOf(fix.user)
  const who = name === undefined ? incidentWords.somebody[language] : { strong: name }
  const at = { time: fix.at, withDate: true }
  const line = fill(followWords.fixBy, { who, at, note: notePieces(fix.note) }, language)
  const isTheirs = author !== undefined && author === fix.user
  return [...lineMessage(line).blocks, ...(isTheirs ? buttonRow(ownButtons(fix, language)) : [])]
}

function ownButtons({ id }: SavedFix, language: Language): readonly ActionsBlockElement[] {
  const { change, remove, removeTitle, removeText, cancel } = followWords
  return [
    button('fix_change', change[language], id),
    {
      type: 'button',
      action_id: 'fix_delete',
      text: plain(remove[language]),
      value: id,
      style: 'danger',
      confirm: {
        title: plain(removeTitle[language]),
        text: plain(removeText[language]),
        confirm: plain(remove[language]),
        deny: plain(cancel[language]),
        style: 'danger',
      },
    },
  ]
}

function runbookFields({ incident, language }: Shown): readonly KnownBlock[] {
  const { facts, runbooks = {} } = incident
  return [
    ...(facts.functionName === undefined
      ? []
      : [runbookField('function', followWords.runbookOfFunction[language], runbooks.ofFunction, language)]),
    runbookField('code', followWords.runbookOfCode(codeOf(incident))[language], runbooks.ofCode, language),
  ]
}

function runbookField(
  kind: keyof typeof runbookBlocks,
  label: string,
  url: string | undefined,
  language: Language,
): KnownBlock {
  const id = runbookBlocks[kind]
  return {
    type: 'input',
    block_id: id,
    optional: true,
    label: plain(label),
    hint: plain(followWords.runbookHint[language]),
    element: {
      type: 'plain_text_input',
      action_id: id,
      max_length: longestRunbook,
      placeholder: plain(followWords.runbookPlaceholder[language]),
      ...(url !== undefined && { initial_value: url }),
    },
  }
}

/** Long enough for any wiki, short enough to stand on a card. */
export const longestRunbook = 300

function runbookLines({ incident, language }: Shown): readonly KnownBlock[] {
  const { ofFunction, ofCode } = incident.runbooks ?? {}
  const titled = (title: string, url: string | undefined): readonly Line[] =>
    url === undefined ? [] : [[{ strong: title }, ' ', { link: url, url }]]
  return [
    ...titled(followWords.runbookOfFunction[language], ofFunction),
    ...titled(followWords.runbookOfCode(codeOf(incident))[language], ofCode),
  ].flatMap((line) => lineMessage(line).blocks)
}

/** An alarm without a code has none. */
function codeOf({ code, apiCode }: Incident): string {
  return apiCode ?? String(code)
}

function note(text: string): KnownBlock {
  return { type: 'context', elements: [plain(text)] }
}

function plain(text: string) {
  return { type: 'plain_text', text } as const
}
