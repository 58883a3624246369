import type { Bilingual } from '../language.ts'

/** What a sentence can name. `found` and `right` come between code marks, `runtime` is a plain name. */
type Facts = {
  /** The piece of the handler that is wrong, as it was given. */
  readonly found: string
  /** What belongs in its place; where nobody can know, an example of the form. */
  readonly right: string
  /** The runtime's name, or the language of the form. */
  readonly runtime: string
}

type Kind = {
  readonly severity: 'error' | 'warning'
  /** A few words for the headline; no user text. */
  readonly title: Bilingual
  /** What is wrong and what would be right. */
  readonly sentence: (facts: Facts) => Bilingual
}

/** The status code that the first edition of the status page gives for a handler that leads nowhere. */
export const handlerNotFound = 437

/** What the platform makes of any error below; said once per verdict. */
export const consequence: Bilingual = {
  en: 'SCF refuses such a handler when the function is created or deployed; at a call it ends in 437 HandlerNotFound.',
  zh: '这样的执行方法在创建或部署函数时会被拒绝；到调用时才发现，则返回 437 HandlerNotFound。',
}

/**
 * Every problem a handler can have. Errors are what the stated rule forbids (names of letters, digits, `_`
 * and `-`, at most 60 of them; a folder is refused, see github.com/tencentyun/serverless-tencent-scf/issues/4).
 * What no source settles is a warning, so that a configuration that works is never called invalid.
 */
