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

/** What SCF and its console print in Chinese, whoever reads them. */
const printed =
  /用户代码异常捕获|找不到对应的 ?FunctionName|未找到函数执行入口文件[^\n。]{0,80}|当前函数状态无法进行此操作[^\n。]{0,40}|调用失败|执行日志|返回结果|调用日志/g

/** Paths, and words in quotes or as code: names and messages that somebody only passes on. */
const passedOn =
  /`[^`\n]{1,200}`|"[^"\n]{1,200}"|“[^“”\n]{1,200}”|(?<![^\s("'])[\w.]{0,40}\/[^\s"')/]{1,60}(?:\/[^\s"')/]{1,60}){0,12}/g

/** Small English words; three of them are a sentence, or at least a part of one. */
const englishWord = /(?<![\w.-])[a-z']{2,15}(?![\w.-])/g
const fewestWords = 3

/**
 * `zh` if somebody has written Chinese, otherwise `undefined`: Latin letters alone prove nothing. A Chinese message of
 * SCF's, a name in quotes or a path does not make an English sentence Chinese.
 */
export function languageOfText(text: string): 'zh' | undefined {
  if (!chineseWord.test(text)) return undefined
  const written = text.replace(passedOn, ' ').replace(printed, ' ')
  if (chineseWord.test(written)) return 'zh'
  return (written.match(englishWord)?.length ?? 0) >= fewestWords ? undefined : 'zh'
}
