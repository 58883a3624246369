import { gapBetween, type Line } from '../../../cards/card.ts'
import { incidentWords } from '../../../cards/incident-words.ts'
import type { Language } from '../../../language.ts'
import type { ChannelSettings } from '../../../triage/manners.ts'
import { lineMessage } from '../blocks.ts'
import { incidentName, type Named } from '../incident-name.ts'
import type { Content } from '../message.ts'
import { languageWords, modeWords, settingsWords } from './settings-words.ts'

/** What somebody has changed in a channel: settings, or a muted incident. */
export type Change = Partial<ChannelSettings> & { readonly unmuted?: Named }

/** "Ada changed my settings here: I answer only when somebody asks." */
export function settingsLine(
  { mode, language: spoken, unmuted }: Change,
  { name, language }: { readonly name: string | undefined; readonly language: Language },
): Content {
  const who = name === undefined ? incidentWords.somebody[language] : { strong: name }
  if (unmuted)
    return lineMessage([who, settingsWords.unmutedBy[language], ...incidentName(unmuted, language)])
  const told = [mode && modeWords[mode].told, spoken && languageWords[spoken].told]
  const sentences = told.flatMap((sentence) => (sentence ? [sentence[language]] : []))
  const line: Line = [who, settingsWords.changedBy[language], sentences.join(gapBetween(language))]
  return lineMessage(line)
}
