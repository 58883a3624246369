import type { Cause } from '../cause.ts'

export default {
  id: 'system-library-too-old',
  codes: [430, 443],
  values: ['version'],
  evidence: [
    { says: 'SQLite {needed} or later is required (found {version})' },
    // Chrome asks for NSS.
    {
      says: "version `NSS_{needed}' not found",
      when: ({ values: { needed = '' } }) => ({ version: needed }),
    },
    { says: 'NSS >= {version} is required' },
    { says: 'NSS_VersionCheck("{version}") failed' },
    { says: 'requires sqlite3 >= {needed}' },
    { says: 'Your system has an unsupported version of sqlite3' },
  ],
  // SQLite tells the version that it found, in three parts; NSS, in two, the one that is wanted.
  derived: ({ values: { version = '' } }) =>
    /^\d+\.\d+\.\d/.test(version) ? { sqlite: version } : version === '' ? {} : { nss: version },
  headline: [
    { en: 'the system’s SQLite is too old ({sqlite})', zh: '系统自带的 SQLite 版本太旧（{sqlite}）' },
    {
      en: 'the program needs NSS {nss}, and the system’s is older',
      zh: '程序需要 NSS {nss}，系统自带的版本更旧',
    },
    { en: 'a library of the system is too old', zh: '系统自带的库版本太旧' },
  ],
  steps: [
    {
      say: {
        en: 'Use an image function with the version you need.',
        zh: '改用镜像函数，自带所需版本的库。',
      },
    },
    {
      say: {
        en: 'Or bring the library in the package, for SQLite pysqlite3-binary.',
        zh: '也可以把库打进代码包，SQLite 可用 pysqlite3-binary。',
      },
    },
  ],
  notThis: [{ en: 'GLIBC not found.', zh: '提示找不到 GLIBC。' }],
  sources: ['https://cloud.tencent.com/document/product/583/56126'],
  examples: [
    {
      text: 'django.core.exceptions.ImproperlyConfigured: SQLite 3.9.0 or later is required (found 3.7.17).',
      values: { version: '3.7.17' },
      code: null,
    },
    {
      text: '[0807/144244.712:FATAL:nss_util.cc(627)] NSS_VersionCheck("3.26") failed. NSS >= 3.26 is required',
      values: { version: '3.26' },
      code: null,
    },
    {
      text: "./chrome: /usr/lib/x86_64-linux-gnu/libnss3.so: version `NSS_3.22' not found (required by ./chrome)",
      values: { version: '3.22' },
      code: null,
    },
  ],
} satisfies Cause
