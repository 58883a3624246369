import type { Bilingual } from '../../../language.ts'
import { memoryWords } from '../../words.ts'

/** How to use the bot, the same in help, App Home and an empty mention. */
export const helpWords = {
  headline: {
    en: 'I explain Tencent Cloud SCF errors and check handlers.',
    zh: '我能解释腾讯云云函数 SCF 的报错，也能检查执行方法。',
  },
  waysTitle: { en: 'Ways to ask', zh: '使用方法' },
  ways: [
    {
      code: { en: '/scf-error 439', zh: '/scf-error 439' },
      what: {
        en: ' explains a status code, a name, a word such as timeout, or a pasted error; full members ask what the team knows by a function’s name or “open”. Only you see it.',
        zh: ' 解释状态码、名称、关键词（如「超时」）或粘贴的报错；正式成员输入函数名或 open 可以查团队的故障记录。只有你能看到。',
      },
    },
    {
      code: {
        en: '/scf-handler index.main_handler Python3.9',
        zh: '/scf-handler index.main_handler Python3.9',
      },
      what: { en: ' checks a handler; alone it opens a form.', zh: ' 检查执行方法；不带参数会打开表单。' },
    },
    {
      code: { en: 'Explain SCF error', zh: 'Explain SCF error' },
      what: {
        en: ', in the menu of any message, explains that message, even in channels I am not in.',
        zh: ' 在任意消息的菜单里，解释那条消息；我不在频道里也能用。',
      },
    },
    {
      code: { en: 'Check SCF handler', zh: 'Check SCF handler' },
      what: {
        en: ', in the same menu, checks the handler in a message.',
        zh: ' 在同一菜单里，检查消息中的执行方法。',
      },
    },
    {
      code: { en: '/scf-error settings', zh: '/scf-error settings' },
      what: {
        en: ' sets when I speak in a channel, and in which language; for full members.',
        zh: ' 设置我在频道里何时回复、用什么语言，仅限正式成员。',
      },
    },
    {
      code: { en: '@scf-bot', zh: '@scf-bot' },
      what: {
        en: ' with an error, or under one (“why?”, “who is on it?”, “what fixed it last time?”): I answer in the thread. A handler gets checked.',
        zh: ' 后面附上报错，或在报错下面提到我（「这是什么错误？」「谁在处理？」「上次怎么解决的？」），我会在消息列里回复；写上执行方法会检查它。',
      },
    },
    {
      code: { en: 'index.main_handler Python3.9', zh: 'index.main_handler Python3.9' },
      what: {
        en: ' with a zip or jar beside it, in a direct message: I check the handler against the package. The form takes a package, too.',
        zh: ' 和代码包（zip 或 jar）一起私信给我，我会检查执行方法与代码包是否对得上；表单里也能附上代码包。',
      },
    },
  ],
  manners: {
    en: 'In channels I am in, a pasted log with an SCF error gets an answer in its thread; anything else gets silence. Secrets are masked. I keep what my card shows of a message (quoted lines, exception, details) until the error has not been seen for as long as my team has set (180 days by default). Full members see what comes from public channels; everything else stays in its conversation. If a message is deleted or edited, its words go from my memory.',
    zh: '在我所在的频道里，贴出带有 SCF 报错的日志，我会在消息列里回复，其他消息不会回应。密钥会打码。消息中只保存卡片上显示的内容（引用的行、异常、详情），直到这个报错在设定的天数内（默认 180 天）没有再出现；公开频道的内容正式成员可见，其余只在原会话里可见。删除或编辑消息会一并收回其中的内容。',
  },
  memory: {
    en: `Under such an answer, "${memoryWords.claim.en}" shows who is handling it, "${memoryWords.resolve.en}" keeps what helped for the next time, and in the menu "${memoryWords.menu.fixes.en}" lists what helped before, and "${memoryWords.menu.dismiss.en}" takes a wrong answer away and keeps this error quiet in the channel for 90 days.`,
    zh: `在这样的回复下面，「${memoryWords.claim.zh}」让团队知道谁在处理，「${memoryWords.resolve.zh}」把解决办法留给下一次，菜单里的「${memoryWords.menu.fixes.zh}」列出以前的解决办法，「${memoryWords.menu.dismiss.zh}」可以撤掉答错的回复，90 天内本频道不再回复这个报错。`,
  },
} as const satisfies HelpWords

type HelpWords = {
  readonly headline: Bilingual
  readonly waysTitle: Bilingual
  readonly ways: readonly { readonly code: Bilingual; readonly what: Bilingual }[]
  readonly manners: Bilingual
  readonly memory: Bilingual
}
