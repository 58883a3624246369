import type { Language } from '../../../language.ts'
import { sentences } from '../../../words.ts'
import { type Content, cardMessage } from '../message.ts'

const headlines = {
  channel: {
    en: 'I found no SCF error above. Mention me with the lines around it, or in the thread under it.',
    zh: '上面没有找到 SCF 报错。请附上报错附近的几行日志提到我，或在报错的消息列里提到我。',
  },
  direct: {
    en: 'I found no SCF error above. Paste the lines around it here.',
    zh: '上面没有找到 SCF 报错。请把报错附近的几行日志贴在这里。',
  },
} as const

/** Somebody asked about what stands above, and nothing is there: with what would work. */
export function nothingAbove(place: keyof typeof headlines, language: Language): Content {
  const whatWorks = { kind: 'text', line: [sentences.tryThis()[language]] } as const
  return cardMessage({ headline: headlines[place][language], blocks: [whatWorks] }, language, [])
}
