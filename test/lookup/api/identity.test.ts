import { describe, expect, it } from 'vitest'
import { apiIdentity } from '../../../src/lookup/api/identity.ts'
import { recogniseApi } from '../../../src/lookup/api/recognise.ts'

function identityOf(text: string): readonly string[] {
  const [finding] = recogniseApi(text)
  if (!finding) throw new Error('Nothing was recognised')
  return apiIdentity(finding)
}

const exists = (name: string, id: string) =>
  `[TencentCloudSDKError] Code=ResourceInUse.Function, Message=exists, RequestId=${id}\nfunction_name: ${name}`
const denied = (name: string) =>
  `you are not authorized to perform operation (scf:CreateFunction) resource (qcs::scf:gz:uin/1:namespace/shop/function/${name}) has no permission`

describe('the identity of a refusal', () => {
  it('is the same for the same function, whatever the request', () => {
    const first = identityOf(exists('pay', '0f1e2d3c-4b5a-4697-8877-665544332211'))
    expect(identityOf(exists('pay', '1f1e2d3c-4b5a-4697-8877-665544332211'))).toEqual(first)
  })

  it('differs from function to function', () => {
    const id = '0f1e2d3c-4b5a-4697-8877-665544332211'
    expect(identityOf(exists('pay', id))).not.toEqual(identityOf(exists('ship', id)))
  })

  it('is one for a missing permission, whichever functions it stops', () => {
    expect(identityOf(denied('pay'))).toEqual(identityOf(denied('ship')))
  })
})
