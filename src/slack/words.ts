import type { Bilingual } from '../language.ts'

/** What only Slack needs words for: buttons, modals, Home, refusals. */
export const slackWords = {
  details: { en: 'Details', zh: '详情' },
  postHere: { en: 'Post here', zh: '发到这里' },
  checkHandler: { en: 'Check this handler', zh: '检查这个执行方法' },
  whatItMeans: { en: 'What it means', zh: '查看状态码' },
  shortened: {
    en: 'Shortened to fit; “Details” shows the whole entry.',
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
  /** The incident lives on, but the memory keeps this card no more. */
  letGo: {
    en: 'I let go of this card, as I do when its channel is made private or shared with another company; nothing was changed. Paste the error again for a card that works.',
    zh: '这张卡片已经失效（例如频道曾经设为私有，或与其他公司共享），没有做任何更改。重新粘贴报错，就会有可用的卡片。',
  },
  forgotten: { en: 'I no longer have this incident.', zh: '这次故障的记录已经删除。' },
  /** The card belongs to the public channels, and its own channel is none. */
  apart: {
    private: {
      en: 'This channel is private now, and this card belongs to the memory of the public channels; nothing was changed. Paste the error again for a card of this channel’s own.',
      zh: '本频道现在是私有频道，而这张卡片属于公开频道的记录，没有做任何更改。重新粘贴报错，就会有本频道自己的卡片。',
    },
    shared: {
      en: 'This channel is shared with another company now, and this card belongs to the memory of the public channels; nothing was changed. Paste the error again for a card of this channel’s own.',
      zh: '本频道现在与其他公司共享，而这张卡片属于公开频道的记录，没有做任何更改。重新粘贴报错，就会有本频道自己的卡片。',
    },
    unknown: {
      en: 'Slack does not tell me just now whether this channel is public, which this takes; nothing was changed. Try again in a minute.',
      zh: '暂时无法从 Slack 确认本频道是否公开（此操作需要），没有做任何更改，请稍后再试。',
    },
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
  same: {
    run: { en: ': the same run as before', zh: '：与之前是同一次运行' },
    runs: { en: ': the same runs as before', zh: '：与之前是同样的几次运行' },
    alarm: { en: ': the same alarm as before', zh: '：与之前是同一条告警' },
  },
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
