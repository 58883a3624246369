import { apiIdentity } from '../lookup/api/identity.ts'
import type { ApiFinding } from '../lookup/api/recognise.ts'
import { plainOf } from '../lookup/reading/plain.ts'
import type { Finding } from '../lookup/run/details.ts'
import { hash } from './hash.ts'

/** What differs from run to run, in the order in which it has to go. */
const variable: readonly RegExp[] = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi,
  /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?/g,
  /\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/g,
  /(?<![0-9a-z])[0-9a-f]{12,64}(?![0-9a-z])/gi,
  /\d{1,20}/g,
  /\s{1,200}/g,
]

/**
 * The same id for the same trouble: made of the code, its message without what varies, the exception, the deepest
 * frame of the user's code without its line, and which function that was, where the text gives it. 14 hexadecimal digits; nothing can be read back from it.
 */
export function fingerprintOf({ code, evidence, details }: Finding): string {
  const { functionName = '', namespace = '', region = '', exception = '', frame = '' } = details
  const message = plainOf(evidence[0]?.text ?? '').text
  const place = frame.replace(/:\d{1,7}/, '')
  const parts = [
    functionName,
    namespace,
    region,
    withoutVariables(message),
    withoutVariables(exception),
    place,
  ]
  return hash([code, ...parts].join('\n'))
}

/** The same id for the same refusal of the management API, made of what `apiIdentity` gives. */
export function apiFingerprintOf(finding: ApiFinding): string {
  return hash(apiIdentity(finding).join('\n'))
}

function withoutVariables(text: string): string {
  return variable.reduce((rest, pattern) => rest.replace(pattern, ' '), text.slice(0, 500)).trim()
}
