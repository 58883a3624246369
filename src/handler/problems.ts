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
  /** A part is missing, and nobody but the author knows its name: the suggestion has the usual one. */
  readonly isHalf?: true
}

/** The status code that the first edition of the status page gives for a handler that leads nowhere. */
export const handlerNotFound = 437

/**
 * Every problem a handler can have. Errors are what the stated rule forbids (names of letters, digits, `_`
 * and `-`, at most 60 of them, a letter first; Java with a package; a folder is refused, see
 * github.com/tencentyun/serverless-tencent-scf/issues/4). What no source settles is a warning, so that a
 * configuration that works is never called invalid.
 */
export const problems = {
  spaces: {
    severity: 'error',
    title: { en: 'spaces', zh: '含有空格' },
    sentence: ({ found }) => ({
      en: `${found} contains a space, and a handler has none.`,
      zh: `${found} 里有空格，执行方法不能含空格。`,
    }),
  },
  label: {
    severity: 'error',
    title: { en: 'the name of the setting copied along', zh: '连配置项的名字一起复制了' },
    sentence: ({ found, right }) => ({
      en: `${found} is the name of the setting; enter only ${right}.`,
      zh: `${found} 是配置项名称，不用填；只填 ${right}。`,
    }),
  },
  comment: {
    severity: 'error',
    title: { en: 'a comment copied along', zh: '连注释一起复制了' },
    sentence: ({ found, right }) => ({
      en: `${found} is a comment; enter only ${right}.`,
      zh: `${found} 是注释，不用填；只填 ${right}。`,
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
      en: `${found} contains invisible characters, often copied from a web page; type the handler again.`,
      zh: `${found} 里有看不见的字符，多半是从网页复制带来的；请重新手动输入。`,
    }),
  },
  'full-width': {
    severity: 'error',
    title: { en: 'full-width characters', zh: '含有全角字符' },
    sentence: ({ found, right }) => ({
      en: `${found} has full-width characters; use the plain ones: ${right}.`,
      zh: `${found} 用了全角字符，请改成半角：${right}。`,
    }),
  },
  code: {
    severity: 'error',
    title: { en: 'a line of code', zh: '填成了代码' },
    sentence: ({ found, right }) => ({
      en: `${found} is a line of code; a handler is only names, for example ${right}.`,
      zh: `${found} 是一行代码；执行方法只写名字，例如 ${right}。`,
    }),
  },
  parentheses: {
    severity: 'error',
    title: { en: 'parentheses', zh: '带了括号' },
    sentence: ({ found }) => ({
      en: `A handler is a name, not a call; remove ${found}.`,
      zh: `执行方法只填名称，不是函数调用；请去掉 ${found}。`,
    }),
  },
  generics: {
    severity: 'error',
    title: { en: 'type parameters', zh: '带了泛型参数' },
    sentence: ({ found, right }) => ({
      en: `${found} is a type parameter; a handler names class and method without it: ${right}.`,
      zh: `${found} 是泛型参数，执行方法里不写：${right}。`,
    }),
  },
  backslash: {
    severity: 'error',
    title: { en: 'a path with backslashes', zh: '写成了带反斜杠的路径' },
    sentence: ({ found, right }) => ({
      en: `${found} is a path with backslashes; put the file into the root of the package and write only ${right}.`,
      zh: `${found} 是带反斜杠的路径；入口文件要放在代码包根目录，只写 ${right}。`,
    }),
  },
  path: {
    severity: 'error',
    title: { en: 'a folder in the file part', zh: '文件名里带了目录' },
    sentence: ({ found, right }) => ({
      en: `${found} names a folder; put the file into the root of the package and write only ${right}.`,
      zh: `${found} 带了目录；入口文件要放在代码包根目录，只写 ${right}。`,
    }),
  },
  'wrong-separator': {
    severity: 'error',
    title: { en: 'a wrong separator', zh: '分隔符不对' },
    sentence: ({ found, right }) =>
      dotsInARow(found) ?? {
        en: `Use ${right} between the parts, not ${found}.`,
        zh: `分隔符要用 ${right}，不是 ${found}。`,
      },
  },
  'dots-for-double-colon': {
    severity: 'error',
    title: { en: 'a dot in place of the double colon', zh: '双冒号写成了点' },
    sentence: ({ found, right }) => ({
      en: `${found} has a dot before the method; Java takes a double colon there: ${right}.`,
      zh: `${found} 的方法名前是点；Java 要用双冒号：${right}。`,
    }),
  },
  'file-extension': {
    severity: 'error',
    title: { en: 'file extension not allowed', zh: '文件名带了后缀' },
    sentence: ({ found, right }) => ({
      en: `${found} includes a file extension; drop it: ${right}.`,
      zh: `${found} 带了文件后缀；执行方法里不写后缀：${right}。`,
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
      en: `${found} names no function; add its name, for example ${right}.`,
      zh: `${found} 没有写函数名，请加上，例如 ${right}。`,
    }),
    isHalf: true,
  },
  'missing-file': {
    severity: 'error',
    title: { en: 'no file named', zh: '缺少文件名' },
    sentence: ({ found, right }) => ({
      en: `${found} names no file; put its name and a dot in front, for example ${right}.`,
      zh: `${found} 没有写文件名，请在前面加上文件名和点，例如 ${right}。`,
    }),
    isHalf: true,
  },
  'single-part': {
    severity: 'error',
    title: { en: 'a single part', zh: '只有一段' },
    sentence: ({ found, right }) => ({
      en: `${found} is a single part, which only Go and custom runtimes take; Python, Node.js and PHP need FILE.FUNCTION, for example ${right}.`,
      zh: `${found} 只有一段，仅 Go 和 Custom Runtime 可以这样写；Python、Node.js、PHP 要写「文件名.函数名」，例如 ${right}。`,
    }),
    isHalf: true,
  },
  'missing-class': {
    severity: 'error',
    title: { en: 'no class named', zh: '缺少类名' },
    sentence: ({ found, right }) => ({
      en: `${found} names no class; put package and class before the double colon, for example ${right}.`,
      zh: `${found} 没有写类名，双冒号前要写包名和类名，例如 ${right}。`,
    }),
    isHalf: true,
  },
  'missing-method': {
    severity: 'error',
    title: { en: 'no method named', zh: '缺少方法名' },
    sentence: ({ found, right }) => ({
      en: `${found} names no method; add a double colon and the method, for example ${right}.`,
      zh: `${found} 没有写方法名，类名后要加双冒号和方法名，例如 ${right}。`,
    }),
    isHalf: true,
  },
  'missing-package': {
    severity: 'error',
    title: { en: 'no package named', zh: '缺少包名' },
    sentence: ({ found, right }) => ({
      en: `${found} names no package; Java needs PACKAGE.CLASS::METHOD, for example ${right}.`,
      zh: `${found} 没有写包名；Java 要写「包名.类名::方法名」，例如 ${right}。`,
    }),
    isHalf: true,
  },
  'other-runtime-form': {
    severity: 'error',
    title: { en: 'the form of another runtime', zh: '格式属于另一种运行环境' },
    sentence: ({ found, right, runtime }) => ({
      en: `${runtime} needs a handler like ${right}; ${found} has the form of another runtime.`,
      zh: `${runtime} 的执行方法类似 ${right}；${found} 是其他运行环境的写法。`,
    }),
  },
  'too-many-parts': {
    severity: 'error',
    title: { en: 'too many parts', zh: '段数太多' },
    sentence: ({ found, right }) => ({
      en: `${found} has too many dots or colons; write it like ${right}.`,
      zh: `${found} 的点或冒号太多，应写成类似 ${right} 的形式。`,
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
    title: { en: 'characters that are not allowed', zh: '含有不允许的字符' },
    sentence: ({ found, right }) => ({
      en: `${found} has characters that are not allowed${found === right ? '' : ` (${right})`}; names take English letters, digits, \`_\` and \`-\`.`,
      zh: `${found} 含有不允许的字符${found === right ? '' : `（${right}）`}；名字只能用英文字母、数字、\`_\` 和 \`-\`。`,
    }),
  },
  'first-character': {
    severity: 'error',
    title: { en: 'a name that does not start with a letter', zh: '名字不是字母开头' },
    sentence: ({ found, right }) => ({
      en: `${found} starts with ${right}; names in a handler start with a letter.`,
      zh: `${found} 以 ${right} 开头；执行方法里的名字要以字母开头。`,
    }),
  },
  'last-character': {
    severity: 'error',
    title: { en: 'a name that ends with a hyphen', zh: '名字以连字符结尾' },
    sentence: ({ found, right }) => ({
      en: `${found} ends with ${right}; names in a handler end with a letter.`,
      zh: `${found} 以 ${right} 结尾；执行方法里的名字要以字母结尾。`,
    }),
  },
  'first-or-last-character': {
    severity: 'warning',
    title: { en: 'a name that starts or ends with a digit or underscore', zh: '名字的首尾不是字母' },
    sentence: ({ found }) => ({
      en: `${found} starts or ends with a digit or underscore; the API’s rule asks for a letter at both ends. Rename it if SCF refuses it.`,
      zh: `${found} 的开头或结尾是数字或下划线，而 API 的规则要求首尾都是字母；如被拒绝，请改名。`,
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
      en: `${found} cannot be a name in ${runtime}; compare it with the code.`,
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
  'runtime-version-newer': {
    severity: 'warning',
    title: { en: 'a version newer than those known here', zh: '版本比已收录的新' },
    sentence: ({ runtime }) => ({
      en: `${runtime} is newer than the versions known here, so the handler is judged by the rules of its language.`,
      zh: `${runtime} 比已收录的版本新，因此按该语言的规则判断。`,
    }),
  },
  'runtime-version-unknown': {
    severity: 'error',
    title: { en: 'no such version', zh: '没有这个版本' },
    sentence: ({ right, runtime }) => ({
      en: `${runtime} is none of the versions known here (${right}); SCF refuses a runtime it does not have with InvalidParameterValue.Runtime.`,
      zh: `${runtime} 不在已知的版本里（${right}）；SCF 没有的运行环境会被拒绝，报错 InvalidParameterValue.Runtime。`,
    }),
  },
} as const satisfies Record<string, Kind>

export type ProblemId = keyof typeof problems

export function isHalf(id: ProblemId): boolean {
  return 'isHalf' in problems[id]
}

/** Dots before a full stop cannot be told from it: they are counted. */
function dotsInARow(found: string): Bilingual | undefined {
  if (!/^`?\.{2,9}`?$/.test(found)) return undefined
  const count = found.replaceAll('`', '').length
  return {
    en: `Write a single dot between the parts, not ${count} in a row.`,
    zh: `各段之间只写一个点，不要连写 ${count} 个。`,
  }
}
