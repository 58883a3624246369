import type { KnownBlock } from '@slack/types'
import type { Card } from '../../../cards/card.ts'
import type { Bilingual, Language } from '../../../language.ts'
import type { Mode } from '../../../triage/manners.ts'
import { lineMessage } from '../blocks.ts'
import { type Content, cardMessage } from '../message.ts'
import { modeSelect } from './settings-view.ts'
import { modeWords, settingsWords } from './settings-words.ts'

type Joined = {
  readonly mode: Mode
  /** Everybody in the workspace may read the channel, and nobody else. */
  readonly isPublic: boolean
}

/** What the bot does in a channel that it was invited to, what it keeps, and the mode to choose. */
export function welcomeMessage({ mode, isPublic }: Joined, language: Language): Content {
  const card: Card = {
    headline: words.headline[language],
    blocks: [
      { kind: 'text', title: words.doesTitle[language], line: [words.does[language]] },
      {
        kind: 'text',
        title: words.keepsTitle[language],
        line: [words.keeps[language], (isPublic ? words.sharedWith : words.staysHere)[language]],
      },
      { kind: 'text', line: [words.choose[language]] },
    ],
  }
  const choice: KnownBlock = { type: 'actions', elements: [modeSelect(mode, language)] }
  const { text, blocks } = cardMessage(card, language, [])
  return { text, blocks: [...blocks, choice] }
}

/** In its place, once a mode was chosen. */
export function chosenMessage(mode: Mode, language: Language): Content {
  return lineMessage([settingsWords.chosen[language], modeWords[mode].told[language]])
}

const words = {
  headline: {
    en: 'I am in this channel now. Only you see this.',
    zh: '我已加入本频道。这条消息只有你能看到。',
  },
  doesTitle: { en: 'What I do here:', zh: '我会做什么：' },
  does: {
    en: 'a message that certainly holds an SCF error gets one answer in its thread; when it comes back, a line or only a higher count. Everything else gets silence. Whoever mentions me gets an answer.',
    zh: '确定含有 SCF 报错的消息，我会在消息列里回复一次；再次出现时只补一行，或只增加次数。其他消息不会回应；提到我时总会回复。',
  },
  keepsTitle: { en: 'What I keep:', zh: '我会保存什么：' },
  keeps: {
    en: 'what my answer shows of a message (quoted lines, exception, details), with secrets masked, until the error has not been seen for as long as the team that runs me has set (180 days by default). ',
    zh: '消息中只保存回复里显示的内容（引用的行、异常、详情），密钥会打码，直到这个报错在设定的天数内（默认 180 天）没有再出现。',
  },
  sharedWith: {
    en: 'This channel is public: all full members share what the team knows of an error.',
    zh: '本频道是公开的：所有正式成员共享团队对报错的记录。',
  },
  staysHere: {
    en: 'This channel is not public: what is said here stays here.',
    zh: '本频道不公开：这里的内容只留在这里。',
  },
  choose: {
    en: 'When shall I speak here? Later: /scf-error settings.',
    zh: '我在这里什么时候回复？以后可用 /scf-error settings 修改。',
  },
} as const satisfies Record<string, Bilingual>
