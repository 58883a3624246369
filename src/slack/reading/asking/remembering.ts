import { listedCode } from '../../../catalog/api/codes.ts'
import { memoryQuestion } from '../../../lookup/asking/memory-question.ts'
import { contentWords } from '../../../lookup/asking/words.ts'
import type { Answer } from '../../../lookup/lookup.ts'
import { redact } from '../../../redact.ts'
import { hash } from '../../../triage/hash.ts'
import type { Remembering } from './asks.ts'

/** A question to the memory as it stands in a text; `above` where it is about what stands above. */
export type Remembered = Remembering | { readonly kind: 'above' }

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
      return question.about === ''
        ? { kind: 'above' }
        : { ...ownersOf(answer), functionNames: namesIn(question.about) }
  }
}

/** Who is on what an answer is about. */
export function ownersOf(answer: Answer): Extract<Remembering, { readonly kind: 'owners' }> {
  const refused = answer.findings.length === 0 ? answer.api?.findings[0] : undefined
  const [first] = answer.findings
  const name = (first ?? refused)?.details.functionName ?? answer.alarm?.functionName
  return {
    kind: 'owners',
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
