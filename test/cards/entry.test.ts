import { describe, expect, it } from 'vitest'
import type { Line } from '../../src/cards/card.ts'
import { entryCard } from '../../src/cards/entry.ts'
import { entries } from '../../src/catalog/index.ts'
import { words } from '../../src/words.ts'

describe('the messages of an entry', () => {
  it.each(entries)('$code: each is whole, and not a piece of another', (entry) => {
    const texts = linesOf(entry).map(([code]) => code)
    const pieces = texts.filter((text) =>
      texts.some((other) => other !== text && other?.includes(text ?? '')),
    )
    expect(pieces).toEqual([])
  })

  it.each(entries)('$code: a number of CloudBase’s is said to be that', (entry) => {
    const theirs = linesOf(entry).filter(([code]) => /-50\d{4}/.test(code ?? ''))
    expect(theirs.filter(([, place]) => place !== ' (CloudBase)')).toEqual([])
  })

  it('is what a program prints, not how people write of it', () => {
    const all = entries.flatMap((entry) => linesOf(entry).map(([code = '']) => code))
    expect(all.filter((text) => /→|^(?:报|超时)/.test(text))).toEqual([])
    expect(all).toContain('Invoking task timed out after … seconds')
  })
})

/** The lines of the list of messages, piece by piece. */
function linesOf(entry: (typeof entries)[number]): readonly (readonly string[])[] {
  const list = entryCard(entry, 'en').blocks.find(
    (block) => block.kind === 'list' && block.title === words.messages.en,
  )
  return list?.kind === 'list' ? list.items.map(piecesOf) : []
}

function piecesOf(line: Line): readonly string[] {
  return line.map((piece) => (typeof piece === 'string' ? piece : 'code' in piece ? piece.code : ''))
}
