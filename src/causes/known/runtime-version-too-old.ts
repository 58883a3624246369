import type { Cause, Run, Trace } from '../cause.ts'
import { newInPhp, newMethods, newNames, newParts } from '../newer-names.ts'
import { newerPython } from '../runtimes/newer-python.ts'

const newInPython = /^\s{0,80}match\s[^\n]{1,200}:|:=|^\s{0,80}except\*|\basync\b/
/** Every Python 3 of SCF has them. */
const newInPython3 = /\bf['"]/

export default {
  id: 'runtime-version-too-old',
  codes: [430, 443],
  values: ['syntax', 'runtime'],
  evidence: [
    {
      says: "SyntaxError: Unexpected token '{token}'",
      when: ({ values: { token = '' }, trace, run }) =>
        ['.', '?', '??', '??=', '||=', '&&='].includes(token) && known(operatorIn(trace, token), run),
    },
    {
      says: 'SyntaxError: Unexpected token {token}',
      when: ({ values: { token = '' }, trace, run }) =>
        ['.', '?'].includes(token) && known(operatorIn(trace, token), run),
    },
    {
      // People leave the type out, and name the version in words of their own.
      says: "Unexpected token '{token}'",
      when: ({ values: { token = '' }, trace, run, after }) =>
        trace === undefined &&
        ['?', '??', '?.', '??=', '||=', '&&='].includes(token) &&
        !/^[^\n]{0,80}JSON/.test(after) &&
        known(operatorIn(trace, token), run),
    },
    ...['token function', 'token ('].map((what) => ({
      says: `SyntaxError: Unexpected ${what}`,
      when: ({ trace, run }: { readonly trace: Trace | undefined; readonly run: Run }) =>
        /\basync\b/.test(trace?.code ?? '') && known('async', run),
    })),
    {
      says: 'SyntaxError: Unexpected identifier',
      when: ({ trace, run }) => /\b(?:async|await)\s/.test(trace?.code ?? '') && known('async', run),
    },
    {
      says: "Cannot find module 'node:{part}'",
      when: ({ values: { part = '' }, run }) => known(`node:${part}`, run),
    },
    {
      says: "Cannot find module '{part}'",
      when: ({ values: { part = '' }, run }) => newParts.has(part) && known(part, run),
    },
    { says: 'No such built-in module: {part}', when: ({ values: { part = '' }, run }) => known(part, run) },
    {
      says: "cannot import name '{name}' from '{library}'",
      when: ({ values: { name = '', library = '' }, run }) => isNew(name, library) && known(name, run),
    },
    {
      says: "module '{library}' has no attribute '{name}'",
      when: ({ values: { name = '', library = '' }, run }) =>
        isNew(name, library) && known(`${library}.${name}`, run),
    },
    {
      says: "'str' object has no attribute '{name}'",
      when: ({ values: { name = '' }, run }) => isNew(name, 'str') && known(name, run),
    },
    {
      says: 'TypeError: {call} is not a function',
      when: ({ values: { call = '' }, run }) => {
        const method = call.split('.').at(-1) ?? ''
        return newMethods.has(method) && call.includes('.') && known(method, run)
      },
    },
    {
      says: '{name} is not defined',
      when: ({ values: { name = '' }, run }) =>
        /(?:^|\s)(?:fetch|structuredClone|AbortController|Blob|FormData|ReadableStream|File)$/.test(name) &&
        known(name.split(/\s/).at(-1) ?? name, run),
    },
    {
      says: 'SyntaxError: invalid syntax',
      when: ({ trace, run }) =>
        syntaxIn(trace, newInPython, run) ||
        (!/^Python3/.test(run.runtime ?? '') &&
          syntaxIn(trace, newInPython3, run) &&
          known('f-strings', run)),
    },
    {
      says: "unsupported operand type(s) for |: '{left}' and '{right}'",
      when: ({ values: { left = '', right = '' }, run }) => {
        const isOfTypes = [left, right].some((side) =>
          /^(?:type|NoneType|_GenericAlias|ABCMeta|EnumMeta)$/.test(side),
        )
        if (!isOfTypes) return left === 'dict' && right === 'dict' && known('dict | dict', run)
        return known([left, right].includes('NoneType') ? 'X | None' : 'X | Y', run)
      },
    },
    { says: "TypeError: 'type' object is not subscriptable", when: ({ run }) => known('list[…]', run) },
    ...['dataclasses', 'zoneinfo', 'tomllib', 'graphlib', 'importlib.metadata', 'importlib.resources'].map(
      (name) => ({
        says: `No module named '${name}'`,
        when: ({ run }: { readonly run: Run }) => known(name, run),
      }),
    ),
    // Package managers and programs that ask for a version.
    {
      says: 'The engine "node" is incompatible with this module. Expected version "{version}"',
      when: ({ values: { version = '' }, run }) => known(`Node.js ${version}`, run),
    },
    { says: 'For Next.js, Node.js version', when: ({ run }) => known('Node.js', run) },
    {
      says: 'Your Composer dependencies require a PHP version "{version}"',
      when: ({ values: { version = '' }, run }) => known(`PHP ${version}`, run),
    },
    {
      says: 'SyntaxError: future feature annotations is not defined',
      when: ({ run }) => known('annotations', run),
    },
    {
      says: 'Call to undefined function {name}()',
      when: ({ values: { name = '' }, run }) => newInPhp.has(name) && known(name, run),
    },
    {
      says: "requires a different Python: {n} not in '{version}'",
      when: ({ values: { version = '' }, run }) => known(`Python ${version}`, run),
    },
    {
      says: 'requires a minimum Node.js version of {version}',
      when: ({ values: { version = '' }, run }) => known(`Node.js ${version}`, run),
    },
  ],
  derived: ({ values: { syntax = '' }, run: { language, runtime } }) => ({
    ...(language !== undefined && { language }),
    ...(language === 'Python' && newerPython(syntax, runtime)),
  }),
  headline: [
    { en: '{syntax} is too new for {runtime}', zh: '{runtime} 还不支持 {syntax}' },
    { en: '{syntax} is too new for this runtime', zh: '当前运行环境的版本还不支持 {syntax}' },
  ],
  steps: [
    {
      say: {
        en: 'Create the function again with a newer runtime: Node.js 14 for ?. and ??, 16 for node: and replaceAll, 18 for fetch.',
        zh: '用更新的运行环境新建函数：?. 和 ?? 需要 Node.js 14，node: 和 replaceAll 需要 16，fetch 需要 18。',
      },
      when: ({ run }) => run.language === 'Node.js' || run.language === undefined,
    },
    {
      say: {
        en: 'Create the function again with Python {wanted} or newer; the runtime of a function cannot be changed.',
        zh: '用 Python {wanted} 或更高版本新建函数；已有函数的运行环境不能修改。',
      },
      when: ({ values }) => values.wanted !== undefined,
    },
    {
      say: {
        en: 'No Python runtime has it: use an image function with a newer Python.',
        zh: 'Python 运行环境都不支持它：使用装有更新版本 Python 的镜像函数。',
      },
      when: ({ run, values }) => run.language === 'Python' && values.wanted === undefined,
    },
    {
      say: {
        en: 'Create the function again with a newer version of {language}; the runtime of a function cannot be changed.',
        zh: '用更新版本的 {language} 新建函数；已有函数的运行环境不能修改。',
      },
      when: ({ run: { language = '' } }) => ['PHP', 'Java', 'Go'].includes(language),
    },
    {
      say: {
        en: 'Or write it as older versions know it: {older}.',
        zh: '也可以改成旧版本支持的写法：{older}。',
      },
      when: ({ values }) => values.older !== undefined,
    },
    {
      say: {
        en: 'Is it a dependency’s code? Pin an older version of it in requirements.txt.',
        zh: '如果是依赖的代码，在 requirements.txt 里固定它的旧版本。',
      },
      when: ({ run }) => run.language === 'Python',
    },
    {
      say: {
        en: 'Or build for the old one: a transpiler target, or an older version of the dependency that uses it.',
        zh: '也可以按旧版本编译，或改用依赖的旧版本。',
      },
      when: ({ run }) => run.language === 'Node.js' || run.language === undefined,
    },
    {
      say: {
        en: 'Or use an older version of the dependency that needs it.',
        zh: '也可以改用依赖的旧版本。',
      },
      when: ({ run: { language = '' } }) => ['PHP', 'Java', 'Go'].includes(language),
    },
  ],
  notThis: [
    {
      en: 'A plain syntax error: that fails on every version.',
      zh: '单纯的语法错误，在任何版本上都会失败。',
    },
  ],
  sources: ['https://tencentcloud.com/document/product/583/40323'],
  examples: [
    {
      text: "/var/user/index.js:12\n  const id = event?.body?.id\n                   ^\n\nSyntaxError: Unexpected token '.'\n    at wrapSafe (internal/modules/cjs/loader.js:1053:16)\n    at Object.<anonymous> (/var/runtime/node12/bootstrap.js:20:9)",
      values: { syntax: '?.', runtime: 'Nodejs12.16' },
      code: null,
    },
    {
      text: "Error: Cannot find module 'node:fs'\nRequire stack:\n- /var/user/node_modules/undici/index.js",
      values: { syntax: 'node:fs' },
      code: 430,
    },
    {
      text: "/var/user/app.js:3\nconst x = a?.b;\n            ^\n\nSyntaxError: Unexpected token '.'\n    at Module._compile (internal/modules/cjs/loader.js:895:18)",
      values: { syntax: '?.' },
      code: null,
    },
    {
      text: 'ReferenceError: fetch is not defined\n    at exports.main_handler (/var/user/index.js:5:15)',
      values: { syntax: 'fetch' },
      code: null,
    },
  ],
} satisfies Cause

function known(syntax: string, { runtime }: Run) {
  // A family alone (`Node.js`) is no version that could be too old.
  return { syntax, ...(runtime !== undefined && /\d/.test(runtime) && { runtime }) }
}

/** Node.js names one character of an operator that it does not know; its line of code shows all of it. */
function operatorIn(trace: Trace | undefined, token: string): string {
  const shown = /\?\?=|\?\?|\?\./.exec(trace?.code ?? '')?.[0]
  return shown ?? (token === '.' ? '?.' : token === '?' ? '??' : token)
}

/** The line of code that the trace shows has the new syntax in it. */
function syntaxIn(trace: Trace | undefined, syntax: RegExp, run: Run) {
  const found = syntax.exec(trace?.innermost?.code ?? '')?.[0]
  return found !== undefined && known(/^match\b/.test(found) ? 'match' : found.trim(), run)
}

function isNew(name: string, library: string): boolean {
  return newNames[library]?.has(name) === true
}
