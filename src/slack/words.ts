import type { Bilingual } from '../language.ts'

/** What only Slack needs words for: buttons, modals, Home, refusals. */
export const slackWords = {
  details: { en: 'Details', zh: '详情' },
  postHere: { en: 'Post here', zh: '发到这里' },
  checkHandler: { en: 'Check this handler', zh: '检查这个执行方法' },
  whatItMeans: { en: 'What it means', zh: '查看状态码' },
  shortened: {
    en: 'Shortened to fit; More shows the whole entry.',
    zh: '内容过长，已省略末尾；点「详情」查看完整条目。',
  },
  close: { en: 'Close', zh: '关闭' },
  check: { en: 'Check', zh: '检查' },
  answerTitle: { en: 'SCF error', zh: 'SCF 报错' },
  why: { en: 'Why?', zh: '为什么？' },
  entryTitle: { en: 'Status code', zh: '状态码' },
  handlerTitle: { en: 'Check an SCF handler', zh: '检查 SCF 执行方法' },
  handlerLabel: { en: 'Handler', zh: '执行方法' },
  handlerPlaceholder: { en: 'index.main_handler', zh: 'index.main_handler' },
  runtimeLabel: { en: 'Runtime', zh: '运行环境' },
  anyRuntime: { en: 'Any runtime', zh: '任意运行环境' },
  handlerHint: {
    en: 'As in the function configuration, for example index.main_handler.',
    zh: '与函数配置里的写法一致，例如 index.main_handler。',
  },
  typeHandler: {
    en: 'Type a handler; the verdict appears here.',
    zh: '输入执行方法，检查结果会显示在这里。',
  },
  reading: { en: 'Reading the file…', zh: '正在读取文件…' },
  shared: { en: 'Posted.', zh: '已发送。' },
  nothingInMessage: {
    en: 'This message has no text that I can read.',
    zh: '这条消息里没有可读的文字。',
  },
  nothingAbove: {
    en: 'I found no SCF error above. Mention me with the lines around it, or in the thread under it.',
    zh: '上面没有找到 SCF 错误。请附上报错附近的几行日志提到我，或在报错的消息列里提到我。',
  },
  unknownCommand: {
    en: 'Unknown command. Try /scf-error or /scf-handler.',
    zh: '可用的命令是 /scf-error 和 /scf-handler。',
  },
  cannotPost: {
    en: 'This answer is too old to be posted; ask again and post the new one.',
    zh: '这条回复已过期，无法发送，请重新查询后再发。',
  },
} as const satisfies Record<string, Bilingual>

/** What is said around incidents: buttons, the modal, what did not work. */
export const memoryWords = {
  claim: { en: "I'm on it", zh: '我来处理' },
  resolve: { en: 'What fixed it…', zh: '怎么解决的…' },
  menu: {
    handler: { en: 'Check this handler', zh: '检查这个执行方法' },
    copy: { en: 'Copy as text', zh: '复制为文本' },
    fixes: { en: 'Fixes and runbook', zh: '解决记录和处理手册' },
    dismiss: { en: 'Not SCF', zh: '不是 SCF 报错' },
    release: { en: 'Let go', zh: '不再处理' },
  },
  resolveTitle: { en: 'What fixed it', zh: '怎么解决的' },
  noteLabel: { en: 'What fixed it', zh: '怎么解决的' },
  notePlaceholder: { en: 'raised the timeout to 30 s', zh: '把超时时间调到了 30 s' },
  noteHint: {
    en: 'The team sees this when it happens again. Secrets are masked.',
    zh: '下次出现时团队会看到。密钥会打码。',
  },
  save: { en: 'Save', zh: '保存' },
  noteEmpty: { en: 'Write a few words on what helped.', zh: '请写几个字，说明是怎么解决的。' },
  notSaved: {
    en: 'Not saved. Your text is still here; try again in a minute.',
    zh: '刚才没能保存，内容还在这里，请稍后再试。',
  },
  copyTitle: { en: 'Copy as text', zh: '复制为文本' },
  noMemory: {
    en: 'I can’t reach my database right now; nothing was changed. Try again in a minute.',
    zh: '暂时无法访问记录，没有做任何更改，请稍后再试。',
  },
  forgotten: {
    en: 'I no longer have this incident.',
    zh: '这次故障的记录已经删除。',
  },
  notForOutsiders: {
    en: 'This is for the team that runs this bot; nothing was changed. The answer itself is for everybody here.',
    zh: '这个操作只对使用本机器人的团队开放，没有做任何更改。回复内容大家都可以看。',
  },
  notForGuests: {
    en: 'Only full members of this workspace can do this, as it speaks for the whole channel; nothing was changed.',
    zh: '这个操作会影响整个频道，只有工作区的正式成员可以使用，没有做任何更改。',
  },
  whoIsThat: {
    en: 'Slack does not tell me just now whether you are a full member of this workspace, which this takes; nothing was changed.',
    zh: '暂时无法从 Slack 确认你是否为工作区的正式成员（此操作需要），没有做任何更改。',
  },
  again: { en: ' again: ', zh: ' 再次出现：' },
  digest: ({ count }: { count: number }): Bilingual => ({
    en: `${count} more ${count === 1 ? 'error' : 'errors'} at the same time: `,
    zh: `同时还有 ${count} 条，合并说明：`,
  }),
  earlierCard: { en: 'The earlier card', zh: '查看之前的卡片' },
  sourceDeleted: {
    en: 'The original message was deleted, so its details are gone.',
    zh: '原消息已删除，其中的内容不再保留。',
  },
  late: { en: 'Late answer; the message was sent at ', zh: '回复有延迟，原消息发送于 ' },
} as const

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
} as const satisfies Record<string, Bilingual>

/** A fault of ours, with the id under which the log has it. */
export function apology(id: string): Bilingual {
  return {
    en: `Something went wrong on my side. Please try again; if it keeps failing, tell whoever runs the bot this id: ${id}.`,
    zh: `我这边出了点问题，请再试一次；如果仍然不行，请把这个编号告诉机器人的维护者：${id}。`,
  }
}

/** For somebody whose language could not be asked any more. */
export function bothLanguages({ en, zh }: Bilingual): string {
  return `${en}\n${zh}`
}

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
        en: ' explains a status code, a name, a word such as timeout, or a pasted error; a function’s name or “open” asks what the team knows. Only you see it.',
        zh: ' 解释状态码、名称、关键词（如「超时」）或粘贴的报错；输入函数名或 open 可以查团队的故障记录。只有你能看到。',
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
        en: ' with an error, or under one (“why?”, “who is on it?”): I answer in the thread. A handler gets checked.',
        zh: ' 后面附上报错，或在报错下面提到我（「这是什么错误？」「谁在处理？」），我会在消息列里回复；写上执行方法会检查它。',
      },
    },
  ],
  manners: {
    en: 'In channels I am in, a pasted log with an SCF error gets an answer in its thread; anything else gets silence. Secrets are masked. I keep what my card shows of a message (quoted lines, exception, details) until the error has not been seen for as long as my team has set, 180 days if nothing else; full members see it from public channels, everybody else only where it was said. A deleted or edited message takes its words back.',
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
