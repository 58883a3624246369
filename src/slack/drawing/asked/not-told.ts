import type { Bilingual, Language } from '../../../language.ts'
import { sentences } from '../../../words.ts'
import type { Untold } from '../../reading/asking/asks.ts'
import { type Content, cardMessage } from '../message.ts'

type Reader = NonNullable<Untold['membership']> | 'unknown'

/** Of a name alone nobody but a full member learns whether it is a function's. */
const headlines: Readonly<Record<Untold['about'], Readonly<Record<Reader, Bilingual>>>> = {
  open: {
    guest: {
      en: 'What is open, and who is on it, is for full members of this workspace.',
      zh: '未解决的故障和处理人，只对工作区的正式成员开放。',
    },
    outsider: {
      en: 'What is open, and who is on it, is for full members of the workspace that runs this bot.',
      zh: '未解决的故障和处理人，只对使用本机器人的工作区的正式成员开放。',
    },
    unknown: {
      en: 'What is open, and who is on it, is for full members of this workspace. Slack does not tell me just now whether you are one; try again in a minute.',
      zh: '未解决的故障和处理人，只对工作区的正式成员开放。暂时无法从 Slack 确认你的身份，请稍后再试。',
    },
  },
  past: {
    guest: {
      en: 'What is known of earlier failures, and what fixed them, is for full members of this workspace.',
      zh: '以往的故障和解决办法，只对工作区的正式成员开放。',
    },
    outsider: {
      en: 'What is known of earlier failures, and what fixed them, is for full members of the workspace that runs this bot.',
      zh: '以往的故障和解决办法，只对使用本机器人的工作区的正式成员开放。',
    },
    unknown: {
      en: 'What is known of earlier failures, and what fixed them, is for full members of this workspace. Slack does not tell me just now whether you are one; try again in a minute.',
      zh: '以往的故障和解决办法，只对工作区的正式成员开放。暂时无法从 Slack 确认你的身份，请稍后再试。',
    },
  },
  function: {
    guest: {
      en: 'I found no SCF error in that. If it is a function: what is known of it is for full members of this workspace.',
      zh: '没有识别出 SCF 报错。如果这是函数名，它的故障记录只对工作区的正式成员开放。',
    },
    outsider: {
      en: 'I found no SCF error in that. If it is a function: what is known of it is for full members of the workspace that runs this bot.',
      zh: '没有识别出 SCF 报错。如果这是函数名，它的故障记录只对使用本机器人的工作区的正式成员开放。',
    },
    unknown: {
      en: 'I found no SCF error in that. If it is a function: what is known of it is for full members of this workspace. Slack does not tell me just now whether you are one; try again in a minute.',
      zh: '没有识别出 SCF 报错。如果这是函数名，它的故障记录只对工作区的正式成员开放。暂时无法从 Slack 确认你的身份，请稍后再试。',
    },
  },
}

/** Somebody asked the memory who is not told it: why, and what everybody is told. */
export function notTold({ about, membership }: Untold, language: Language): Content {
  const whatWorks = { kind: 'text', line: [sentences.tryThis()[language]] } as const
  const headline = headlines[about][membership ?? 'unknown'][language]
  return cardMessage({ headline, blocks: [whatWorks] }, language, [])
}
