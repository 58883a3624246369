import type { Language } from '../language.ts'
import type { Incident } from '../triage/incident.ts'
import { joinedLines, type Line } from './card.ts'
import { incidentWords } from './incident-words.ts'

/** Where the team has written down what to do. */
export function runbookLine({ code, apiCode, runbooks }: Incident, language: Language): Line | undefined {
  if (runbooks === undefined) return undefined
  const { ofFunction, ofCode } = runbooks
  const titled = (title: string, url: string | undefined): readonly Line[] =>
    url === undefined ? [] : [[{ strong: title }, ' ', { link: url, url }]]
  const ofWhich = incidentWords.runbookOfCode(apiCode ?? String(code))[language]
  return joinedLines([
    ...titled(incidentWords.runbook[language], ofFunction),
    ...titled(ofFunction === undefined ? incidentWords.runbook[language] : ofWhich, ofCode),
  ])
}
