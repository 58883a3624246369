import { listedCode } from '../../../catalog/api/codes.ts'
import { memoryQuestion } from '../../../lookup/asking/memory-question.ts'
import { contentWords } from '../../../lookup/asking/words.ts'
import type { Answer } from '../../../lookup/lookup.ts'
import { redact } from '../../../redact.ts'
import { hash } from '../../../triage/hash.ts'
import type { Remembering, Subject } from './asks.ts'

/** A question to the memory as it stands in a text; `above` where it is about what stands above. */
export type Remembered = Remembering | { readonly kind: 'above'; readonly wants: 'owners' | 'fix' | 'known' }

/**
 * What a text asks the memory. `answer` is what was found in the text itself: a name alone is a function's only where
 * nothing better was found.
 */
export function rememberingIn(text: string, answer: Answer): Remembered | undefined {
  // What is masked is nobody's name; and what asks nothing need not be masked to see that.
  const question = memoryQuestion(text) && memoryQuestion(redact(text).text)
  switch (question?.kind) {
    case undefined:
      return undefined
    case 'open':
      return { kind: 'open' }
    case 'function':
      return isFound(answer)
        ? undefined
        : { kind: 'function', functionName: hash(question.name), name: question.name }
    case 'owners':
    case 'past': {
      const { about } = question
      const wants = question.kind === 'past' ? question.wants : question.kind
      if (about === '') return { kind: 'above', wants }
      return remembered(wants, { ...subjectIn(answer), functionNames: namesIn(about) })
    }
  }
}

/** The question to the memory about a subject. */
export function remembered(wants: 'owners' | 'fix' | 'known', subject: Subject): Remembering {
  return wants === 'owners' ? { kind: wants, ...subject } : { kind: 'past', wants, ...subject }
}

/** What an answer is about. */
export function subjectIn(answer: Answer): Subject {
  const refused = answer.findings.length === 0 ? answer.api?.findings[0] : undefined
  const [first] = answer.findings
  const name = (first ?? refused)?.details.functionName ?? answer.alarm?.functionName
  return {
    ...(first && { code: first.code }),
    ...(refused && { apiCode: listedCode(refused.code) }),
    functionNames: name === undefined ? [] : [hash(name)],
  }
}

const mostNames = 5

function namesIn(about: string): readonly string[] {
  // A name keeps its capitals; only small words are known without them.
  const words = new Set(contentWords(about))
  return about
    .split(/[^\w-]+/)
    .filter((word) => words.has(word.toLowerCase()) && /[A-Za-z]/.test(word))
    .slice(0, mostNames)
    .map(hash)
}

/** Whether there is anything in a text to explain. */
export function isFound({ findings, api, alarm, causes, notes = [] }: Answer): boolean {
  return (
    findings.length + causes.length + notes.length > 0 ||
    (api?.findings.length ?? 0) > 0 ||
    alarm !== undefined
  )
}
