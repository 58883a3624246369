import type { Side } from './catalog/entry.ts'
import type { Bilingual, Language } from './language.ts'

/**
 * The frame's sentences: what is said around the facts. Sentences about a status code or a handler problem
 * live with those.
 */
export const words = {
  whoseSide: { en: 'Whose side:', zh: '责任方：' },
  reason: { en: 'Reason:', zh: '原因：' },
  retry: { en: 'Retry:', zh: '重试：' },
  platformRetries: { en: 'Automatic retries', zh: '平台自动重试' },
  textSays: { en: 'What the text says', zh: '判断依据' },
  run: { en: 'Run:', zh: '运行信息：' },
  alsoFailed: { en: 'Also failed in this text:', zh: '这段文本中失败的还有：' },
  numbers: { en: 'Numbers:', zh: '用量：' },
  exception: { en: 'Exception:', zh: '异常：' },
  cause: { en: 'Why:', zh: '原因：' },
  handler: { en: 'Handler:', zh: '执行方法：' },
  openConsole: { en: 'open in the console', zh: '在控制台打开' },
  logQuery: { en: 'Search the log for', zh: '日志检索：' },
  meaning: { en: 'Meaning:', zh: '含义：' },
  causes: { en: 'Likely causes', zh: '可能的原因' },
  checkNext: { en: 'Check next', zh: '接下来检查' },
  allChecks: { en: 'What to check', zh: '检查项' },
  whatHelps: { en: 'What helps', zh: '处理办法' },
  notThis: { en: 'Easily confused with', zh: '不要混淆' },
  messages: { en: 'Messages printed with it', zh: '常见报错原文' },
  alsoInText: { en: 'Also in this text', zh: '文中还有' },
  maybe: { en: 'Possibly also', zh: '也可能是' },
  near: { en: 'Similar codes', zh: '相近的状态码' },
  notExplained: { en: 'Not explained here', zh: '以下报错未能识别' },
  names: { en: 'Names:', zh: '名称：' },
  editions: { en: 'What Tencent’s pages say differently', zh: '官方文档说法不一' },
  source: { en: 'Source:', zh: '来源：' },
  statusCodes: { en: 'status codes', zh: '状态码' },
  example: { en: 'Example', zh: '示例' },
} as const satisfies Record<string, Bilingual>

const sideNames: Readonly<Record<Side, Bilingual>> = {
  code: { en: 'your code', zh: '你的代码' },
  config: { en: 'your configuration', zh: '你的配置' },
  deployment: { en: 'your own deployment', zh: '你的部署操作' },
  caller: { en: 'the caller', zh: '调用方' },
  quota: { en: 'the account’s quota', zh: '账号配额' },
  bill: { en: 'an unpaid bill', zh: '账号欠费' },
  platform: { en: 'the platform', zh: '平台' },
  remote: { en: 'another service', zh: '对方服务' },
  network: { en: 'the network', zh: '网络' },
}

/** "It lies with your configuration or code.", 问题出在你的配置或你的代码。 A bill is no side, but the reason. */
export function sidesSentence(sides: readonly Side[], language: Language): string {
  const bill = sides.indexOf('bill')
  const list = sideList(
    sides.filter((side) => side !== 'bill'),
    language,
  )
  const zh = [
    ...(bill < 0 ? [] : [`原因是${sideNames.bill.zh}`]),
    ...(list === '' ? [] : [`问题出在${list}`]),
  ]
  const en = [
    ...(bill < 0 ? [] : [`the reason is ${sideNames.bill.en}`]),
    ...(list === '' ? [] : [`it lies with ${list}`]),
  ]
  const said = language === 'zh' ? zh : en
  const whole = (bill > 0 ? said.toReversed() : said).join(language === 'zh' ? '，或' : ', or ')
  return language === 'zh' ? `${whole}。` : `${whole.slice(0, 1).toUpperCase()}${whole.slice(1)}.`
}

/** What stands in front of the sides in a list of facts. */
export function sidesTitle(sides: readonly Side[], language: Language): string {
  return words[isBill(sides) ? 'reason' : 'whoseSide'][language]
}

