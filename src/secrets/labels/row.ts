import type { Lead, Rule, SecretKind } from '../kinds.ts'
import { isLong } from '../values/values.ts'
import { type LabelledValue, labelled, labelledValue } from './labelled.ts'

/** A rule for secrets that stand behind `label` (a part of a pattern), where `isSecret` agrees with what stands there. */
export function row(
  name: string,
  kind: SecretKind,
  hints: readonly string[],
  label: string,
  isSecret: (found: LabelledValue, lead: Lead) => boolean,
): Rule {
  const end = (lead: Lead) => {
    const found = labelledValue(lead)
    if (found === undefined) return undefined
    return isLong(found.value) || isSecret(found, lead) ? found.stop() : undefined
  }
  return { name, kind, hints, pattern: labelled(label), end }
}
