import { entryOf } from '../catalog/index.ts'
import type { Bilingual, Language } from '../language.ts'
import type { CardBlock } from './card.ts'
import { titleOf } from './entry-title.ts'

/** One line for each code: title and headline. */
export function codeList(
  title: Bilingual,
  codes: readonly number[],
  language: Language,
): readonly CardBlock[] {
  const items = codes
    .flatMap((code) => entryOf(code) ?? [])
    .slice(0, 5)
    .map((entry) => [
      { strong: titleOf(entry) },
      language === 'zh' ? `：${entry.headline.zh}` : `: ${entry.headline.en}`,
    ])
  return items.length === 0 ? [] : [{ kind: 'list', title: title[language], ordered: false, items }]
}
