import type { Bilingual } from '../../../language.ts'
import type { ChannelLanguage, LastChange, Mode } from '../../../triage/manners.ts'

/** Each mode, as its button and as the sentence that tells the channel of it. */
export const modeWords: Readonly<Record<Mode, { readonly label: Bilingual; readonly told: Bilingual }>> = {
  all: {
    label: { en: 'Answer what is certainly an SCF error', zh: '确定是 SCF 报错才回复' },
    told: {
      en: 'I answer what is certainly an SCF error.',
      zh: '确定是 SCF 报错的消息，我会回复。',
    },
  },
  asked: {
    label: { en: 'Answer only when asked', zh: '只在有人问我时回复' },
    told: {
      en: 'I answer only when somebody asks.',
      zh: '有人问我时，我才回复。',
    },
  },
  eager: {
    label: {
      en: 'This channel is about SCF: answer bare codes, too',
      zh: '本频道专门讨论 SCF：只提到状态码也回复',
    },
    told: {
      en: 'I also answer a bare code such as “getting 439 again”.',
      zh: '只提到状态码（如「又报 439 了」），我也会回复。',
    },
  },
}

export const languageWords: Readonly<
  Record<ChannelLanguage, { readonly label: Bilingual; readonly told: Bilingual }>
> = {
  auto: {
    label: { en: 'As the message', zh: '与消息相同' },
    told: { en: 'Replies are in the language of the message.', zh: '回复使用消息的语言。' },
  },
  en: {
    label: { en: 'English', zh: '英文' },
    told: { en: 'Replies are in English.', zh: '回复一律使用英文。' },
  },
  zh: {
    label: { en: 'Chinese', zh: '中文' },
    told: { en: 'Replies are in Chinese.', zh: '回复一律使用中文。' },
  },
}

/** All that is said around the settings of a channel. */
export const settingsWords = {
  title: { en: 'Channel settings', zh: '频道设置' },
  mode: { en: 'When nobody asks', zh: '没有人提问时' },
  modeHint: {
    en: 'Mentions, commands and shortcuts are always answered. Chatter, prices and room numbers never are.',
    zh: '提到我、使用命令和快捷方式时总会回复；闲聊、价格、房间号从不回复。',
  },
  language: { en: 'Language of replies in threads', zh: '消息列中回复的语言' },
  save: { en: 'Save', zh: '保存' },
  muted: { en: 'Muted here', zh: '在本频道已静音' },
  nothingMuted: {
    en: 'Nothing is muted here. “Not SCF” in the menu of a card mutes its error for 90 days.',
    zh: '本频道没有静音的报错。在卡片菜单里选「不是 SCF 报错」即可静音 90 天。',
  },
  moreMuted: (count: number): Bilingual => ({
    en: `Only the newest ${count} are shown.`,
    zh: `仅显示最近的 ${count} 条。`,
  }),
  lastSeen: { en: 'last seen ', zh: '最近一次 ' },
  unmute: { en: 'Unmute', zh: '取消静音' },
  nobodyChanged: { en: 'Nobody has changed anything here yet.', zh: '还没有人改过这里的设置。' },
  lastChanged: {
    mode: { en: '{who} changed when I speak, {at}', zh: '{who} 于 {at} 修改了回复方式' },
    language: { en: '{who} changed the language, {at}', zh: '{who} 于 {at} 修改了语言' },
    both: {
      en: '{who} changed when I speak and the language, {at}',
      zh: '{who} 于 {at} 修改了回复方式和语言',
    },
    unmute: { en: '{who} unmuted an error, {at}', zh: '{who} 于 {at} 取消了一个报错的静音' },
  },
  changedBy: { en: ' changed my settings here: ', zh: ' 修改了我在本频道的设置：' },
  unmutedBy: { en: ' unmuted an error here: ', zh: ' 取消了一个报错在本频道的静音：' },
  notFor: {
    guest: {
      en: 'The settings speak for the whole channel, so they are for full members of this workspace.',
      zh: '频道设置会影响频道里的所有人，因此只对工作区的正式成员开放。',
    },
    outsider: {
      en: 'The settings of this channel are for full members of the workspace that runs this bot. My answers are for everybody here.',
      zh: '频道设置只对使用本机器人的工作区的正式成员开放，我的回复大家都可以看。',
    },
    unknown: {
      en: 'The settings are for full members of this workspace, and Slack does not tell me just now whether you are one. Try again in a minute.',
      zh: '频道设置只对工作区的正式成员开放，暂时无法从 Slack 确认你的身份，请稍后再试。',
    },
  },
  direct: {
    en: 'There is nothing to set in a direct message. Use `/scf-error settings` in a channel.',
    zh: '私信里没有可设置的内容，请在频道里使用 `/scf-error settings`。',
  },
  notHere: {
    en: 'I am not in this channel, so I say nothing unasked here and there is nothing to set. Invite me first: `/invite @scf-bot`.',
    zh: '我不在这个频道里，不会主动回复，也就没有可设置的内容。请先邀请我：`/invite @scf-bot`。',
  },
  chosen: { en: 'Set: ', zh: '已设置：' },
} as const

/** Whether somebody wants to see how the bot is set in a channel. */
export function isSettings(text: string): boolean {
  return /^(?:settings?|设置)$/i.test(text.trim())
}

/** The sentence for a change, by what was changed. */
export function lastChangedWords({ what }: LastChange): Bilingual {
  const { lastChanged } = settingsWords
  const [first] = what
  return what.length > 1 ? lastChanged.both : first === undefined ? lastChanged.both : lastChanged[first]
}
