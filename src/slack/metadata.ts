import type { MessageMetadata } from '@slack/types'
import type { Answer } from '../lookup/lookup.ts'
import { fingerprintOf } from '../triage/fingerprint.ts'

/** What a reply tells programs, and the bot itself after a restart. A miss has none. */
export function metadataOf({ findings }: Answer, sourceTs: string): MessageMetadata | undefined {
  const [first] = findings
  if (!first) return undefined
  const payload = {
    codes: findings.map(({ code }) => code),
    source_ts: sourceTs,
    fingerprint: fingerprintOf(first),
  }
  // The contract's `codes` is an array of numbers. Slack takes it; its type forgets that there are such arrays.
  return { event_type: 'scf_findings', event_payload: payload as unknown as MessageMetadata['event_payload'] }
}
