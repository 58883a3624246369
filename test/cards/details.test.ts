import { expect, it } from 'vitest'
import { detailBlocks } from '../../src/cards/details.ts'
import { printCard } from '../../src/cli/print.ts'
import { lookup } from '../../src/lookup/lookup.ts'

const id = '0f3a8d52-6c1b-4e7a-9f20-5b8c7d6e4a31'
const detailsOf = (text: string) =>
  printCard({ headline: '', blocks: detailBlocks(lookup(text), 'en') }, { width: 200, colour: false })

it('say what to search the log for, and lead there where the text tells all that the address needs', () => {
  const result = `{"functionName":"order-sync","errorMessage":"Invoking task timed out after 3 seconds","requestId":"${id}","statusCode":433}`
  expect(detailsOf(result)).toMatch(new RegExp(`^Search the log for SCF_RequestId:"${id}"$`, 'm'))
  expect(detailsOf(`namespace: prod, region: ap-guangzhou\n${result}`)).toContain(
    `SCF_RequestId:"${id}" · open in the console https://console.cloud.tencent.com/scf/list-detail?rid=1&ns=prod&id=order-sync&menu=log`,
  )
  expect(detailsOf('Invoking task timed out after 3 seconds')).not.toContain('Search the log')
})
