import { describe, expect, it } from 'vitest'
import { readApi } from '../../src/lookup/api/recognise.ts'
import { Input } from '../../src/lookup/input.ts'
import { belongs } from '../../src/triage/agreement.ts'
import { apiFactsOf } from '../../src/triage/api-facts.ts'

function factsOf(text: string) {
  const [finding] = readApi(new Input(text)).findings
  if (!finding) throw new Error('Nothing was recognised')
  return apiFactsOf(finding)
}

const exists = (name: string, id: string) =>
  `[TencentCloudSDKError] Code=ResourceInUse.Function, Message=exists, RequestId=${id}\nfunction_name: ${name}`
const denied = (name: string) =>
  `you are not authorized to perform operation (scf:CreateFunction) resource (qcs::scf:gz:uin/1:namespace/shop/function/${name}) has no permission`
const oneId = '0f1e2d3c-4b5a-4697-8877-665544332211'
const otherId = '1f1e2d3c-4b5a-4697-8877-665544332211'

/** Whether the second text, in the same channel, tells of what the first began. */
function isSameTrouble(first: string, second: string): boolean {
  const known = { facts: factsOf(first), home: 'C1', isSeenHere: true }
  return belongs({ facts: factsOf(second), channel: 'C1' }, known)
}

describe('a refusal of the management API', () => {
  it('is the same trouble for the same function, whatever the request', () => {
    expect(isSameTrouble(exists('pay', oneId), exists('pay', otherId))).toBe(true)
  })

  it('is another trouble for another function', () => {
    expect(isSameTrouble(exists('pay', oneId), exists('ship', oneId))).toBe(false)
  })

  it('for want of a permission is one trouble, whichever functions it stops', () => {
    expect(isSameTrouble(denied('pay'), denied('ship'))).toBe(true)
  })

  it('for want of a permission is another trouble where another action is denied', () => {
    const update = denied('pay').replace('CreateFunction', 'UpdateFunctionCode')
    expect(isSameTrouble(denied('pay'), update)).toBe(false)
  })

  it('leaves no word of the text behind', () => {
    expect(JSON.stringify(factsOf(exists('pay', oneId)))).not.toContain('pay')
  })
})
