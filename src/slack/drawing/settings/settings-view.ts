import type { KnownBlock, ModalView, PlainTextElement, PlainTextOption } from '@slack/types'
import * as z from 'zod'
import type { Line } from '../../../cards/card.ts'
import { utcClock } from '../../../cards/clock.ts'
import { fill } from '../../../cards/fill.ts'
import { type NameOf, personPiece } from '../../../cards/incident.ts'
import type { Bilingual, Language } from '../../../language.ts'
import {
  type ChannelSettings,
  channelLanguages,
  type LastChange,
  modes,
  usualSettings,
} from '../../../triage/manners.ts'
import { slackWords } from '../../words.ts'
import { lineMessage } from '../blocks.ts'
import { incidentName, type Named } from '../incident-name.ts'
import { languageWords, lastChangedWords, modeWords, settingsWords } from './settings-words.ts'

/** Of so many muted incidents the form shows the newest. */
export const mostMuted = 20

/** What the form of a channel shows. */
export type ShownSettings = {
  readonly channel: string
  readonly settings: ChannelSettings & { readonly lastChange?: LastChange }
  /** The newest first; one more than are shown where there are more. */
  readonly muted: readonly MutedIncident[]
  readonly nameOf: NameOf
}

type MutedIncident = Named & { readonly fingerprint: string; readonly lastSeen: number }

/** The form in which a channel's members say how the bot is to be there. */
export function settingsView(shown: ShownSettings, language: Language): ModalView {
  const { channel, settings } = shown
  const { mode, language: spoken } = settings
  return {
    type: 'modal',
    callback_id: 'channel_settings',
    private_metadata: JSON.stringify({ channel, seen: { mode, language: spoken } }),
    title: plain(settingsWords.title[language]),
    submit: plain(settingsWords.save[language]),
    close: plain(slackWords.close[language]),
    blocks: [
      { type: 'context', elements: [{ type: 'mrkdwn', text: `<#${channel}>` }] },
      {
        type: 'input',
        block_id: 'mode',
        label: plain(settingsWords.mode[language]),
        hint: plain(settingsWords.modeHint[language]),
        element: modeSelect(mode, language),
      },
      {
        type: 'input',
        block_id: 'language',
        label: plain(settingsWords.language[language]),
        element: select(
          'language',
          { all: channelLanguages, words: languageWords, chosen: spoken },
          language,
        ),
      },
      ...lastChangeBlocks(shown, language),
      { type: 'divider' },
      ...mutedBlocks(shown, language),
    ],
  }
}

/** Chooses a mode, in the form and in the message to whoever has invited the bot. */
export function modeSelect(mode: ChannelSettings['mode'], language: Language) {
  return select('mode', { all: modes, words: modeWords, chosen: mode }, language)
}

type Choice<Value extends string> = {
  readonly all: readonly Value[]
  readonly words: Readonly<Record<Value, { readonly label: Bilingual }>>
  readonly chosen: Value
}

function select<Value extends string>(
  action_id: string,
  { all, words, chosen }: Choice<Value>,
  language: Language,
) {
  const option = (value: Value): PlainTextOption => ({ text: plain(words[value].label[language]), value })
  return {
    ...({ type: 'static_select', action_id } as const),
    options: all.map(option),
    initial_option: option(chosen),
  }
}

function lastChangeBlocks({ settings, nameOf }: ShownSettings, language: Language): readonly KnownBlock[] {
  const { lastChange } = settings
  if (lastChange === undefined) return [note(settingsWords.nobodyChanged[language])]
  const { user, at } = lastChange
  const who = personPiece(user, { nameOf, language })
  const sentence = lastChangedWords(lastChange)
  return lineMessage(fill(sentence, { who, at: { time: at, withDate: true } }, language)).blocks
}

function mutedBlocks({ muted }: ShownSettings, language: Language): readonly KnownBlock[] {
  if (muted.length === 0) return [note(settingsWords.nothingMuted[language])]
  return [
    ...lineMessage([{ strong: settingsWords.muted[language] }]).blocks,
    ...muted.slice(0, mostMuted).map((each) => mutedBlock(each, language)),
    ...(muted.length > mostMuted ? [note(settingsWords.moreMuted(mostMuted)[language])] : []),
  ]
}

function mutedBlock({ fingerprint, lastSeen, ...named }: MutedIncident, language: Language): KnownBlock {
  const at = utcClock({ time: lastSeen, withDate: true })
  const line = [...incidentName(named, language), ' · ', settingsWords.lastSeen[language], at]
  return {
    type: 'section',
    text: plain(plainOf(line)),
    accessory: {
      ...({ type: 'button', action_id: 'unmute', value: fingerprint } as const),
      text: plain(settingsWords.unmute[language]),
    },
  }
}

function plainOf(line: Line): string {
  return line
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('strong' in piece) return piece.strong
      return 'code' in piece ? piece.code : ''
    })
    .join('')
    .slice(0, 500)
    .toWellFormed()
}

function note(text: string): KnownBlock {
  return { type: 'context', elements: [plain(text)] }
}

function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text }
}

const settingsSchema = z.object({ mode: z.enum(modes), language: z.enum(channelLanguages) })
const metadataSchema = z.object({ channel: z.string().min(1), seen: settingsSchema })

/** Which channel the form is about, and what it showed; `undefined` for another view. */
export function settingsSeen(metadata: string): z.infer<typeof metadataSchema> | undefined {
  try {
    return metadataSchema.parse(JSON.parse(metadata))
  } catch {
    return undefined
  }
}

const chosen = z.object({ selected_option: z.object({ value: z.string() }).nullish() })
const stateSchema = z.object({
  mode: z.object({ mode: chosen }),
  language: z.object({ language: chosen }),
})

/** What was chosen in the form. */
export function settingsChosen(values: unknown): ChannelSettings {
  const { mode, language } = stateSchema.parse(values)
  return settingsSchema.parse({
    mode: mode.mode.selected_option?.value ?? usualSettings.mode,
    language: language.language.selected_option?.value ?? usualSettings.language,
  })
}
