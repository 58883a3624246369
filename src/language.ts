/** The languages the bot speaks. `zh` is Simplified Chinese. */
export type Language = 'en' | 'zh'

/** One sentence in both languages. A hole is a compile error. */
export type Bilingual = Readonly<Record<Language, string>>

/** The language of an IETF locale (`zh-CN`, `zh-TW`, `en-US`), or `undefined` for one the bot does not speak. */
export function languageOfLocale(locale: string): Language | undefined {
  const primary = locale.toLowerCase().split(/[-_]/, 1)[0]
  return primary === 'zh' || primary === 'en' ? primary : undefined
}

const chineseWord = /\p{Script=Han}{2}/u

/** `zh` if the text has a Chinese word (two Han characters side by side), otherwise `undefined`: Latin letters alone prove nothing. */
export function languageOfText(text: string): 'zh' | undefined {
  return chineseWord.test(text) ? 'zh' : undefined
}
