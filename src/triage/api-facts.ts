import type { ApiFinding } from '../lookup/api/recognise.ts'
import type { Facts } from './facts.ts'
import { hash } from './hash.ts'

/**
 * What makes two refusals of the management API the same trouble besides their code: what the request names, never the
 * request. A missing permission is one trouble for all functions that a deployment touches, so there its action names it.
 */
export function apiFactsOf({ details }: Pick<ApiFinding, 'details'>): Facts {
  const { functionName, namespace, role, deniedAction } = details
  const cause = deniedAction ?? role
  return {
    ...(functionName && deniedAction === undefined && { functionName: hash(functionName) }),
    ...(namespace && { namespace: hash(namespace) }),
    ...(cause && { cause: hash(cause) }),
  }
}
