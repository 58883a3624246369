import type { Language } from '../../language.ts'
import { rememberedMs } from '../../triage/history.ts'
import type { Incident } from '../../triage/incident.ts'
import { incidentWords } from '../incident-words.ts'

/** "7th time in 30 days · last 3 h ago"; where no function is named, what that rests on. */
export function sightingsSentence(
  { count, recentCount, lastSeen, previousSeen, seenBefore, lastFix, facts }: Incident,
  language: Language,
): string {
  const counted = facts.functionName === undefined ? incidentWords.oftenHere : incidentWords.often
  const lastAt = (time: number) =>
    incidentWords.last(incidentWords.duration(lastSeen - time)[language])[language]
  if (count <= 1 || previousSeen === undefined) {
    // It was here, too long ago to be counted with this.
    if (seenBefore !== undefined) return `${counted(1)[language]} · ${lastAt(seenBefore)}`
    // What was fixed before was here, whatever has been taken back since.
    const isFixedBefore = lastFix !== undefined && lastFix.at < lastSeen
    return (isFixedBefore ? counted(1) : incidentWords.firstTime)[language]
  }
  const often = counted(recentCount)[language]
  // The run before was taken back: it was none.
  if (recentCount <= 1 && lastSeen - previousSeen < rememberedMs) return often
  return `${often} · ${lastAt(previousSeen)}`
}
