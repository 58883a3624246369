import type { Cause, Values } from '../cause.ts'
import { notLoadable, packageIn } from '../native-files.ts'
import { packageOf, packageOfPart } from '../python/packages.ts'
import { pipOf } from '../python/pip.ts'

type Named = { readonly values: Values }
type Shown = { readonly before: string }

const ofItsFile = ({ values: { file = '' } }: Named) => ({ module: packageIn(file) })
const isLoaded = (named: Named) =>
  /\.(?:so|node|pyd|dylib)(?:\.\d+){0,4}$/.test(named.values.file ?? '') && ofItsFile(named)
const addOnIn = (before: string) => {
  const file = before.split(/[\s'"`]/).at(-1) ?? ''
  return file !== '' && { module: packageIn(`${file}.node`) }
}
const isBinary = (path: string) => /\.node$|[-./]linux-(?:x64|x86_64|arm64)/.test(path)

export default {
  id: 'native-module-wrong-platform',
  codes: [430, 443],
  values: ['module'],
  evidence: [
    { of: 'Python', says: "Cannot load native module '{module}'" },
    // A file that ends so is an add-on of Node.js.
    ...notLoadable.map((words) => ({
      says: `.node: ${words}`,
      of: 'Node.js' as const,
      when: ({ before }: Shown) => addOnIn(before),
    })),
    ...notLoadable.map((words) => ({ says: `{file}: ${words}`, when: isLoaded })),
    { says: 'Error relocating {file}: {symbol}: symbol not found', when: ofItsFile },
    {
      of: 'Node.js',
      says: "The module '{file}' was compiled against a different Node.js version",
      when: ofItsFile,
    },
    { of: 'Node.js', says: 'was compiled against a different Node.js version using NODE_MODULE_VERSION' },
    { of: 'Node.js', says: "Module did not self-register: '{file}'", when: ofItsFile },
    { of: 'Node.js', says: 'Module did not self-register' },
    { of: 'Node.js', says: 'Could not load the "{module}" module using the linux' },
    { of: 'Node.js', says: 'Something went wrong installing the "{module}" module' },
    // Packages of Node.js keep their binary in a file of their own, or in a package for each platform.
    {
      of: 'Node.js',
      says: "Cannot find module '{path}' Require stack: - {file}",
      when: ({ values: { path = '', file = '' } }) => isBinary(path) && { module: packageIn(file) },
    },
    {
      of: 'Node.js',
      says: "Cannot find module '{path}'",
      when: ({ values: { path = '' }, trace }) =>
        isBinary(path) && {
          module: packageIn(path.startsWith('.') ? (trace?.innermost?.file ?? path) : path),
        },
    },
    { of: 'Node.js', says: 'No native build was found for {any} loaded from: {file}', when: ofItsFile },
    { of: 'Node.js', says: 'Could not locate the bindings file. Tried: {any} {file}', when: ofItsFile },
    { of: 'Node.js', says: 'Could not locate the bindings file' },
    { of: 'Node.js', says: 'You installed {module} for another platform' },
    { of: 'Node.js', says: 'Failed to load native binding' },
    { of: 'Node.js', says: 'Cannot find native binding' },
    {
      // A C part that is missing beside its Python part was left behind on the machine that built it.
      of: 'Python',
      says: "cannot import name '{part}' from '{module}'",
      when: ({ values: { part = '' } }) =>
        /^_[a-z]|^(?:etree|_imaging|_multiarray_umath|_psycopg|_rust|_cffi_backend)$/.test(part),
    },
    {
      of: 'Python',
      says: "cannot import name '{part}'",
      when: ({ values: { part = '' }, trace }) => {
        const module = /from ([\w.]+) import/.exec(trace?.ownFrames[0]?.code ?? '')?.[1]
        return (
          /^(?:etree|_imaging|_psycopg|_cffi_backend)$/.test(part) &&
          (module === undefined ? true : { module })
        )
      },
    },
    ...['binary', 'library'].map((kind) => ({
      of: 'Node.js',
      says: `Query engine ${kind} for current platform "{platform}" could not be found`,
      when: () => ({ module: '@prisma/client' }),
    })),
    { of: 'Python', says: 'dynamic module does not define module export function' },
    {
      of: 'Node.js',
      says: 'could not locate the Query Engine for runtime',
      when: () => ({ module: '@prisma/client' }),
    },
    {
      of: 'Python',
      says: 'Importing the multiarray numpy extension module failed',
      when: () => ({ module: 'numpy' }),
    },
    { of: 'Python', says: 'Importing the numpy C-extensions failed', when: () => ({ module: 'numpy' }) },
    {
      of: 'Python',
      says: "No module named '{module}._{part}'",
      // Its last part: the part of a package that only begins so is Python's.
      when: ({ values: { module = '', part = '' } }) =>
        !part.includes('.') && { module: module.split('.')[0] ?? module },
    },
    {
      // One that stands beside its package has the version of Python in the name of its file.
      of: 'Python',
      says: "No module named '{part}'",
      when: ({ values: { part = '' } }) => packageOfPart(part) !== undefined && { module: part },
    },
    {
      of: 'Python',
      says: 'you should not try to import numpy from its source directory',
      when: () => ({ module: 'numpy' }),
    },
    { says: 'dlopen({file}, {n}): {any}mach-o', when: isLoaded },
  ],
  derived: ({ values: { module = '' }, run }) => {
    const name = packageOf(module)
    return { ...(name !== undefined && { package: name }), pip: pipOf(run.runtime) }
  },
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
      snippet: '{pip} install --platform manylinux2014_x86_64 --only-binary=:all: -t . {package}',
      when: ({ run, values }) => run.language === 'Python' && values.package !== undefined,
    },
    {
      say: {
        en: 'Install for Linux x86_64 with the function’s Node.js version.',
        zh: '用函数的 Node.js 版本，按 Linux x86_64 重新安装。',
      },
      snippet: 'npm install --os=linux --cpu=x64 {module}',
      when: ({ run, values }) => run.language === 'Node.js' && values.module !== undefined,
    },
    {
      say: {
        en: 'Install it again for Linux x86_64 and the language version of the function.',
        zh: '按 Linux x86_64 和函数所用的语言版本重新安装。',
      },
      when: ({ run, values }) =>
        (run.language === 'Python' ? values.package : values.module) === undefined ||
        (run.language !== 'Python' && run.language !== 'Node.js'),
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
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"ImportError: cannot import name \'_imaging\' from \'PIL\' (/var/user/PIL/__init__.py)","statusCode":430}',
      values: { module: 'PIL' },
      code: 430,
    },
    {
      text: 'Error: Error relocating /var/user/node_modules/canvas/build/Release/canvas.node: __memcpy_chk: symbol not found',
      values: { module: 'canvas' },
      code: null,
    },
    {
      text: 'Error: /var/user/node_modules/bcrypt/lib/binding/napi-v3/bcrypt_lib.node: cannot open shared object file: No such file or directory\n    at Object.Module._extensions..node (node:internal/modules/cjs/loader:1282:18)\n    at /var/user/node_modules/bcrypt/bcrypt.js:6:16',
      values: { module: 'bcrypt' },
      code: null,
    },
    {
      text: 'Error: No native build was found for platform=linux arch=x64 runtime=node abi=108 uv=1 libc=glibc node=18.15.0\n    loaded from: /var/user/node_modules/bufferutil',
      values: { module: 'bufferutil' },
      code: null,
    },
    {
      text: 'Error: Could not locate the bindings file. Tried:\n → /var/user/node_modules/better-sqlite3/build/better_sqlite3.node\n → /var/user/node_modules/better-sqlite3/build/Debug/better_sqlite3.node\n    at bindings (/var/user/node_modules/bindings/bindings.js:126:9)\n    at new Database (/var/user/node_modules/better-sqlite3/lib/database.js:48:64)',
      values: { module: 'better-sqlite3' },
      code: null,
    },
  ],
} satisfies Cause
