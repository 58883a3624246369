import { describe, expect, it } from 'vitest'
import { entries, primaryName } from '../../src/catalog/index.ts'
import type { Bilingual, Language } from '../../src/language.ts'

/** A phone shows about this many characters before it folds. */
const longest = { headline: 90, checks: 200 }

/** Words of SCF itself inside a Chinese sentence. */
const quoted = /「[^「」]*」|（[^（）]*）|\{[^{}]*\}/g

const languages: readonly Language[] = ['en', 'zh']
const catalog = entries.map((entry) => ({ entry, title: `${entry.code} ${primaryName(entry)}` }))

const rules: readonly { rule: string; isBroken: (sentence: Bilingual) => boolean; broken: Bilingual }[] = [
  {
    rule: 'English holds no Chinese character and no full-width sign',
    isBroken: ({ en }) => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(en),
    broken: { en: 'Raise the 超时 first.', zh: '先调大超时时间。' },
  },
  {
    rule: 'Chinese holds no English sentence, except quoted or as code',
    isBroken: ({ zh }) => /(?<![A-Za-z])[A-Za-z]{2,20}(?:,? [A-Za-z]{2,20}){3}/.test(zh.replace(quoted, '')),
    broken: { en: 'Raise the timeout first.', zh: '请先 raise the timeout first 再试。' },
  },
  {
    rule: 'Chinese has full-width punctuation',
    isBroken: ({ zh }) => /\p{Script=Han}[,;:?!()]|[,;?!()]\p{Script=Han}|\p{Script=Han}\.$/u.test(zh),
    broken: { en: 'Raise it, then retry.', zh: '先调大,再重试。' },
  },
  {
    rule: 'a space stands between Chinese and Latin letters or digits',
    isBroken: ({ zh }) => /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(zh),
    broken: { en: 'The default is 3 s.', zh: '默认是3秒。' },
  },
  {
    rule: 'Chinese groups no digits',
    isBroken: ({ zh }) => /\d,\d{3}/.test(zh),
    broken: { en: 'It has 3,072 MB.', zh: '内存为 3,072 MB。' },
  },
  {
    rule: 'nobody shouts',
    // "#!" begins a script, not an exclamation.
    isBroken: (sentence) => languages.some((language) => /(?<!#)[!！]/.test(sentence[language])),
    broken: { en: 'Raise it!', zh: '调大它。' },
  },
]

describe.each(rules)('$rule', ({ isBroken, broken }) => {
  it('is a rule that can be broken', () => {
    expect(isBroken(broken)).toBe(true)
  })

  it.each(catalog)('$title', ({ entry }) => {
    expect(sentencesOf(entry).filter(isBroken)).toEqual([])
  })
})

describe.each(catalog)('$title', ({ entry }) => {
  it.each(languages)('has a headline that follows a colon and fits a phone (%s)', (language) => {
    const headline = entry.headline[language]
    expect(headline.length, headline).toBeLessThanOrEqual(longest.headline)
    expect(headline).not.toMatch(/^\p{Lu}\p{Ll}|[.。]$/u)
  })

  it.each(languages)('has checks that fit a phone (%s)', (language) => {
    const tooLong = entry.checks
      .map((check) => check[language])
      .filter((text) => text.length > longest.checks)
    expect(tooLong).toEqual([])
  })
})

/** Every pair of sentences, however deep. A link has a title beside its two addresses, so it is no pair. */
function sentencesOf(value: unknown): readonly Bilingual[] {
  if (typeof value !== 'object' || value === null) return []
  return isPair(value) ? [value] : Object.values(value).flatMap(sentencesOf)
}

function isPair(value: object): value is Bilingual {
  return Object.keys(value).sort().join() === 'en,zh'
}
