import type { MessageMetadata } from '@slack/types'
import type { Answer } from '../../lookup/lookup.ts'

/** What a reply tells programs, and the bot itself after a restart. A miss has none. */
export function metadataOf({ findings }: Answer, { sourceTs, fingerprint }: About): MessageMetadata {
  const codes = findings.map(({ code }) => code)
  const payload = { codes, source_ts: sourceTs, fingerprint }
  // The contract's `codes` is an array of numbers. Slack takes it; its type forgets that there are such arrays.
  return { event_type: 'scf_findings', event_payload: payload as unknown as MessageMetadata['event_payload'] }
}

type About = {
  /** The message that is answered. */
  readonly sourceTs: string
  readonly fingerprint: string
}
