import type { Cause, Run, Values } from '../cause.ts'
import { isInNewerSystem, isOnNewerSystem, rankOf } from '../runtimes/systems.ts'

type Given = { readonly values: Values; readonly run: Run }

export default {
  id: 'glibc-too-old',
  codes: [405, 430, 439, 443],
  values: ['needed', 'file'],
  evidence: [
    {
      says: "version `GLIBC_{needed}' not found (required by {file})",
      rank: versionOf,
      when: ({ values: { needed = '' } }) => ({ needed: `GLIBC_${needed}` }),
    },
    {
      says: "version `GLIBCXX_{needed}' not found (required by {file})",
      rank: versionOf,
      when: ({ values: { needed = '' } }) => ({ needed: `GLIBCXX_${needed}` }),
    },
    // People leave out the words in front.
    ...(['GLIBC', 'GLIBCXX'] as const).map((library) => ({
      says: `${library}_{needed} not found`,
      when: ({ values: { needed = '' } }: Pick<Given, 'values'>) =>
        /^\d{1,2}(?:\.\d{1,3}){1,2}$/.test(needed) && { needed: `${library}_${needed}` },
    })),
    {
      says: "version `{needed}' not found",
      when: ({ values: { needed = '' } }) => /^(?:GLIBC|GLIBCXX|CXXABI)_/.test(needed),
    },
  ],
  headline: [
    {
      en: '{file} needs {needed}, which the function’s system does not have',
      zh: '{file} 需要 {needed}，函数所在的系统没有',
    },
    {
      en: 'a binary needs {needed}, which the function’s system does not have',
      zh: '某个二进制文件需要 {needed}，函数所在的系统没有',
    },
  ],
  steps: [
    {
      say: {
        en: 'Take a manylinux2014 wheel, or build on CentOS 7; both run on glibc 2.17.',
        zh: '选用 manylinux2014 的 wheel，或在 CentOS 7 上构建，它们只要求 glibc 2.17。',
      },
      when: (given) => languageOf(given) === 'Python',
    },
    {
      say: {
        en: 'Build the module from its source on CentOS 7 (glibc 2.17), or use a version of it whose binary asks for no more.',
        zh: '在 CentOS 7（glibc 2.17）上从源码编译这个模块，或改用要求更低的版本。',
      },
      when: (given) => languageOf(given) === 'Node.js',
    },
    {
      say: {
        en: 'Build it on CentOS 7 (glibc 2.17), or link it statically.',
        zh: '在 CentOS 7（glibc 2.17）上构建，或静态链接。',
      },
      when: (given) => !['Python', 'Node.js'].includes(languageOf(given) ?? ''),
    },
    {
      say: { en: 'Go: build without C.', zh: 'Go 程序关闭 CGO 编译。' },
      snippet: 'CGO_ENABLED=0 GOOS=linux GOARCH=amd64 go build -o main main.go',
      when: (given) => ['Go', undefined].includes(languageOf(given)),
    },
    {
      say: {
        en: 'Or use a runtime on a newer system (Python 3.10, Node.js 18 and later), or an image function.',
        zh: '也可以改用系统较新的运行环境（Python 3.10、Node.js 18 及以上），或使用镜像函数。',
      },
      when: hasNewerRuntime,
    },
    {
      say: {
        en: 'Or use an image function; no runtime’s system has {needed}.',
        zh: '也可以使用镜像函数；各运行环境的系统都没有 {needed}。',
      },
      when: (given) => !hasNewerRuntime(given) && !isInNewerSystem(given.values.needed ?? ''),
    },
    {
      say: { en: 'Or use an image function.', zh: '也可以使用镜像函数。' },
      when: (given) => !hasNewerRuntime(given) && isInNewerSystem(given.values.needed ?? ''),
    },
  ],
  notThis: [{ en: 'A library that is missing altogether.', zh: '缺少整个共享库文件。' }],
  sources: ['https://cloud.tencent.com/document/product/583/56126'],
  examples: [
    {
      text: "/var/user/main: /lib64/libc.so.6: version `GLIBC_2.28' not found (required by /var/user/main)",
      values: { needed: 'GLIBC_2.28', file: '/var/user/main' },
      code: null,
    },
    {
      text: "ImportError: /lib64/libm.so.6: version `GLIBC_2.29' not found (required by /var/user/tensorflow/python/_pywrap_tensorflow_internal.so)",
      values: { needed: 'GLIBC_2.29', file: '/var/user/tensorflow/python/_pywrap_tensorflow_internal.so' },
      code: null,
    },
    {
      text: "/var/user/bootstrap: /lib64/libc.so.6: version `GLIBC_2.32' not found (required by /var/user/bootstrap)\n/var/user/bootstrap: /lib64/libc.so.6: version `GLIBC_2.34' not found (required by /var/user/bootstrap)",
      values: { needed: 'GLIBC_2.34', file: '/var/user/bootstrap' },
      code: null,
    },
    {
      text: "ImportError: /lib64/libstdc++.so.6: version `CXXABI_1.3.9' not found (required by /var/user/grpc/_cython/cygrpc.cpython-37m-x86_64-linux-gnu.so)",
      values: { needed: 'CXXABI_1.3.9' },
      code: null,
    },
    {
      text: "node: /lib64/libm.so.6: version `GLIBC_2.27' not found (required by node)\nnode: /lib64/libc.so.6: version `GLIBC_2.28' not found (required by node)",
      values: { needed: 'GLIBC_2.28', file: 'node' },
      code: null,
    },
  ],
} satisfies Cause

/** Whoever has the newest of the versions that are asked for has the others, too. */
function versionOf({ needed = '' }: Values): number {
  return rankOf(needed)
}

/** Whose binary it is; a file says it where no trace does. */
function languageOf({ values: { file = '' }, run }: Given): Run['language'] {
  return run.language ?? (file.endsWith('.node') ? 'Node.js' : undefined)
}

/** Another runtime helps where the newer system has what is needed, and the function is not on it yet. */
function needsImage({ values: { needed = '' }, run }: Given): boolean {
  return isOnNewerSystem(run.runtime) === true || !isInNewerSystem(needed)
}

function hasNewerRuntime(given: Given): boolean {
  return !needsImage(given) && !['PHP', 'Java', 'Go'].includes(languageOf(given) ?? '')
}
