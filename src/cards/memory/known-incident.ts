import type { CardBlock } from '../card.ts'
import { joinedLines } from '../card.ts'
import { sentenceStart } from '../incident.ts'
import type { ListedIncident } from '../known-code.ts'
import { runbookLine } from '../runbook-line.ts'
import { incidentFacts, type MemoryView } from './list.ts'
import { memoryListWords as words } from './words.ts'

/** What is known of one incident, below an answer that tells its code and its function. */
export function knownIncidentBlocks(listed: ListedIncident, view: MemoryView): readonly CardBlock[] {
  const runbooks = runbookLine(listed.incident, view.language)
  const facts = sentenceStart(joinedLines(incidentFacts(listed, view)))
  return [
    { kind: 'text', title: words.known[view.language], line: facts },
    ...(runbooks ? [{ kind: 'text', line: runbooks } as const] : []),
  ]
}
