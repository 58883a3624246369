import type { Bilingual } from '../../language.ts'

/** What a sentence can name. All of it comes between code marks; `list` is ready to stand in a sentence. */
type Facts = {
  /** The file, class or folder that is spoken of. */
  readonly subject: string
  /** The function, method or other file. */
  readonly other: string
  readonly list: Bilingual
  /** The runtime's name, without marks. */
  readonly runtime: string
}

type Sentence = (facts: Facts) => Bilingual

type Kind = {
  readonly severity: 'error' | 'warning'
  /** A few words for the headline; no user text. */
  readonly title: Bilingual
  /** Titles of ways in which the problem is another thing. */
  readonly titles?: Readonly<Record<string, Bilingual>>
  /** One for each way in which the problem shows, by the reason that a finding gives. */
  readonly sentences: Readonly<Record<string, Sentence>>
}

const layers: Bilingual = {
  en: 'Right only if a layer brings it.',
  zh: '除非层（layer）里有。',
}

/**
 * Every problem that a package can have with its handler. Errors are what cannot work; whatever may still work
 * is a warning, and what cannot be told without running it is `package-undecidable`.
 */
export const packageProblems = {
  'package-folder': {
    severity: 'error',
    title: { en: 'a folder around the whole package', zh: '代码包外面多了一层目录' },
    sentences: {
      'one-folder': ({ subject, other }) => ({
        en: `Everything in the package lies in the folder ${subject}, as in the zip files of GitHub. A handler cannot name a folder, so ${other} is not found (437): zip the content of the folder, not the folder.`,
        zh: `代码包的内容全在 ${subject} 目录里（GitHub 下载的 zip 就是这样）。执行方法不能带目录，所以找不到 ${other}（437）：请压缩目录里的内容，而不是目录本身。`,
      }),
      'one-folder-only': ({ subject }) => ({
        en: `Everything in the package lies in the folder ${subject}, and a handler cannot name a folder: zip its content, not the folder.`,
        zh: `代码包的内容全在 ${subject} 目录里，而执行方法不能带目录：请压缩目录里的内容，而不是目录本身。`,
      }),
    },
  },
  'package-file-missing': {
    severity: 'error',
    title: { en: 'the entry file is not in the package', zh: '代码包里没有入口文件' },
    sentences: {
      'no-file': ({ subject }) => ({
        en: `The package has no ${subject} in its root; creating the function is refused, or a call ends in 437.`,
        zh: `代码包根目录没有 ${subject}；创建函数会被拒绝，或调用时返回 437。`,
      }),
      'no-source': ({ list }) => ({
        en: `The package has none of ${list.en} in its root (437).`,
        zh: `代码包根目录里没有 ${list.zh} 中的任何一个（437）。`,
      }),
      case: ({ subject, other }) => ({
        en: `The package has ${other} and not ${subject}; on Linux capitals count (437).`,
        zh: `代码包里是 ${other}，不是 ${subject}；Linux 区分大小写（437）。`,
      }),
      folder: ({ subject, other }) => ({
        en: `${subject} has to be in the root of the package, where it is not; there is ${other} (437).`,
        zh: `${subject} 要放在代码包根目录，现在只有 ${other}（437）。`,
      }),
      ending: ({ subject, other }) => ({
        en: `The package has ${other}, but no ${subject}, which is what the runtime loads (437).`,
        zh: `代码包里有 ${other}，但没有运行环境要加载的 ${subject}（437）。`,
      }),
      spelling: ({ subject, other }) => ({
        en: `The package has no ${subject} in its root; perhaps ${other} is meant (437).`,
        zh: `代码包根目录没有 ${subject}，是不是 ${other}？（437）`,
      }),
    },
  },
  'package-function-missing': {
    severity: 'error',
    title: { en: 'the function is not in the entry file', zh: '入口文件里没有这个函数' },
    sentences: {
      'no-function': ({ subject, other, list }) => ({
        en: `${subject} has no ${other}; it has ${list.en}.`,
        zh: `${subject} 里没有 ${other}，有的是 ${list.zh}。`,
      }),
      'no-function-at-all': ({ subject, other }) => ({
        en: `${subject} has no ${other}, nor any other function a handler could name.`,
        zh: `${subject} 里没有 ${other}，也没有其他可作执行方法的函数。`,
      }),
      'in-text': ({ subject, other }) => ({
        en: `${subject} has ${other} only in a comment or a string, which defines nothing.`,
        zh: `${subject} 里的 ${other} 只出现在注释或字符串中，并没有定义。`,
      }),
      inside: ({ subject, other }) => ({
        en: `${subject} defines ${other} only inside a class or another function; the runtime looks for it at the top of the file.`,
        zh: `${subject} 里的 ${other} 定义在类或其他函数内部，运行环境只在文件最外层找它。`,
      }),
      'not-exported': ({ subject, other, list }) => ({
        en: `${subject} has ${other} but does not export it; add ${list.en}.`,
        zh: `${subject} 里有 ${other}，但没有导出；请加上 ${list.zh}。`,
      }),
      replaced: ({ subject, list }) => ({
        en: `${subject} gives ${'`exports`'} a value of its own, which Node.js does not look at; write ${list.en}.`,
        zh: `${subject} 给 ${'`exports`'} 重新赋了值，Node.js 不会用它；请写成 ${list.zh}。`,
      }),
      overwritten: ({ subject, other }) => ({
        en: `${subject} adds ${other} to ${'`exports`'}, but then makes another object its ${'`module.exports`'}; put ${other} into that one.`,
        zh: `${subject} 把 ${other} 加到了 ${'`exports`'} 上，但 ${'`module.exports`'} 是另一个对象；请把 ${other} 放进那个对象里。`,
      }),
      there: ({ subject, other }) => ({
        en: `The entry file takes ${other} from ${subject}, which does not have it; loading ends in an ImportError (443).`,
        zh: `入口文件从 ${subject} 导入 ${other}，但那里没有；加载时会报 ImportError（443）。`,
      }),
    },
  },
  'package-class-missing': {
    severity: 'error',
    title: { en: 'the class is not in the package', zh: '代码包里没有这个类' },
    sentences: {
      'no-class': ({ subject }) => ({
        en: `The package has no class ${subject}; a call ends in ClassNotFoundException (443).`,
        zh: `代码包里没有类 ${subject}；调用时会报 ClassNotFoundException（443）。`,
      }),
      near: ({ subject, other }) => ({
        en: `The package has no class ${subject}; it has ${other} (443).`,
        zh: `代码包里没有类 ${subject}，有的是 ${other}（443）。`,
      }),
      folder: ({ subject, other }) => ({
        en: `The class ${subject} has to be in the root of the package, in the folders of its own name; there is ${other} (443).`,
        zh: `类 ${subject} 要从代码包根目录起按包名放置，现在在 ${other}（443）。`,
      }),
      source: ({ subject, other }) => ({
        en: `The package has only the source of ${subject}, ${other}; SCF does not compile, so upload the jar (443).`,
        zh: `代码包里只有 ${subject} 的源码 ${other}；SCF 不负责编译，请上传编译后的 jar（443）。`,
      }),
      'other-name': ({ subject, other }) => ({
        en: `The file of ${subject} holds the class ${other}; it cannot be loaded under the name of the file (443).`,
        zh: `${subject} 对应的文件里其实是类 ${other}，按文件名无法加载（443）。`,
      }),
    },
  },
  'package-method-missing': {
    severity: 'error',
    title: { en: 'the method is not in the class', zh: '类里没有这个方法' },
    sentences: {
      'no-method': ({ subject, other, list }) => ({
        en: `The class ${subject} has no method ${other}; its public methods are ${list.en}.`,
        zh: `类 ${subject} 没有方法 ${other}，公开的方法有 ${list.zh}。`,
      }),
      'no-method-at-all': ({ subject, other }) => ({
        en: `The class ${subject} has no method ${other}, nor any public method at all.`,
        zh: `类 ${subject} 没有方法 ${other}，也没有任何公开的方法。`,
      }),
    },
  },
  'package-access': {
    severity: 'error',
    title: { en: 'the class or method is not public', zh: '类或方法不是 public' },
    sentences: {
      class: ({ subject }) => ({
        en: `The class ${subject} is not public, so the runtime cannot reach it; declare it ${'`public`'}.`,
        zh: `类 ${subject} 不是 public，运行环境无法访问；请声明为 ${'`public`'}。`,
      }),
      method: ({ subject, other }) => ({
        en: `${other} in ${subject} is not public, so the runtime does not find it; declare it ${'`public`'}.`,
        zh: `${subject} 的 ${other} 不是 public，运行环境找不到；请声明为 ${'`public`'}。`,
      }),
    },
  },
  'package-syntax': {
    severity: 'error',
    title: { en: 'a syntax error in the entry file', zh: '入口文件有语法错误' },
    sentences: {
      colon: ({ subject, other }) => ({
        en: `Line ${other} of ${subject} opens a block and has no colon at its end, so loading ends in a SyntaxError (443).`,
        zh: `${subject} 第 ${other} 行开始一个代码块，但行尾缺少冒号，加载时会报 SyntaxError（443）。`,
      }),
    },
  },
  'package-signature': {
    severity: 'error',
    title: { en: 'the parameters do not fit', zh: '参数不符合要求' },
    sentences: {
      'too-many': ({ subject, other }) => ({
        en: `${other} in ${subject} takes more than two parameters; SCF passes the event and, if there is a second one, the context.`,
        zh: `${subject} 的 ${other} 有两个以上的参数；SCF 只传事件，第二个参数是上下文。`,
      }),
      none: ({ subject, other }) => ({
        en: `${other} in ${subject} takes no parameter; SCF passes the event, and no source says that it calls a method without one.`,
        zh: `${subject} 的 ${other} 没有参数；SCF 会传事件，没有资料说明无参方法能被调用。`,
      }),
      context: ({ subject, other }) => ({
        en: `The second parameter of ${other} in ${subject} is not ${'`com.qcloud.scf.runtime.Context`'}, which is what SCF passes there.`,
        zh: `${subject} 的 ${other} 第二个参数不是 ${'`com.qcloud.scf.runtime.Context`'}，而 SCF 传的是它。`,
      }),
      python: ({ subject, other }) => ({
        en: `${other} in ${subject} does not take two arguments; Python functions are called with the event and the context, and anything else ends in a TypeError (430).`,
        zh: `${subject} 的 ${other} 接收不了两个参数；Python 函数总是以 event 和 context 调用，否则报 TypeError（430）。`,
      }),
    },
  },
  'package-coroutine': {
    severity: 'warning',
    title: { en: 'a handler that nobody awaits', zh: '执行方法是异步函数' },
    sentences: {
      async: ({ subject, other }) => ({
        en: `${other} in ${subject} is an ${'`async def`'}, and nothing says that SCF awaits it: a coroutine is no result (430). A plain ${'`def`'} with ${'`return asyncio.run(…)`'} is sure.`,
        zh: `${subject} 的 ${other} 是 ${'`async def`'}，没有资料说明 SCF 会等待它，而协程不能作为返回值（430）。稳妥的写法是普通 ${'`def`'} 里 ${'`return asyncio.run(…)`'}。`,
      }),
    },
  },
  'package-class-version': {
    severity: 'error',
    title: { en: 'compiled for a newer Java', zh: '编译用的 Java 版本太新' },
    sentences: {
      newer: ({ subject, other, runtime }) => ({
        en: `The class ${subject} was compiled for Java ${other}, which ${runtime} cannot load (UnsupportedClassVersionError); compile with ${'`--release`'} set to the runtime’s version.`,
        zh: `类 ${subject} 按 Java ${other} 编译，${runtime} 无法加载（UnsupportedClassVersionError）；请用 ${'`--release`'} 指定运行环境的版本重新编译。`,
      }),
    },
  },
  'package-start-file': {
    severity: 'error',
    title: { en: 'the start file is not in order', zh: '启动文件有问题' },
    sentences: {
      missing: ({ subject }) => ({
        en: `The package has no ${subject} in its root, and that is the file the function starts with (443, 405).`,
        zh: `代码包根目录没有 ${subject}，而函数要靠它启动（443、405）。`,
      }),
      'missing-web': ({ subject }) => ({
        en: `The package has no ${subject} in its root. That is right only where a start command is set in the console; otherwise the function does not start (443, 405).`,
        zh: `代码包根目录没有 ${subject}。只有在控制台填了启动命令才行，否则函数无法启动（443、405）。`,
      }),
      near: ({ subject, other }) => ({
        en: `The start file has to be ${subject} in the root of the package; there is ${other} (443, 405).`,
        zh: `启动文件应是代码包根目录的 ${subject}，现在是 ${other}（443、405）。`,
      }),
      mode: ({ subject, other }) => ({
        en: `${subject} has mode ${other} in the package and cannot be executed: ${'`chmod 755`'} it before zipping (443, 405).`,
        zh: `${subject} 在代码包里的权限是 ${other}，无法执行：打包前请 ${'`chmod 755`'}（443、405）。`,
      }),
      'no-mode': ({ subject }) => ({
        en: `${subject} has no file mode in the package, as zips made on Windows have none, so it is not executable: zip it on Linux, macOS or WSL after ${'`chmod 755`'} (443, 405).`,
        zh: `${subject} 在代码包里没有权限位（Windows 打的 zip 都没有），因此不可执行：请在 Linux、macOS 或 WSL 上 ${'`chmod 755`'} 后打包（443、405）。`,
      }),
      'unusual-mode': ({ subject, other }) => ({
        en: `${subject} has mode ${other}; SCF asks for 755 or 777.`,
        zh: `${subject} 的权限是 ${other}，SCF 要求 755 或 777。`,
      }),
      crlf: ({ subject }) => ({
        en: `The first line of ${subject} ends in CRLF, as Windows writes it, so its interpreter is not found: save it with LF (405).`,
        zh: `${subject} 的首行以 CRLF 结尾（Windows 换行），系统找不到解释器：请改成 LF（405）。`,
      }),
      'crlf-inside': ({ subject }) => ({
        en: `Some lines of ${subject} end in CRLF, which goes into the commands; save it with LF.`,
        zh: `${subject} 里有以 CRLF 结尾的行，回车符会混进命令；请改成 LF。`,
      }),
      bom: ({ subject }) => ({
        en: `${subject} begins with a byte order mark, so the system does not see its ${'`#!`'}: save it as UTF-8 without BOM (405).`,
        zh: `${subject} 开头有 BOM，系统认不出 ${'`#!`'}：请存为不带 BOM 的 UTF-8（405）。`,
      }),
      'no-interpreter': ({ subject }) => ({
        en: `${subject} does not begin with ${'`#!`'} and an absolute path; its first line should be ${'`#!/bin/bash`'} (405).`,
        zh: `${subject} 的首行不是 ${'`#!`'} 加绝对路径，应写 ${'`#!/bin/bash`'}（405）。`,
      }),
      'no-path': ({ subject, other }) => ({
        en: `${subject} runs ${other} without its path, and SCF asks for the absolute one (such as ${'`/var/lang/node16/bin/node`'} or ${'`/var/lang/python37/bin/python3`'}); a program that is not found ends in 405.`,
        zh: `${subject} 里的 ${other} 没写路径，SCF 要求写绝对路径（如 ${'`/var/lang/node16/bin/node`'}、${'`/var/lang/python37/bin/python3`'}），找不到程序会返回 405。`,
      }),
      host: ({ subject, other }) => ({
        en: `${subject} listens on ${other} only, where SCF does not reach it: listen on ${'`0.0.0.0`'} (446).`,
        zh: `${subject} 只监听 ${other}，SCF 访问不到：请监听 ${'`0.0.0.0`'}（446）。`,
      }),
      port: ({ subject, other }) => ({
        en: `${subject} listens on port ${other}; SCF asks port ${'`9000`'} (446).`,
        zh: `${subject} 监听的是 ${other} 端口，SCF 访问的是 ${'`9000`'} 端口（446）。`,
      }),
      'unusual-interpreter': ({ subject, other }) => ({
        en: `${subject} asks for ${other}; it starts only if the runtime has it there. The usual line is ${'`#!/bin/bash`'}.`,
        zh: `${subject} 要用 ${other}，运行环境里有它才能启动；通常写 ${'`#!/bin/bash`'}。`,
      }),
    },
  },
  'package-binary': {
    severity: 'error',
    title: { en: 'a file made for another system', zh: '文件不适用于运行环境的系统' },
    titles: {
      mode: { en: 'the binary is not executable', zh: '可执行文件没有执行权限' },
      'no-mode': { en: 'the binary may not be executable', zh: '可执行文件可能没有执行权限' },
    },
    sentences: {
      foreign: ({ subject }) => ({
        en: `${subject} is not an executable for Linux on x86-64; build it with ${'`GOOS=linux GOARCH=amd64`'}.`,
        zh: `${subject} 不是 Linux x86-64 的可执行文件；请用 ${'`GOOS=linux GOARCH=amd64`'} 编译。`,
      }),
      mode: ({ subject, other }) => ({
        en: `${subject} has mode ${other} in the package and cannot be executed: ${'`chmod 755`'} it before zipping.`,
        zh: `${subject} 在代码包里的权限是 ${other}，无法执行：打包前请 ${'`chmod 755`'}。`,
      }),
      'no-mode': ({ subject }) => ({
        en: `${subject} has no file mode in the package, as zips made on Windows have none; if SCF cannot execute it, zip it on Linux, macOS or WSL.`,
        zh: `${subject} 在代码包里没有权限位（Windows 打的 zip 都没有）；如果无法执行，请在 Linux、macOS 或 WSL 上打包。`,
      }),
      native: ({ list, runtime }) => ({
        en: `Native modules that do not fit ${runtime} on Linux x86-64: ${list.en}. Install the dependencies on Linux with the runtime’s own version.`,
        zh: `这些原生模块不适用于 Linux x86-64 上的 ${runtime}：${list.zh}。请在 Linux 上用相同版本安装依赖。`,
      }),
      needed: ({ list, runtime }) => ({
        en: `The entry file imports ${list.en}, whose native modules do not fit ${runtime} on Linux x86-64, so loading fails (443). Install it on Linux with the runtime’s own version.`,
        zh: `入口文件导入了 ${list.zh}，但其原生模块不适用于 Linux x86-64 上的 ${runtime}，加载会失败（443）。请在 Linux 上用相同版本安装。`,
      }),
    },
  },
  'package-dependency': {
    severity: 'warning',
    title: { en: 'a dependency is not in the package', zh: '代码包里缺少依赖' },
    sentences: {
      absent: ({ subject, list }) => ({
        en: `${subject} imports ${list.en}, which neither the package nor the runtime has. ${layers.en}`,
        zh: `${subject} 导入了 ${list.zh}，代码包和运行环境里都没有。${layers.zh}`,
      }),
      'absent-node': ({ subject, list }) => ({
        en: `${subject} requires ${list.en}, which neither the package nor the runtime has. Right only with a layer, or with dependencies installed online.`,
        zh: `${subject} 引用了 ${list.zh}，代码包和运行环境里都没有。除非层（layer）里有，或开启了在线安装依赖。`,
      }),
      own: ({ subject, list }) => ({
        en: `${subject} loads ${list.en}, which is not in the package; loading ends in “Cannot find module”.`,
        zh: `${subject} 要加载 ${list.zh}，代码包里没有；加载时会报 “Cannot find module”。`,
      }),
    },
  },
  'package-module': {
    severity: 'warning',
    title: { en: 'an ES module', zh: '入口文件是 ES 模块' },
    sentences: {
      'no-type': ({ subject, runtime }) => ({
        en: `${subject} has ${'`import`'} or ${'`export`'}, and no package.json says ${'`"type": "module"`'}; Node.js before 20.19 ends in a SyntaxError then. The sure way on ${runtime} is ${'`exports.main_handler = …`'}.`,
        zh: `${subject} 用了 ${'`import`'} 或 ${'`export`'}，但 package.json 没有 ${'`"type": "module"`'}；20.19 之前的 Node.js 会报 SyntaxError。在 ${runtime} 上稳妥的写法是 ${'`exports.main_handler = …`'}。`,
      }),
      'typed-commonjs': ({ subject }) => ({
        en: `${'`package.json`'} says ${'`"type": "module"`'}, so Node.js takes ${subject} for an ES module, which has no ${'`exports`'} and no ${'`require`'}; take that line out.`,
        zh: `${'`package.json`'} 里写了 ${'`"type": "module"`'}，Node.js 会把 ${subject} 当作 ES 模块，而 ES 模块里没有 ${'`exports`'} 和 ${'`require`'}；请去掉这一行。`,
      }),
      typed: ({ subject, runtime }) => ({
        en: `${subject} is an ES module; no source says whether ${runtime} loads one. The sure way is ${'`exports.main_handler = …`'}.`,
        zh: `${subject} 是 ES 模块，没有资料说明 ${runtime} 能否加载；稳妥的写法是 ${'`exports.main_handler = …`'}。`,
      }),
    },
  },
  'package-size': {
    severity: 'error',
    title: { en: 'too large', zh: '代码包太大' },
    sentences: {
      unpacked: ({ other }) => ({
        en: `Unpacked, the package has ${other}; code and layers together may have 500 MB.`,
        zh: `代码包解压后为 ${other}；代码与层合计不能超过 500 MB。`,
      }),
      upload: ({ other }) => ({
        en: `The package has ${other}; over 50 MB it has to be uploaded through COS.`,
        zh: `代码包有 ${other}；超过 50 MB 要通过 COS 上传。`,
      }),
    },
  },
  'package-names': {
    severity: 'warning',
    title: { en: 'strange names in the package', zh: '代码包里的文件名异常' },
    sentences: {
      outside: ({ list }) => ({
        en: `Names that lead out of the package: ${list.en}. They may be refused, and are not looked at here.`,
        zh: `有指向代码包之外的名字：${list.zh}。可能被拒绝，这里也不会读取。`,
      }),
      backslash: ({ list }) => ({
        en: `Names with backslashes: ${list.en}. On Linux they may come out as single files instead of folders; zip with a tool that writes slashes.`,
        zh: `有带反斜杠的名字：${list.zh}。在 Linux 上可能解压成单个文件而不是目录；请换用写正斜杠的打包工具。`,
      }),
    },
  },
  'package-undecidable': {
    severity: 'warning',
    title: { en: 'not all can be told from the package', zh: '有些情况仅凭代码包无法判断' },
    sentences: {
      open: ({ subject, other }) => ({
        en: `Whether ${subject} has ${other} cannot be told without running it: it makes names while it runs, or takes them from what is not in the package.`,
        zh: `${subject} 里有没有 ${other}，不运行无法判断：名字在运行时生成，或来自代码包之外。`,
      }),
      unread: ({ subject }) => ({
        en: `${subject} could not be read: too large, too deeply nested, or in an encoding not known here.`,
        zh: `${subject} 无法读取：太大、嵌套太深，或编码不认识。`,
      }),
      'module-function': ({ subject, other }) => ({
        en: `${subject} exports one function and no ${other}; older Node.js runtimes take that, others look for the name.`,
        zh: `${subject} 直接导出一个函数，没有 ${other}；旧版 Node.js 运行环境可以，其他版本会按名字找。`,
      }),
      form: ({ subject, other }) => ({
        en: `The package has no ${subject} but ${other}; no source says whether SCF takes that.`,
        zh: `代码包里没有 ${subject}，但有 ${other}；没有资料说明 SCF 是否接受。`,
      }),
      class: ({ subject, other }) => ({
        en: `The class ${subject} is there as ${other}; no source says whether SCF looks there.`,
        zh: `类 ${subject} 在 ${other}；没有资料说明 SCF 会不会去那里找。`,
      }),
      method: ({ subject, other }) => ({
        en: `Whether ${subject} has ${other} cannot be told: a class it extends is not in the package, or cannot be read.`,
        zh: `${subject} 有没有 ${other} 无法判断：它的父类不在代码包里，或无法读取。`,
      }),
      abstract: ({ subject }) => ({
        en: `${subject} is abstract or an interface; no source says how SCF would make an object of it.`,
        zh: `${subject} 是抽象类或接口，没有资料说明 SCF 如何创建它的对象。`,
      }),
      script: ({ subject }) => ({
        en: `${subject} is a script; no source says whether Go’s runtime starts one.`,
        zh: `${subject} 是脚本，没有资料说明 Go 运行环境能否启动它。`,
      }),
      repeated: ({ subject }) => ({
        en: `The package has ${subject} twice; which of the two is used cannot be told.`,
        zh: `代码包里有两个 ${subject}，无法判断会用哪一个。`,
      }),
      link: ({ subject }) => ({
        en: `${subject} is a link; whether it survives the upload cannot be told.`,
        zh: `${subject} 是链接，上传后是否还有效无法判断。`,
      }),
      image: ({ runtime }) => ({
        en: `${runtime} takes no package, so there is nothing to hold the handler against.`,
        zh: `${runtime} 不使用代码包，没有可核对的内容。`,
      }),
      runtime: () => ({
        en: 'No runtime can be told from the package; name one.',
        zh: '从代码包看不出运行环境，请指定。',
      }),
    },
  },
} as const satisfies Record<string, Kind>

export type PackageProblemId = keyof typeof packageProblems
