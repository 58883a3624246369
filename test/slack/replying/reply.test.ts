import { expect, it } from 'vitest'
import { written } from '../../../src/slack/replying/reply.ts'

const divider = { type: 'divider' } as const
const metadata = { event_type: 'scf_findings', event_payload: { source_ts: '1.1' } }

it('what is no text is written as JSON', () => {
  expect(written({ text: 'x', blocks: [divider], metadata })).toEqual({
    text: 'x',
    blocks: '[{"type":"divider"}]',
    metadata: '{"event_type":"scf_findings","event_payload":{"source_ts":"1.1"}}',
  })
})

it('no blocks and no metadata are left out', () => {
  expect(written({ text: 'x', blocks: [] })).toEqual({ text: 'x' })
})
