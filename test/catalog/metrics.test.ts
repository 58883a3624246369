import { expect, it } from 'vitest'
import { entryOf } from '../../src/catalog/index.ts'
import { metricNamed, metrics } from '../../src/catalog/metrics.ts'
import { regionNamed, regionNumbered, regions } from '../../src/catalog/regions.ts'

it.each(metrics)('$name is found by each of its names, and counts codes that exist', (metric) => {
  for (const name of [metric.name, ...metric.titles.en, ...metric.titles.zh])
    expect(metricNamed(name)).toBe(metric)
  for (const code of metric.codes) expect(entryOf(code)).toBeDefined()
  for (const { en, zh } of [metric.counts, metric.means]) {
    expect(en).toMatch(/^[^\p{Script=Han}]+$/u)
    expect(zh).toMatch(/\p{Script=Han}/u)
  }
})

it.each(regions)('$id is found in every way of writing it', ({ id, short, number, names }) => {
  for (const spelling of [id, short, short.toUpperCase(), ...names]) expect(regionNamed(spelling)).toBe(id)
  if (number !== undefined) expect(regionNumbered(number)).toBe(id)
})

it.each([
  ['华南地区（广州）', 'ap-guangzhou'],
  ['South China (Guangzhou)', 'ap-guangzhou'],
  ['广州（ap-guangzhou）', 'ap-guangzhou'],
  ['Atlantis', undefined],
])('%s is %s', (spelling, id) => expect(regionNamed(spelling)).toBe(id))