function isBill(sides: readonly Side[]): boolean {
  return sides.every((side) => side === 'bill')
}

/** "your configuration or code" */
export function sideList(sides: readonly Side[], language: Language): string {
  const names = sides.map((side) => sideNames[side][language])
  if (language === 'zh') return names.join('或')
  const first = names.findIndex((name) => name.startsWith('your '))
  return names.map((name, at) => (at > first ? name.replace(/^your (?!own)/, '') : name)).join(' or ')
}

export const sentences = {
  ranFor: ({ duration }: { duration: string }): Bilingual => ({
    en: `Ran for ${duration}`,
    zh: `运行了 ${duration}`,
  }),
  usedMemory: ({ memory }: { memory: string }): Bilingual => ({
    en: `${memory} used`,
    zh: `用了 ${memory} 内存`,
  }),
  andMore: ({ count }: { count: number }): Bilingual => ({ en: `and ${count} more`, zh: `另有 ${count} 个` }),
  runs: ({ count }: { count: number }): Bilingual => ({
    en: `${count} runs in this text`,
    zh: `文中 ${count} 次`,
  }),
  saysWhy: (): Bilingual => ({
    en: 'No SCF status code, but the text says why it failed',
    zh: '没有 SCF 状态码，但文中能看出失败原因',
  }),
  possibly: ({ name }: { name: string }): Bilingual => ({ en: `Possibly ${name}`, zh: `可能是 ${name}` }),
  unknownCode: ({ code }: { code: number }): Bilingual => ({
    en: `I know no SCF status code ${code}.`,
    zh: `没有找到 SCF 状态码 ${code}。`,
  }),
  didYouMean: ({ name }: { name: string }): Bilingual => ({
    en: `No status has that name; the nearest is ${name}.`,
    zh: `没有叫这个名称的状态码，最接近的是 ${name}。`,
  }),
  nearOnly: ({ names }: { names: readonly string[] }): Bilingual => ({
    en: `I see no SCF status code in that. Closest: ${names.join(', ')}.`,
    zh: `没有看到 SCF 状态码，相近的有：${names.join('、')}。`,
  }),
  nothing: (): Bilingual => ({
    en: 'I found no SCF error in that.',
    zh: '没有识别出 SCF 报错。',
  }),
  tryThis: (): Bilingual => ({
    en: 'Try a code (439), a name (UserProcExitError), a word (timeout), or paste the log with its statusCode or errorMessage.',
    zh: '可以试试状态码（439）、名称（UserProcExitError）、关键词（超时），或粘贴带有 statusCode 或 errorMessage 的日志。',
  }),
  more: ({ names }: { names: readonly string[] }): Bilingual => ({
    en: `Also: ${names.join(', ')}.`,
    zh: `另有：${names.join('、')}。`,
  }),
  moreEvidence: ({ count }: { count: number }): Bilingual => ({
    en: count === 1 ? 'and one more place' : `and ${count} more places`,
    zh: `另有 ${count} 处`,
  }),
  secretSeen: ({ names }: { names: readonly string[] }): Bilingual => ({
    en: `Your text contains ${names.join(', ')}. Masked here; delete the original and replace what leaked.`,
    zh: `文中含有敏感信息：${names.join('、')}。这里已打码，请删除原文，并让其失效或更换。`,
  }),
  /** `{line}` is the line. */
  lastLine: (): Bilingual => ({ en: '“{line}” was the last line', zh: '最后一行日志：{line}' }),
  behindLastLine: (): Bilingual => ({
    en: 'See what the code does after that line, and give that call a timeout of its own.',
    zh: '看代码在这一行之后做什么，给那次调用单独设置超时时间。',
  }),
  neverRan: (): Bilingual => ({ en: 'the code never ran', zh: '代码没有运行' }),
  timeNotMemory: (): Bilingual => ({ en: 'time, not memory', zh: '瓶颈是时间，不是内存' }),
  memoryNotTime: (): Bilingual => ({ en: 'memory, not time', zh: '瓶颈是内存，不是时间' }),
} as const
