import type { Language } from '../../../language.ts'
import { memoryWords } from '../../words.ts'
import { type Content, cardMessage } from '../message.ts'

const { dismiss } = memoryWords.menu

const words = {
  headline: {
    en: 'When and how I speak here is set by a command.',
    zh: '我何时回复、怎么回复，要用命令设置。',
  },
  command: { en: '/scf-error settings', zh: '/scf-error settings' },
  does: {
    en: ' sets when I answer in this channel, and in which language; for full members.',
    zh: ' 设置我在本频道何时回复、用什么语言，仅限正式成员。',
  },
  quiet: {
    en: `"${dismiss.en}" in the menu of a card keeps that error quiet in the channel for 90 days.`,
    zh: `卡片菜单里的「${dismiss.zh}」会让本频道 90 天内不再回复那个报错。`,
  },
} as const

/** Somebody told the bot in words what a command or a menu does: the way there. */
export function howToSet(language: Language): Content {
  const blocks = [
    { kind: 'text', line: [{ code: words.command[language] }, words.does[language]] },
    { kind: 'text', line: [words.quiet[language]] },
  ] as const
  return cardMessage({ headline: words.headline[language], blocks }, language, [])
}
