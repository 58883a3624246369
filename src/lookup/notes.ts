import type { Bilingual } from '../language.ts'
import { cloudBaseNotes } from './cloud-base-notes.ts'
import { subjectOf } from './questions.ts'

/** An answer to a question that no status code answers. `about` is what it was asked about. */
export type Note = {
  readonly about: string
  readonly text: Bilingual
  /**
   * It is the answer to the very question, before all that is told of a code: who tries again and whether that helps, or
   * what tells codes apart.
   */
  readonly topic?: 'retries' | 'comparison'
}

type Row = Note & {
  /** The whole subject of a question. */
  readonly asks: RegExp
  /** Words of a sentence in which nothing better is found. */
  readonly within?: RegExp
}

/** What people ask about that is no status code of SCF's. */
export const noteTable: readonly Row[] = [
  ...cloudBaseNotes,
  status('502', 'bad gateway', {
    en: 'SCF has no 502. A gateway or proxy in front of the function returns it when the connection broke or the answer was not valid; a crash of the function itself is 430, 439 or 443 in its log.',
    zh: 'SCF 没有 502。它来自函数前面的网关或代理：连接断开，或返回的内容不合规。函数自身的崩溃在调用日志里是 430、439 或 443。',
  }),
  status('503', 'service unavailable', {
    en: 'SCF has no 503. A gateway answers it, or your own code does; where SCF runs out of instances it says 429, 432, 449 or 532.',
    zh: 'SCF 没有 503。它来自网关或你自己的代码；SCF 没有可用实例时返回 429、432、449 或 532。',
  }),
  status('504', 'gateway time-?out|网关超时', {
    en: 'SCF has no 504. A gateway answers it when its own timeout ends before the function does; the function’s own timeout is 433. Compare the two.',
    zh: 'SCF 没有 504。网关自己的超时先到时会返回它；函数自身执行超时是 433。请比较这两个超时时间。',
  }),
  status('413', 'request entity too large', {
    en: 'SCF has no 413. A gateway answers it for a large request; SCF’s own code for that is 406.',
    zh: 'SCF 没有 413。请求过大时网关会返回它；SCF 自己的状态码是 406。',
  }),
  {
    about: '-1',
    asks: /^(?:error ?code|err ?code|错误码|invoke ?result)?[\s:=：]{0,3}[-－]1$/i,
    text: {
      en: 'errorCode -1 only says that the run failed; it is the same for a timeout and for a crash. The reason is the statusCode beside it, or the errorMessage.',
      zh: 'errorCode 为 -1 只表示这次运行失败，超时和崩溃都是它。原因要看旁边的 statusCode 或 errorMessage。',
    },
  },
  {
    about: '1',
    asks: /^(?:(?:error ?|err ?)?code|错误码?)?[\s:=：]{0,3}1$/i,
    text: {
      en: 'errorCode 1 only says that the run failed, mostly with an exception of the function’s own. The reason is the statusCode beside it, or the errorMessage.',
      zh: 'errorCode 为 1 只表示这次运行失败，多半是函数代码抛出了异常。原因要看旁边的 statusCode 或 errorMessage。',
    },
  },
  {
    about: '0',
    asks: /^(?:(?:error ?|err ?|ret ?|status ?)?code|(?:错误|返回|状态)码|invoke ?result)?[\s:=：]{0,3}0$/i,
    text: {
      en: '0 says that it went well: so InvokeResult and RetCode have it for a run without an error. The status code of such a run is 200.',
      zh: '0 表示成功：运行没有出错时，InvokeResult 和 RetCode 就是 0。这样的运行，状态码是 200。',
    },
  },
  {
    about: 'RetCode',
    asks: /^(?:ret ?code|返回码)(?:[\s:=：]{0,3}[1-9]\d?)?$/i,
    text: {
      en: 'RetCode is no status code: in the list of runs that the API gives, 0 is a success, 2 a run that goes on, 3 one that was interrupted, and every other number a failure. Why it failed, its log and its statusCode tell.',
      zh: 'RetCode 不是状态码：在 API 返回的调用日志里，0 表示成功，2 表示运行中，3 表示被中断，其他数字都表示失败。失败的原因要看日志和 statusCode。',
    },
  },
  {
    about: '202',
    asks: /^(?:scf[ _]?)?(?:(?:status ?)?code|状态码)?[\s:=：]{0,3}202$/i,
    within: /scf_?status_?code["']?[\s:=：]{0,3}["']?202(?!\d)/i,
    text: {
      en: '202 is no error: the log of SCF has it as SCF_StatusCode of a run that still goes on. How it ended, a later line of the same request id tells.',
      zh: '202 不是错误：函数日志里 SCF_StatusCode 为 202，表示运行还没有结束。结果要看同一个 RequestId 后面的日志。',
    },
  },
  {
    about: '137',
    asks: /^(?:(?:exit|return)(?:ed)?(?: with)?(?: (?:code|status))? |退出码 ?)?137$|^(?:oom ?-?)?killed$|^(?:signal )?sigkill$|^signal 9$|^被 ?kill(?:ed)?了?$/i,
    within:
      /(?:exit(?:ed)?|code|status|退出码|返回码|退出状态码?)[^\d\n]{0,12}137(?!\d)|(?<![a-z])(?:oom[ -]?killed|(?:got|was|is|been|process|gets) killed|sigkill)|signal[: ]{1,2}(?:9(?!\d)|killed)|被 ?(?:kill|杀)/i,
    text: {
      en: '137 is 128 + 9: the process was killed by SIGKILL, mostly because its memory ran out. SCF reports that as 434 MemoryLimitReached or 439 UserProcExitError; compare MemUsage with the memory of the function.',
      zh: '137 = 128 + 9：进程被 SIGKILL 杀掉，多半是内存用尽。SCF 会报告为 434 MemoryLimitReached 或 439 UserProcExitError；请比较 MemUsage 与函数的内存配置。',
    },
  },
  {
    about: '143',
    asks: /^(?:(?:exit|return)(?:ed)?(?: with)?(?: (?:code|status))? |退出码 ?)?143$|^(?:signal )?sigterm$/i,
    within:
      /(?:exit(?:ed)?|code|status|退出码|返回码|退出状态码?)[^\d\n]{0,12}143(?!\d)|(?<![a-z])sigterm|signal[: ]{1,2}15(?!\d)/i,
    text: {
      en: '143 is 128 + 15: the process was asked to end by SIGTERM, as when an asynchronous run is terminated. SCF reports a process that ends so as 439 UserProcExitError.',
      zh: '143 = 128 + 15：进程收到 SIGTERM 被要求退出，例如异步执行被终止。SCF 会报告为 439 UserProcExitError。',
    },
  },
  signal('134', 6, 'sigabrt', {
    en: '134 is 128 + 6: the process aborted itself (SIGABRT), in Node.js mostly because its heap was full (“JavaScript heap out of memory”), else in a native library. SCF reports that as 439 UserProcExitError; the lines right before the end say which.',
    zh: '134 = 128 + 6：进程自己中止（SIGABRT）。在 Node.js 里多半是堆内存用尽（日志里有 JavaScript heap out of memory），否则是原生库出错。SCF 会报告为 439 UserProcExitError；退出前的最后几行日志会写明是哪一种。',
  }),
  signal('139', 11, 'sigsegv|segmentation fault|段错误', {
    en: '139 is 128 + 11: the process was stopped for a wrong memory access (SIGSEGV), mostly in a native library that was built for another system or version. SCF reports that as 439 UserProcExitError; build it on the runtime’s own system.',
    zh: '139 = 128 + 11：进程访问了非法内存（SIGSEGV），多半是原生库是在别的系统或版本上编译的。SCF 会报告为 439 UserProcExitError；请在与运行环境相同的系统上重新编译。',
  }),
  {
    about: 'exit status',
    asks: /^(?:process )?exit(?:ed)?(?: with)?(?: (?:code|status))?[\s:=：]{1,3}(?!13[479]$|143$)\d{1,3}$|^退出(?:状态)?码[\s:=：]{0,3}(?!13[479]$|143$)\d{1,3}$/i,
    text: {
      en: 'An exit status is the process’s own, and no status code of SCF. A process that ends before it answers is 439 UserProcExitError there, even with 0. 126 is a command that may not be run, 127 one that is not there; of any other, the last log lines tell the reason.',
      zh: '退出码是进程自己的，不是 SCF 的状态码。进程没有返回结果就退出，在 SCF 里是 439 UserProcExitError，退出码为 0 也一样。126 表示命令没有执行权限，127 表示找不到命令；其他退出码的原因要看退出前的最后几行日志。',
    },
  },
  {
    about: 'code exit unexpected',
    asks: /^(?:\d{1,3} )?code exit unexpected$/i,
    within: /(?<![a-z])code exit unexpected/i,
    text: {
      en: 'CloudBase says “N code exit unexpected” of a process that ended before it answered; N is its exit status, and 0 is no success here. The reason stands only in the function’s log: a process.exit, a crash while loading, an ES module as the entry file. SCF’s own code for it is 439.',
      zh: '「N code exit unexpected」是云开发的说法：进程没有返回结果就退出了。N 是退出码，这里的 0 并不代表成功。原因只写在函数日志里：调用了 process.exit、加载时崩溃，或入口文件是 ES 模块。SCF 自己的状态码是 439。',
    },
  },
  {
    about: 'database',
    asks: /^(?:(?:my |our )?functions? )?(?:can(?:not|'t)|could not|unable to|fails? to|does not|doesn't) (?:connect to|reach) (?:the |my |our |a )?(?:database|db|mysql|mariadb|postgres(?:ql)?|mongo(?:db)?|redis)$|^(?:云?函数)? ?(?:数据库|mysql|postgres(?:ql)?|mongo(?:db)?|redis|mariadb) ?(?:一直|总是|老是)?(?:连不上|连接不上|无法连接|连接失败|连接不了)了?$|^(?:云?函数)?(?:连不上|无法连接|连接不上)(?:到)? ?(?:数据库|mysql|postgres(?:ql)?|mongo(?:db)?|redis)$/i,
    text: {
      en: 'What the function’s log says of the connection tells why: a timeout, that it lies in a VPC the function is not in, or that public access is off; “refused”, a wrong address or port; “access denied”, the user or the password; “too many connections”, that the database is full. Paste that line for the steps.',
      zh: '看函数日志里连接失败的那一行：超时，说明数据库所在的 VPC 函数没有接入，或没开公网访问；refused，地址或端口不对；access denied，用户名或密码不对；too many connections，连接数满了。把那一行粘贴过来，会给出处理步骤。',
    },
  },
]

/** An exit status that a signal makes, by its number or the name of the signal. */
function signal(exit: string, number: number, names: string, text: Bilingual): Row {
  const label = '(?:(?:exit|return)(?:ed)?(?: with)?(?: (?:code|status))? |退出码 ?)?'
  return {
    about: exit,
    asks: new RegExp(`^${label}${exit}$|^(?:signal )?(?:${names})$|^signal ${number}$`, 'i'),
    within: new RegExp(
      `(?:exit(?:ed)?|exit (?:code|status)|退出码|退出状态码?)[^\\d\\n]{0,12}${exit}(?!\\d)|(?<![a-z])(?:${names})(?![a-z])`,
      'i',
    ),
    text,
  }
}

/** A status by its number, in a sentence also by its words; what is an amount, a version or an address is none. */
function status(number: string, words: string, text: Bilingual): Row {
  const alone = `(?:(?<![\\w.:/-])|(?<=(?:code|status|err|errno)["']?:["']?))${number}(?![\\w.:/-]| ?(?:ms|s|秒|毫秒|[kmg]b|次|个|条|元|行|%))`
  return {
    about: number,
    asks: new RegExp(`^(?:http ?)?(?:code |status )?${number}(?: (?:${words}))?$`, 'i'),
    within: new RegExp(`${alone}|${words}`, 'i'),
    text,
  }
}

/** The note that answers a question, if there is one. */
export function notesFor(query: string): readonly Note[] {
  const asked = [subjectOf(query), query.trim()]
  return noteTable
    .filter(({ asks }) => asked.some((subject) => asks.test(subject)))
    .map(({ about, text }) => ({ about, text }))
}

/** What can be said to a sentence in which neither an error nor a cause was found: "my function returns 502". */
export function notesWithin(sentence: string): readonly Note[] {
  return noteTable
    .filter(({ within }) => within?.test(sentence))
    .map(({ about, text }) => ({ about, text }))
    .slice(0, mostNotes)
}

const mostNotes = 2
