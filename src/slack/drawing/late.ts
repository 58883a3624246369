import type { Language } from '../../language.ts'
import { memoryWords } from '../memory-words.ts'
import type { Content } from '../replying/send.ts'
import { lineMessage } from './blocks.ts'

/** Whoever reads an answer later than this must not take its error for one of this moment. */
const lateMs = 60_000

/** The content, and where it comes late, a line that says when the message was written. */
export function withLateness({ text, blocks, writtenTs, language }: Dated, now: number): Content {
  const time = Number(writtenTs) * 1_000
  if (now - time <= lateMs || blocks.length === 0) return { text, blocks }
  const late = lineMessage([memoryWords.late[language], { time, withDate: false }])
  return { text: `${text} ${late.text}`, blocks: [...late.blocks, ...blocks] }
}

type Dated = Content & { readonly writtenTs: string; readonly language: Language }
