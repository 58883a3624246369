import { describe, expect, it } from 'vitest'
import { redact } from '../../../src/redact.ts'
import { examples } from '../examples.ts'
import * as forms from '../forms.ts'
import { plant } from '../plant.ts'

const planted = [...forms.planted, ...Object.values(examples).flatMap((row) => row.planted)].map(
  (template) => plant(template).text,
)
const line = 'the worker has read another page of orders;\n'

describe('a text is looked through in parts, and', () => {
  it.each([6, 7, 8, 13, 14, 100])('what follows %i lines of a log is masked as it is alone', (lines) => {
    const before = line.repeat(lines)
    const texts = planted.map((text) => `${text}\n`)
    const other = texts.filter(
      (text) => redact(before + text + before).text !== before + redact(text).text + before,
    )
    expect(other).toEqual([])
  })

  it('a key that is longer than a part is masked to its end', () => {
    const key = `-----BEGIN PRIVATE KEY-----\n${`${'MIIEvQIBADANBgkq'.repeat(4)}\n`.repeat(200)}-----END PRIVATE KEY-----`
    expect(redact(line.repeat(20) + key).text).toBe(line.repeat(20) + key.replace(/[^\n]/g, '•'))
  })

  it('a table that is longer than a part is masked to its end', () => {
    const rows = Array.from({ length: 300 }, (_, row) => `ann${row},Hunter2x${row}\n`)
    const { secrets } = redact(`name,password\n${rows.join('')}`)
    expect(secrets.length).toBe(rows.length)
  })
})

it('more secrets than a call takes arguments are all masked', () => {
  const count = 150_000
  expect(redact('pw=a1b2 '.repeat(count)).secrets.length).toBe(count)
})

it('what is said of a secret does not hold it', () => {
  const kept = planted.flatMap((text) => redact(text).secrets).flatMap((secret) => Object.keys(secret))
  expect([...new Set(kept)].toSorted()).toEqual(['end', 'kind', 'start'])
})
