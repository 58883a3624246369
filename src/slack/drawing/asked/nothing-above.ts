import type { Language } from '../../../language.ts'
import { sentences } from '../../../words.ts'
import { type Content, cardMessage } from '../message.ts'

const headline = {
  en: 'I found no SCF error above. Mention me with the lines around it, or in the thread under it.',
  zh: '上面没有找到 SCF 报错。请附上报错附近的几行日志提到我，或在报错的消息列里提到我。',
} as const

/** Somebody asked about what stands above, and nothing is there: with what would work. */
export function nothingAbove(language: Language): Content {
  const whatWorks = { kind: 'text', line: [sentences.tryThis()[language]] } as const
  return cardMessage({ headline: headline[language], blocks: [whatWorks] }, language, [])
}
