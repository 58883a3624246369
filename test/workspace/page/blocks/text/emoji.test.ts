import { describe, expect, it } from 'vitest'
import { emojiCharacter, hasEmoji } from '../../../../../src/workspace/page/blocks/text/emoji.ts'

describe('an emoji', () => {
  it.each([
    ['warning', '⚠️'],
    ['rotating_light', '🚨'],
    ['white_check_mark', '✅'],
    ['+1', '👍'],
    ['zero', '0️⃣'],
  ])(':%s: is %s', (name, character) => {
    expect(emojiCharacter(name)).toBe(character)
  })

  it('of a name we do not know comes from its code points', () => {
    expect(emojiCharacter('flag-fr', '1f1eb-1f1f7')).toBe('🇫🇷')
    expect(emojiCharacter('party-parrot', '')).toBeUndefined()
    expect(emojiCharacter('odd', 'ffffff')).toBeUndefined()
    expect(emojiCharacter('odd', '1f1eb; x')).toBeUndefined()
  })

  it('is not an inherited property of an object', () => {
    expect(hasEmoji('constructor')).toBe(false)
  })

  it('has a name and one picture in every row of the table', () => {
    for (const name of ['fire', 'eyes', 'cn', 'one', 'man-shrugging']) {
      expect(emojiCharacter(name)).toMatch(/^(?:\p{RGI_Emoji}|\p{Emoji}\uFE0F?)$/v)
    }
  })
})
