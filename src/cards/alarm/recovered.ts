import type { Answer } from '../../lookup/lookup.ts'
import type { Incident } from '../../triage/incident.ts'

type Told = { readonly answer: Answer; readonly incident: Incident }

/**
 * An alarm that has recovered since it was told: then that is what its card says, and not once more beside it. Which of
 * an incident's alarms it was, its first trigger tells.
 */
export function withRecovery({ answer, incident }: Told): Told {
  const { alarm } = answer
  const { recovered, ...others } = incident
  if (!alarm || recovered === undefined || alarm.since === undefined) return { answer, incident }
  if (new Date(alarm.since).getTime() !== recovered.since) return { answer, incident }
  const until = new Date(recovered.at).toISOString()
  return { answer: { ...answer, alarm: { ...alarm, status: 'recovered', until } }, incident: others }
}
