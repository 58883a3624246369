import type { Cause } from '../cause.ts'

export default {
  id: 'native-module-wrong-platform',
  codes: [430, 443],
  values: ['module'],
  evidence: [
    { says: "Cannot load native module '{module}'" },
    {
      says: '{file}.node: invalid ELF header',
      when: ({ values: { file = '' } }) => ({ module: packageIn(file) }),
    },
    {
      says: "The module '{file}' was compiled against a different Node.js version",
      when: ({ values: { file = '' } }) => ({ module: packageIn(file) }),
    },
    { says: 'was compiled against a different Node.js version using NODE_MODULE_VERSION' },
    { says: 'Could not load the "{module}" module using the linux' },
    { says: '{file}: wrong ELF class', when: ({ values: { file = '' } }) => ({ module: packageIn(file) }) },
    {
      says: '{file}: invalid ELF header',
      when: ({ values: { file = '' } }) => ({ module: packageIn(file) }),
    },
    {
      says: '{file}: ELF load command address/offset not properly aligned',
      when: ({ values: { file = '' } }) => ({ module: packageIn(file) }),
    },
    {
      // A C part that is missing beside its Python part was left behind on the machine that built it.
      says: "cannot import name '{part}' from '{module}'",
      when: ({ values: { part = '' } }) =>
        /^_[a-z]|^(?:etree|_imaging|_multiarray_umath|_psycopg|_rust|_cffi_backend)$/.test(part),
    },
    {
      says: "cannot import name '{part}'",
      when: ({ values: { part = '' }, trace }) => {
        const module = /from ([\w.]+) import/.exec(trace?.ownFrames[0]?.code ?? '')?.[1]
        return (
          /^(?:etree|_imaging|_psycopg|_cffi_backend)$/.test(part) &&
          (module === undefined ? true : { module })
        )
      },
    },
    { says: 'Importing the multiarray numpy extension module failed', when: () => ({ module: 'numpy' }) },
    { says: 'Importing the numpy C-extensions failed', when: () => ({ module: 'numpy' }) },
    { says: "No module named '{module}._{part}'" },
    { says: "No module named 'numpy.core._multiarray_umath'", when: () => ({ module: 'numpy' }) },
  ],
  headline: [
    {
      en: '{module} was built for another system or version than the function’s',
      zh: '{module} 不是为函数所在的系统或版本编译的',
    },
    {
      en: 'a native module was built for another system or version',
      zh: '原生模块不是为函数所在的系统或版本编译的',
    },
  ],
  steps: [
    {
      say: {
        en: 'Install for Linux x86_64 and the function’s Python version.',
        zh: '按 Linux x86_64 和函数的 Python 版本重新安装。',
      },
      snippet: 'pip3 install --platform manylinux2014_x86_64 --only-binary=:all: -t . {module}',
      when: ({ run }) => run.language !== 'Node.js',
    },
    {
      say: {
        en: 'Install for Linux x86_64 with the function’s Node.js version.',
        zh: '用函数的 Node.js 版本，按 Linux x86_64 重新安装。',
      },
      snippet: 'npm install --os=linux --cpu=x64 {module}',
      when: ({ run }) => run.language === 'Node.js',
    },
    {
      say: {
        en: 'Or build in Docker on CentOS 7, or let SCF install the dependencies online.',
        zh: '也可以在 CentOS 7 的 Docker 里构建，或用「在线安装依赖」。',
      },
    },
  ],
  notThis: [
    { en: 'The module is not in the package at all.', zh: '代码包里根本没有这个模块。' },
    {
      en: 'GLIBC not found: the module is too new for the system.',
      zh: '提示找不到 GLIBC，是模块对系统来说太新。',
    },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/55594'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Error: /var/user/node_modules/bcrypt/lib/binding/bcrypt_lib.node: invalid ELF header\\n    at Object.Module._extensions..node (internal/modules/cjs/loader.js:1057:18)\\n    at Object.<anonymous> (/var/user/node_modules/bcrypt/bcrypt.js:6:16)","statusCode":443}',
      values: { module: 'bcrypt' },
      code: 443,
    },
    {
      text: "OSError: Cannot load native module 'Crypto.Cipher._raw_ecb': Not found '_raw_ecb.abi3.so'",
      values: { module: 'Crypto.Cipher._raw_ecb' },
      code: null,
    },
  ],
} satisfies Cause

/** The package that a file inside `node_modules` or among Python's packages belongs to. */
function packageIn(file: string): string {
  const inside =
    /(?:node_modules|site-packages|\/var\/user|\/var\/task|\/opt(?:\/python)?)\/((?:@[\w.-]{1,80}\/)?[\w.-]{1,80})/.exec(
      file,
    )
  const nested = /node_modules\/((?:@[\w.-]{1,80}\/)?[\w.-]{1,80})/.exec(file)
  return (nested ?? inside)?.[1] ?? file.replace(/^.*\//, '')
}
