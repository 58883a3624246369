import type { Bilingual } from '../../language.ts'

/** Why an attached file was not looked at, and what would work. */
export const fileWords = {
  unreadable: {
    en: 'I could not read the attached file; paste the lines around the error instead.',
    zh: '附件读取失败，请直接粘贴报错附近的几行日志。',
  },
  'too-large': {
    en: 'What is attached is larger than 1 MB; paste the lines around the error instead.',
    zh: '附件超过 1 MB，请直接粘贴报错附近的几行日志。',
  },
  picture: {
    en: 'I cannot read pictures; paste the error as text instead.',
    zh: '我看不了图片，请直接粘贴报错的文字。',
  },
  'no-text': {
    en: 'I can read only text files; paste the lines around the error instead.',
    zh: '我只能读文本文件，请直接粘贴报错附近的几行日志。',
  },
} as const satisfies Record<string, Bilingual>
