import type { Entry } from '../catalog/entry.ts'
import type { Language } from '../language.ts'
import { type SecretKind, secretNames } from '../redact.ts'
import { sentences, words } from '../words.ts'
import { type CardBlock, gapBetween, separated } from './card.ts'

/** Tells the author, and only the author, which kinds of secrets the text holds. */
export function secretSentence(secrets: readonly SecretKind[], language: Language): string {
  return sentences.secretSeen({ names: secrets.map((kind) => secretNames[kind][language]) })[language]
}

/** Where a reader finds more about a code: the vendor's status page and the first of the entry's own pages. */
export function sourceNote(entry: Entry, language: Language, { most = 1 } = {}): CardBlock {
  const statusPage =
    language === 'zh'
      ? 'https://cloud.tencent.com/document/product/583/42611'
      : 'https://www.tencentcloud.com/document/product/583/35311'
  const links = [
    { link: words.statusCodes[language], url: statusPage },
    ...entry.links
      .filter((link) => link[language] !== statusPage)
      .slice(0, most)
      .map((link) => ({ link: link.title[language], url: link[language] })),
  ]
  return { kind: 'note', line: [words.source[language], gapBetween(language), ...separated(links)] }
}
