import { expect, it } from 'vitest'
import { findingCard } from '../../../src/cards/finding.ts'
import { printCard } from '../../../src/cli/print.ts'
import { lookup } from '../../../src/lookup/lookup.ts'
import { runOf, tracebackOf } from '../../causes/known/said.ts'

const printed = (text: string) => printCard(findingCard(lookup(text), 'en'), { width: 300, colour: false })

it('a long exception keeps what it says instead of the packages of its class', () => {
  const said =
    'TencentCloudSDKException: [TencentCloudSDKException] code:ResourceNotFound.Function message:gone'
  const thrown = `tencentcloud.common.exception.tencent_cloud_sdk_exception.${said} ${'x'.repeat(60)}`
  expect(printed(runOf(430, tracebackOf('client.Invoke(req)', thrown)))).toContain(said)
})

it('a short one is told whole', () => {
  const thrown = 'shop.orders.errors.OutOfStock: none left'
  const text = runOf(430, tracebackOf('sell(item)', thrown))
  expect(printed(text)).toContain(thrown)
})