export const problems = {
  spaces: {
    severity: 'error',
    title: { en: 'spaces', zh: '含有空格' },
    sentence: ({ found }) => ({
      en: `${found} has blanks in it, and a handler has none; take them out.`,
      zh: `${found} 里有空格，执行方法中不能有，请去掉。`,
    }),
  },
  label: {
    severity: 'error',
    title: { en: 'the name of the setting copied along', zh: '连配置项的名字一起复制了' },
    sentence: ({ found, right }) => ({
      en: `${found} is the name of the setting, not part of its value; enter only ${right}.`,
      zh: `${found} 是配置项的名字，不属于它的值；只填 ${right}。`,
    }),
  },
  quotes: {
    severity: 'error',
    title: { en: 'quotes', zh: '带了引号' },
    sentence: ({ found, right }) => ({
      en: `${found} has quotes around or in it; write ${right}.`,
      zh: `${found} 带了引号，应写成 ${right}。`,
    }),
  },
  'trailing-punctuation': {
    severity: 'error',
    title: { en: 'punctuation at the end', zh: '末尾多了标点' },
    sentence: ({ found, right }) => ({
      en: `The ${found} at the end does not belong to the handler; write ${right}.`,
      zh: `末尾的 ${found} 不属于执行方法，应写成 ${right}。`,
    }),
  },
  'invisible-characters': {
    severity: 'error',
    title: { en: 'invisible characters', zh: '含有不可见字符' },
    sentence: ({ found }) => ({
      en: `${found} holds characters that cannot be seen, often copied along from a page; type the handler anew.`,
      zh: `${found} 里有看不见的字符，多半是从网页复制带来的；请重新手动输入。`,
    }),
  },
  'full-width': {
    severity: 'error',
    title: { en: 'full-width characters', zh: '含有全角字符' },
    sentence: ({ found, right }) => ({
      en: `${found} is written with full-width characters; use the plain ones: ${right}.`,
      zh: `${found} 用了全角字符，请改成半角：${right}。`,
    }),
  },
  code: {
    severity: 'error',
    title: { en: 'a line of code', zh: '填成了代码' },
    sentence: ({ found, right }) => ({
      en: `${found} is a line of code; a handler only gives names, as in ${right}.`,
      zh: `${found} 是一行代码；执行方法只写名字，例如 ${right}。`,
    }),
  },
  parentheses: {
    severity: 'error',
    title: { en: 'parentheses', zh: '带了括号' },
    sentence: ({ found }) => ({
      en: `A handler names the function and does not call it; leave out ${found}.`,
      zh: `执行方法只写函数名，不是调用它；请去掉 ${found}。`,
    }),
  },
  backslash: {
    severity: 'error',
    title: { en: 'a path with backslashes', zh: '写成了带反斜杠的路径' },
    sentence: ({ found, right }) => ({
      en: `${found} is a path with backslashes; the file has to be in the root of the package and is named without a folder: ${right}.`,
      zh: `${found} 是带反斜杠的路径；入口文件要放在代码包根目录，写法不带目录：${right}。`,
    }),
  },
  path: {
    severity: 'error',
    title: { en: 'a folder in the file part', zh: '文件名里带了目录' },
    sentence: ({ found, right }) => ({
      en: `${found} names a folder; the file has to be in the root of the package and is named without one: ${right}.`,
      zh: `${found} 带了目录；入口文件要放在代码包根目录，写法不带目录：${right}。`,
    }),
  },
  'wrong-separator': {
    severity: 'error',
    title: { en: 'a wrong separator', zh: '分隔符不对' },
    sentence: ({ found, right }) => ({
      en: `The parts are separated by ${found}; it has to be ${right}.`,
      zh: `各段之间写的是 ${found}，应为 ${right}。`,
    }),
  },
  'dots-for-double-colon': {
    severity: 'error',
    title: { en: 'a dot in place of the double colon', zh: '双冒号写成了点' },
    sentence: ({ found, right }) => ({
      en: `In ${found} a dot stands before the method; Java takes a double colon there: ${right}.`,
      zh: `${found} 的方法名前是点；Java 要用双冒号：${right}。`,
    }),
  },
  'file-extension': {
    severity: 'error',
    title: { en: 'a file ending in the file part', zh: '文件名带了后缀' },
    sentence: ({ found, right }) => ({
      en: `${found} has a file ending in it; a handler names the file without one: ${right}.`,
      zh: `${found} 带了文件后缀；执行方法里的文件名不写后缀：${right}。`,
    }),
  },
  'other-language': {
    severity: 'warning',
    title: { en: 'a file of another language', zh: '文件属于另一种语言' },
    sentence: ({ found, right, runtime }) => ({
      en: `${found} belongs to another language: ${runtime} looks for a file ending in ${right}. Check that the runtime is the right one.`,
      zh: `${found} 属于另一种语言：${runtime} 找的是 ${right} 文件。请确认运行环境没有选错。`,
    }),
  },
  'missing-function': {
    severity: 'error',
    title: { en: 'no function named', zh: '缺少函数名' },
    sentence: ({ found, right }) => ({
      en: `${found} names only the file; a dot and the function have to follow, as in ${right}.`,
      zh: `${found} 只有文件名，后面还要加点和函数名，例如 ${right}。`,
    }),
  },
  'missing-file': {
    severity: 'error',
    title: { en: 'no file named', zh: '缺少文件名' },
    sentence: ({ found, right }) => ({
      en: `${found} names no file; the file’s name has to stand before the dot, as in ${right}.`,
      zh: `${found} 没有文件名，点的前面要写文件名，例如 ${right}。`,
    }),
  },
  'missing-class': {
    severity: 'error',
    title: { en: 'no class named', zh: '缺少类名' },
    sentence: ({ found, right }) => ({
      en: `${found} names no class; package and class have to stand before the double colon, as in ${right}.`,
      zh: `${found} 没有类名，双冒号前面要写包名和类名，例如 ${right}。`,
    }),
  },
  'missing-method': {
    severity: 'error',
    title: { en: 'no method named', zh: '缺少方法名' },
    sentence: ({ found, right }) => ({
      en: `${found} names no method; a double colon and the method have to follow the class, as in ${right}.`,
      zh: `${found} 没有方法名，类名后面要加双冒号和方法名，例如 ${right}。`,
    }),
  },
  'missing-package': {
    severity: 'warning',
    title: { en: 'no package named', zh: '没有包名' },
    sentence: ({ found, right }) => ({
      en: `${found} names no package. That is right only for a class without one; a class that is not found ends in 443. The usual form is ${right}.`,
      zh: `${found} 没有包名，只有类本身不在任何包里时才对；找不到类会返回 443。通常写成 ${right}。`,
    }),
  },
  'other-runtime-form': {
    severity: 'error',
    title: { en: 'the form of another runtime', zh: '格式属于另一种运行环境' },
    sentence: ({ found, right, runtime }) => ({
      en: `${found} is not in the form ${runtime} takes, which is that of ${right}.`,
      zh: `${found} 不是 ${runtime} 的写法，${runtime} 的写法类似 ${right}。`,
    }),
  },
  'too-many-parts': {
    severity: 'error',
    title: { en: 'too many parts', zh: '段数太多' },
    sentence: ({ found, right }) => ({
      en: `${found} has too many parts; names have no dots or colons in them, and the form is that of ${right}.`,
      zh: `${found} 段数太多；名字里不能再有点或冒号，写法类似 ${right}。`,
    }),
  },
  'no-name': {
    severity: 'error',
    title: { en: 'no name in it', zh: '没有可用的名字' },
    sentence: ({ found, right }) => ({
      en: `${found} names neither a file nor a function; a handler looks like ${right}.`,
      zh: `${found} 里没有文件名或函数名；执行方法类似 ${right}。`,
    }),
  },
  'too-long': {
    severity: 'error',
    title: { en: 'a name over 60 characters', zh: '名字超过 60 个字符' },
    sentence: ({ found }) => ({
      en: `${found} is too long; a name in a handler has at most 60 characters.`,
      zh: `${found} 太长；执行方法里的名字最多 60 个字符。`,
    }),
  },
  'too-short': {
    severity: 'warning',
    title: { en: 'a name of one character', zh: '名字只有一个字符' },
    sentence: ({ found }) => ({
      en: `${found} is a single character, and the API’s rule asks for 2 to 60; rename it if SCF refuses it.`,
      zh: `${found} 只有一个字符，而 API 的规则是 2–60 个；如被拒绝，请改名。`,
    }),
  },
  characters: {
    severity: 'error',
    title: { en: 'characters outside the rule', zh: '含有不允许的字符' },
    sentence: ({ found, right }) => ({
      en: `${found} holds ${right}; names have only English letters, digits, \`_\` and \`-\`.`,
      zh: `${found} 里有 ${right}；名字只能用英文字母、数字、\`_\` 和 \`-\`。`,
    }),
  },
  'first-or-last-character': {
    severity: 'warning',
    title: { en: 'a name that does not begin and end with a letter', zh: '名字的首尾不是字母' },
    sentence: ({ found }) => ({
      en: `${found} begins or ends with something else than a letter; by the API’s rule names begin and end with one. Rename it if SCF refuses it.`,
      zh: `${found} 的首尾不是字母，而 API 的规则要求首尾都是字母；如被拒绝，请改名。`,
    }),
  },
  'inner-class': {
    severity: 'warning',
    title: { en: 'an inner class', zh: '使用了内部类' },
    sentence: ({ found }) => ({
      en: `${found} is an inner class; no source says whether SCF loads one. A class of its own is the safe way.`,
      zh: `${found} 是内部类，没有资料说明 SCF 能否加载；用独立的类更稳妥。`,
    }),
  },
  'language-name': {
    severity: 'warning',
    title: { en: 'a name the language does not allow', zh: '名字不符合语言的规定' },
    sentence: ({ found, runtime }) => ({
      en: `${found} cannot be written as a name in ${runtime}; compare it with the code.`,
      zh: `${found} 在 ${runtime} 里不能作为名字，请与代码核对。`,
    }),
  },
  'ending-as-function': {
    severity: 'warning',
    title: { en: 'a function named like a file ending', zh: '函数名像文件后缀' },
    sentence: ({ found, right }) => ({
      en: `${found} reads like a file ending and is taken as the function’s name here; if it is an ending, write something like ${right}.`,
      zh: `${found} 看着像文件后缀，在这里会被当作函数名；如果确实是后缀，请写成类似 ${right} 的形式。`,
    }),
  },
  'exports-as-file': {
    severity: 'warning',
    title: { en: 'exports in place of a file', zh: '文件名写成了 exports' },
    sentence: ({ found, right }) => ({
      en: `${found} is how the function is exported in code; the handler needs the file’s name there, as in ${right}.`,
      zh: `${found} 是代码里导出函数的写法；执行方法这里要写文件名，例如 ${right}。`,
    }),
  },
  'web-function': {
    severity: 'warning',
    title: { en: 'the start file of a Web function', zh: 'Web 函数的启动文件' },
    sentence: ({ found, right }) => ({
      en: `${found} is the start file of a Web function and right there; an event function needs a handler such as ${right}.`,
      zh: `${found} 是 Web 函数的启动文件，用于 Web 函数没有问题；事件函数需要类似 ${right} 的执行方法。`,
    }),
  },
  'runtime-retiring': {
    severity: 'warning',
    title: { en: 'a runtime about to retire', zh: '运行环境即将下线' },
    sentence: ({ runtime }) => ({
      en: `${runtime} is listed as going out of service soon, without a date; choose a later version for new functions.`,
      zh: `${runtime} 已标为即将下线（未给出日期），新函数请选更高的版本。`,
    }),
  },
  'runtime-version-unknown': {
    severity: 'warning',
    title: { en: 'a version not known here', zh: '版本未收录' },
    sentence: ({ runtime, right }) => ({
      en: `${runtime} is not among the versions known here, so the handler is judged by the rules of its language; the usual form is ${right}.`,
      zh: `${runtime} 不在已收录的版本里，因此按该语言的规则判断；通常写成 ${right}。`,
    }),
  },
} as const satisfies Record<string, Kind>

export type ProblemId = keyof typeof problems
