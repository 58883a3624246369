import type { Language } from '../../../language.ts'
import type { Answer } from '../../../lookup/lookup.ts'
import type { Untold } from '../../reading/asking/asks.ts'
import { aboutOf, isAnsweredAnyway } from '../../reading/asking/untold.ts'
import { type Content, cardMessage } from '../message.ts'

/** "I found no SCF error" would read as "nothing is open", just when something is. */
const headlines = {
  open: {
    en: 'I can’t reach my database right now, so I can’t tell what is open and who is on it. Try again in a minute.',
    zh: '暂时无法访问记录，无法告知有哪些未解决的故障、谁在处理，请稍后再试。',
  },
  past: {
    en: 'I can’t reach my database right now, so I can’t tell what is known of earlier failures and what fixed them. Try again in a minute.',
    zh: '暂时无法访问记录，无法告知以往的故障和解决办法，请稍后再试。',
  },
  function: {
    en: 'I found no SCF error in that. If it is a function: I can’t reach my database right now. Try again in a minute.',
    zh: '没有识别出 SCF 报错。如果这是函数名：暂时无法访问记录，请稍后再试。',
  },
} as const satisfies Record<Untold['about'], { readonly en: string; readonly zh: string }>

/** Somebody asked the memory while it is away. `undefined` where there is an answer to their words all the same. */
export function notReached(
  asked: Parameters<typeof aboutOf>[0],
  answer: Answer,
  language: Language,
): Content | undefined {
  const about = aboutOf(asked)
  if (isAnsweredAnyway(about, answer)) return undefined
  return cardMessage({ headline: headlines[about][language], blocks: [] }, language, [])
}
