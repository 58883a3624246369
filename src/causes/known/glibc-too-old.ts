import type { Cause, Values } from '../cause.ts'

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
    {
      says: 'version GLIBC_{needed} not found',
      when: ({ values: { needed = '' } }) => ({ needed: `GLIBC_${needed}` }),
    },
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
        en: 'Build on CentOS 7, or use a manylinux2014 wheel; both run on glibc 2.17.',
        zh: '在 CentOS 7 上构建，或选用 manylinux2014 的 wheel，它们只要求 glibc 2.17。',
      },
    },
    {
      say: { en: 'Go: build without C.', zh: 'Go 程序关闭 CGO 编译。' },
      snippet: 'CGO_ENABLED=0 GOOS=linux GOARCH=amd64 go build -o main main.go',
      when: ({ run }) => run.language === 'Go' || run.language === undefined,
    },
    {
      say: {
        en: 'Or use a runtime on a newer system (Python 3.10, Node.js 18 and later), or an image function.',
        zh: '也可以改用系统较新的运行环境（Python 3.10、Node.js 18 及以上），或使用镜像函数。',
      },
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
  const [major = 0, minor = 0, patch = 0] = needed.split('.').map(Number)
  return (major * 1_000 + minor) * 1_000 + patch
}
