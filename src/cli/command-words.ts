import type { Bilingual } from '../language.ts'

/** What the commands say besides their cards. */
export const commandWords = {
  errorUsage: {
    en: `Usage: scf-error [QUERY…] [--json] [--unasked] [--why] [--full]
                 [--lang en|zh]

Explains a Tencent Cloud SCF error. QUERY is a code (439), a name
(UserProcExitError), a word (timeout) or the error itself; without it, the log
is read from standard input:

  scf-error 439
  scf-error "Invoking task timed out after 3 seconds"
  cat function.log | scf-error --lang zh

  --json      print one JSON object
  --unasked   answer only when certain, as the bot does unasked in channels
  --why       say for each place what decided, also for what is not said
  --full      print the whole entry: causes, all checks, retries, sources
  --lang      en or zh (default: the shell's language)

Exit code: 0 found, 1 nothing found, 2 wrong usage.`,
    zh: `用法：scf-error [查询…] [--json] [--unasked] [--why] [--full]
                [--lang en|zh]

解释腾讯云 SCF（云函数）的报错。查询可以是状态码（439）、名称
（UserProcExitError）、关键词（超时）或报错原文；不写则从标准输入读取日志：

  scf-error 439
  scf-error "Invoking task timed out after 3 seconds"
  cat function.log | scf-error --lang zh

  --json      输出一个 JSON 对象
  --unasked   只输出确定的结果（与机器人在频道里主动回复的标准相同）
  --why       说明每一处由哪条规则判定，包括没有提示的
  --full      输出完整条目：原因、全部检查项、重试和来源
  --lang      en 或 zh（默认跟随终端语言）

退出码：0 找到，1 没找到，2 用法错误。`,
  },
  emptyInput: {
    en: 'There is nothing to look up; give a code, a name, or a log on standard input.',
    zh: '没有可查询的内容，请给出状态码、名称，或从标准输入传入日志。',
  },
} as const satisfies Record<string, Bilingual>
