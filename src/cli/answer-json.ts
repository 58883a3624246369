import { entryOf, primaryName } from '../catalog/index.ts'
import type { Language } from '../language.ts'
import type { Alarm } from '../lookup/alarm/alarm.ts'
import type { Answer } from '../lookup/lookup.ts'

/** An answer in the shape that scripts rely on: see `docs/terminal.md`. */
export function answerJson(
  { query, findings, causes, suggestions, alarm, api, notes = [] }: Answer,
  language: Language,
) {
  const statuses = findings.map(({ code, confidence, evidence, details, count }) => ({
    kind: 'status',
    code,
    name: nameOf(code),
    confidence,
    evidence,
    details,
    ...(count !== undefined && { count }),
  }))
  const refusals = (api?.findings ?? []).map(({ code, ...finding }) => ({
    kind: 'api',
    code,
    name: code,
    ...finding,
  }))
  return {
    query,
    // The certain ones first; of two that are as sure, the status code.
    findings: [...statuses, ...refusals].sort((a, b) => rankOf(b.confidence) - rankOf(a.confidence)),
    causes,
    ...(alarm && { alarm: alarmJson(alarm) }),
    suggestions: [
      ...suggestions.map((code) => ({ kind: 'status', code, name: nameOf(code) })),
      ...(api?.suggestions ?? []).map((code) => ({ kind: 'api', code, name: code })),
    ],
    ...(notes.length > 0 && { notes: notes.map(({ about, text }) => ({ about, text: text[language] })) }),
  }
}

/** Absent keys where the text is silent; JSON leaves out what is undefined. */
function alarmJson({ functionName, namespace, version, region, metric, status, since }: Alarm) {
  return { functionName, namespace, version, region, metric, status, since }
}

function rankOf(confidence: 'certain' | 'likely'): number {
  return confidence === 'certain' ? 1 : 0
}

function nameOf(code: number): string {
  const entry = entryOf(code)
  return entry ? primaryName(entry) : String(code)
}
