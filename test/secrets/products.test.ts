import { describe, expect, it } from 'vitest'
import { redact } from '../../src/redact.ts'
import { plant } from './plant.ts'
import { ofProducts, openOfProducts } from './products.ts'

describe.each(Object.entries(ofProducts))('of %s, what is pasted is masked:', (_, templates) => {
  it.each(templates)('%s', (template) => {
    const { text, masked } = plant(template)
    const { text: redacted } = redact(text)
    const left = Array.from(redacted).filter((char, place) => masked[place] === '•' && char !== '•')
    expect(left.join('')).toBe('')
  })
})

describe('of products, what gives nothing away stays:', () => {
  it.each(openOfProducts)('%s', (template) => {
    const { text } = plant(template)
    expect(redact(text).text).toBe(text)
  })
})
