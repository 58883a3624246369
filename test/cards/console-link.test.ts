import { expect, it } from 'vitest'
import { consoleLink } from '../../src/cards/console-link.ts'
import { regionNumbered, regions } from '../../src/catalog/regions.ts'

it.each(regions)('leads to the function of $id by the console’s number of the region', ({ id, number }) => {
  const address = consoleLink({ functionName: 'order-sync', namespace: 'prod', region: id })
  expect(address).toBe(
    `https://console.cloud.tencent.com/scf/list-detail?rid=${number}&ns=prod&id=order-sync`,
  )
  expect(regionNumbered(number)).toBe(id)
})

it('is none where a part is missing or the region is unknown', () => {
  const whole = { functionName: 'order-sync', namespace: 'prod', region: 'ap-guangzhou' }
  const { functionName: _function, ...nameless } = whole
  const { namespace: _namespace, ...spaceless } = whole
  const { region: _region, ...placeless } = whole
  const elsewhere = { ...whole, region: 'cn-hangzhou' }
  for (const place of [nameless, spaceless, placeless, elsewhere]) expect(consoleLink(place)).toBeUndefined()
})
