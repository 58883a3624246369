import { entries } from '../../src/catalog/index.ts'

/** The catalog as a search library wants it: what somebody may look for, one document for each code. */
export const documents = entries.map(({ code, names, messages, keywords, meaning }) => ({
  id: code,
  name: names.map(({ name }) => name).join(' '),
  message: messages.map(({ text }) => text).join(' '),
  keyword: keywords.join(' '),
  meaning: `${meaning.en} ${meaning.zh}`,
}))

export const fields = ['name', 'message', 'keyword', 'meaning'] as const
