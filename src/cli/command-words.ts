import type { Bilingual } from '../language.ts'

/** What the commands say besides their cards. */
export const commandWords = {
  errorUsage: {
    en: `Usage: scf-error [QUERY…|FILE] [--json] [--unasked] [--why] [--full]
                 [--lang en|zh]
       scf-error --follow [--json] [--full] [--lang en|zh]
       scf-error list [api] [--json] [--lang en|zh]

Explains a Tencent Cloud SCF error. QUERY is a code (439), a name
(UserProcExitError), a word (timeout) or the error itself; FILE is a log;
without them, the log is read from standard input:

  scf-error 439
  scf-error "Invoking task timed out after 3 seconds"
  scf-error app.log
  tail -f app.log | scf-error --follow

  --follow    read a growing log from standard input and print each failed
              run as it comes, only what is certain; ends with the log or
              with Ctrl-C
  --json      print one JSON object; with --follow one on each line
  --unasked   answer only when certain, as the bot does unasked in channels
  --why       say for each place what decided, also for what is not said
  --full      print the whole entry: causes, all checks, retries, sources
  --lang      en or zh (default: the shell's language)
  --version   print the version

list prints all status codes, a line each; list api those of the management
API.

Exit code: 0 found, 1 nothing found, 2 wrong usage or an unreadable file;
with --follow always 0.`,
    zh: `用法：scf-error [查询…|文件] [--json] [--unasked] [--why] [--full]
                [--lang en|zh]
      scf-error --follow [--json] [--full] [--lang en|zh]
      scf-error list [api] [--json] [--lang en|zh]

解释腾讯云 SCF（云函数）的报错。查询可以是状态码（439）、名称
（UserProcExitError）、关键词（超时）或报错原文；也可以给出日志文件；
都不写则从标准输入读取日志：

  scf-error 439
  scf-error "Invoking task timed out after 3 seconds"
  scf-error app.log
  tail -f app.log | scf-error --follow

  --follow    从标准输入持续读取日志，出现失败的调用时立即输出，只输出确定的
              结果；日志结束或按 Ctrl-C 时退出
  --json      输出一个 JSON 对象；与 --follow 一起用时每行一个
  --unasked   只输出确定的结果（与机器人在频道里主动回复的标准相同）
  --why       说明每一处由哪条规则判定，包括没有提示的
  --full      输出完整条目：原因、全部检查项、重试和来源
  --lang      en 或 zh（默认跟随终端语言）
  --version   输出版本号

list 列出全部状态码，每行一个；list api 列出管理接口的错误码。

退出码：0 找到，1 没找到，2 用法错误或文件无法读取；--follow 始终为 0。`,
  },
  followsTyping: {
    en: 'Reading what is typed here; Ctrl-D ends it. A log comes by a pipe: tail -f app.log | scf-error --follow',
    zh: '正在读取键盘输入，按 Ctrl-D 结束。日志请用管道传入：tail -f app.log | scf-error --follow',
  },
  listTakes: {
    en: 'list takes api or nothing; see scf-error --help.',
    zh: 'list 后面只能写 api 或不写；用法见 scf-error --help。',
  },
  emptyInput: {
    en: 'There is nothing to look up; give a code, a name, or a log on standard input.',
    zh: '没有可查询的内容，请给出状态码、名称，或从标准输入传入日志。',
  },
} as const satisfies Record<string, Bilingual>
