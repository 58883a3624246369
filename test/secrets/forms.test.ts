import { describe, expect, it } from 'vitest'
import { redact } from '../../src/redact.ts'
import { harmless, planted } from './forms.ts'
import { plant } from './plant.ts'

describe('of what people paste, the secret is masked:', () => {
  it.each(planted)('%s', (template) => {
    const { text, masked } = plant(template)
    expect(uncovered(masked, redact(text).text)).toBe('')
  })

  it('and little else', () => {
    const texts = planted.map(plant)
    const more = texts.filter(({ text, masked }) => uncovered(redact(text).text, masked) !== '')
    expect(more.length / texts.length).toBeLessThan(0.03)
  })
})

describe('what speaks of secrets stays:', () => {
  it.each(harmless)('%s', (template) => {
    const { text } = plant(template)
    expect(redact(text).text).toBe(text)
  })
})

/** What is masked in the first text and shows in the second. */
function uncovered(masked: string, other: string): string {
  return Array.from(other)
    .filter((char, place) => masked[place] === '•' && char !== '•')
    .join('')
}
