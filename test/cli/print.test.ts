import stringWidth from 'string-width'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { entryCard } from '../../src/cards/entry.ts'
import { findingCard } from '../../src/cards/finding.ts'
import { entries } from '../../src/catalog/index.ts'
import { languageOfEnvironment, lookOf, printCard } from '../../src/cli/print.ts'
import { lookup } from '../../src/lookup/lookup.ts'

const plain = { width: 80, colour: false }

const card: Card = {
  headline: '433 TimeLimitReached: it ran too long.',
  blocks: [
    { kind: 'text', title: 'Retry:', line: ['Only if ', { strong: 'passing' }, '.'] },
    { kind: 'list', title: 'Check next', ordered: true, items: [['one'], [{ code: 'timeout' }]] },
    { kind: 'list', title: 'Near it', ordered: false, items: [['a', { strong: ' b' }]] },
    { kind: 'quote', title: 'The text says', text: 'timed out\nafter 3 s' },
    { kind: 'note', line: ['Source: ', { link: 'page', url: 'https://a.example/b' }] },
  ],
}

it('puts what is to be copied on lines of its own, unbroken', () => {
  const command = `npm install ${'a-long-name '.repeat(7)}`.trim()
  const say = 'x'.repeat(75)
  const step = [say, ' ', { code: `${command}\nnpm ci`, isSnippet: true }] as const
  const brief = { kind: 'brief', above: [], ifRoom: [], steps: [step], leastSteps: 1, below: [] } as const
  expect(printCard({ headline: 'h', blocks: [brief] }, plain)).toBe(
    `h\n\n  1. ${say}\n     ${command}\n     npm ci\n`,
  )
})

it('prints every kind of block', () => {
  expect(printCard(card, plain)).toBe(`433 TimeLimitReached: it ran too long.

Retry: Only if passing.

Check next
  1. one
  2. timeout

Near it
  • a b

The text says
  │ timed out
  │ after 3 s

Source: page https://a.example/b
`)
})

it('indents what does not fit on the first line of an item or a quote', () => {
  const narrow = printCard(
    { ...card, headline: 'x', blocks: card.blocks.slice(1, 4) },
    { ...plain, width: 10 },
  )
  expect(narrow).toContain('\n  │ timed\n  │ out\n  │ after\n  │ 3 s\n')
})

it('adds nothing but colours to a card in colour', () => {
  const coloured = printCard(card, { ...plain, colour: true })
  expect(coloured).toContain('\u001b[1m433')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are made of them
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(printCard(card, plain))
})

it('prints no control character of a pasted text', () => {
  const text = 'red \u001b[31m bell \u0007 back \b c1 \u009b31m return \r tab \t'
  const printed = printCard({ headline: 'x', blocks: [{ kind: 'quote', title: 't', text }] }, plain)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(printed).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
  expect(printed).toContain('red ‹U+001B›[31m bell ‹U+0007›')
})

describe.each(['en', 'zh'] as const)('in 80 columns (%s):', (language) => {
  it.each(entries.map((entry) => [entry.code, entry] as const))('%i', (code, entry) => {
    const cards = [
      findingCard(lookup(String(code)), language),
      entryCard(entry, language),
      ...entry.examples.map((example) => findingCard(lookup(example), language)),
    ]
    for (const each of cards) {
      for (const line of printCard(each, plain).split('\n')) {
        expect(line).toSatisfy((text: string) => stringWidth(text) <= 80)
        expect(line).not.toMatch(/\s$/)
      }
    }
  })
})

describe('the look', () => {
  afterEach(() => vi.unstubAllEnvs())
  const terminal = { isTTY: true, columns: 120, hasColors: () => true }

  it('is coloured on a terminal, and never wider than 80 columns', () => {
    vi.stubEnv('NO_COLOR', undefined)
    expect(lookOf(terminal)).toEqual({ width: 80, colour: true })
    expect(lookOf({ ...terminal, columns: 60 })).toEqual({ width: 60, colour: true })
  })

  it('is plain where the output goes into a pipe', () => {
    vi.stubEnv('NO_COLOR', undefined)
    expect(lookOf({ hasColors: () => true })).toEqual({ width: 80, colour: false })
  })

  it('is plain where NO_COLOR is set or the terminal has no colours', () => {
    vi.stubEnv('NO_COLOR', '1')
    expect(lookOf(terminal).colour).toBe(false)
    vi.stubEnv('NO_COLOR', '')
    expect(lookOf({ ...terminal, hasColors: () => false }).colour).toBe(false)
  })

  it('is never narrower than 20 columns', () => {
    expect(lookOf({ ...terminal, columns: 0 }).width).toBe(20)
  })
})

describe('the language of the shell', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{}, 'en'],
    [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'C' }, 'zh'],
  ] as const)('%j is %s', (env, language) => {
    expect(languageOfEnvironment(env)).toBe(language)
  })
})
