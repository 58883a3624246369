import { describe, expect, it } from 'vitest'
import { Files } from '../../../../src/workspace/page/blocks/files.tsx'
import { htmlOf, wordsOf } from './drawn.ts'

const words = (file: object) => wordsOf(htmlOf(Files, { files: [file] }))

describe('a file', () => {
  it('that is a snippet shows its first lines and how many more there are', () => {
    const shown = words({
      name: 'error.log',
      mode: 'snippet',
      preview: 'a <b>\nc',
      lines: 40,
      lines_more: 38,
    })
    expect(shown).toContain('error.log')
    expect(shown).toContain('a <b>c')
    expect(shown).toContain('+38 lines')
  })

  it('that is a whole snippet says nothing of more', () => {
    expect(words({ name: 'x', preview: 'a', lines_more: 0 })).not.toContain('+')
    expect(words({ name: 'x', preview: 'a', lines_more: 1 })).toContain('+1 line')
  })

  it('of another kind says what it is', () => {
    const shown = words({ name: 'x.zip', title: 'Dump', pretty_type: 'Zip', size: 5_242_880 })
    expect(shown).toContain('Dump')
    expect(shown).toContain('Zip · 5.0 MB')
  })

  it('of another workspace shows its id, since nothing else is known', () => {
    expect(words({ id: 'F1', mode: 'file_access' })).toContain('F1')
  })

  it('without a name is shown as it came', () => {
    expect(words({ surprise: 1 })).toContain('"surprise": 1')
  })
})
