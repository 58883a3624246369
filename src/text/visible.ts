/**
 * Text with what nobody can see spelled out, `‹U+202E›` for a right-to-left override: it could turn the text around, or
 * hide in it. Line feeds, tabs and what holds an emoji together stay; a carriage return before a line feed goes.
 */
export function visible(text: string): string {
  if (!hidden.test(text)) return text
  return text.replaceAll('\r\n', '\n').replace(emojiOrHidden, spelledOut)
}

// Control and format characters, what Unicode lets fonts leave out, line and paragraph separators, and the empty Braille
// cell, which is a symbol to Unicode.
const hiddenCharacter = /(?![\t\n])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800]/u.source
const hidden = new RegExp(hiddenCharacter, 'u')
/** One sign of an emoji with its form or colour, and the joiner to the next sign (`👩🏽‍🚒` is two of them), or a key (`#️⃣`). */
const emojiPart =
  /\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?(?:\u200d(?=\p{Extended_Pictographic}))?|[0-9#*]\ufe0f\u20e3/u
    .source
const emojiOrHidden = new RegExp(`(${emojiPart})|${hiddenCharacter}`, 'gu')

function spelledOut(character: string, emoji: string | undefined): string {
  if (emoji !== undefined) return emoji
  const code = character.codePointAt(0) ?? 0
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`
}
