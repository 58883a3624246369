import type { ApiFinding } from './recognise.ts'

/**
 * What makes two refusals the same trouble, for the id of an incident: the code and what it speaks of, never the request.
 * A missing permission is one trouble for all functions that a deployment touches, so there its action names it.
 */
export function apiIdentity({ code, details }: ApiFinding): readonly string[] {
  const { functionName = '', namespace = '', region = '', role = '', deniedAction } = details
  if (deniedAction !== undefined) return [code, deniedAction, namespace, region]
  return [code, functionName, namespace, region, role]
}
