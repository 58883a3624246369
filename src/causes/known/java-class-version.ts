import type { Cause } from '../cause.ts'

/** Class file versions and the Java that writes them. https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html */
const javaOf = (version: string) => Math.floor(Number(version)) - 44

export default {
  id: 'java-class-version',
  codes: [430, 443],
  values: ['needed', 'supported'],
  evidence: [
    {
      says: 'has been compiled by a more recent version of the Java Runtime (class file version {needed}), this version of the Java Runtime only recognizes class file versions up to {supported}',
    },
    { says: 'compiled by a more recent version of the Java Runtime (class file version {needed})' },
    { says: 'Unsupported major.minor version {needed}' },
  ],
  derived: ({ values: { needed = '', supported }, run: { runtime = '' } }) => {
    const release = supported === undefined ? /^Java(\d{1,2})/.exec(runtime)?.[1] : String(javaOf(supported))
    return {
      java: `Java ${javaOf(needed)}`,
      ...(supported !== undefined && { runtimeJava: `Java ${javaOf(supported)}` }),
      ...(release !== undefined && { release }),
    }
  },
  headline: [
    {
      en: 'the classes are built for {java}, and the runtime is {runtimeJava}',
      zh: '类文件按 {java} 编译，而运行环境是 {runtimeJava}',
    },
    {
      en: 'the classes are built for {java}, which is newer than the runtime',
      zh: '类文件按 {java} 编译，高于运行环境的版本',
    },
  ],
  steps: [
    {
      say: {
        en: 'Compile for the function’s version ({release}).',
        zh: '按函数的 Java 版本（{release}）编译。',
      },
      snippet: '<maven.compiler.release>{release}</maven.compiler.release>',
      when: ({ values }) => values.release !== undefined,
    },
    {
      say: { en: 'Compile for the function’s Java version.', zh: '按函数的 Java 版本编译。' },
      when: ({ values }) => values.release === undefined,
    },
    {
      say: {
        en: 'Or create a function with a newer Java, if your region lists one; else use an image function.',
        zh: '或新建更高 Java 版本的函数（以所在地域的列表为准），没有就用镜像函数。',
      },
    },
  ],
  notThis: [{ en: 'A class that is not in the jar.', zh: 'jar 里没有这个类。' }],
  sources: ['https://cloud.tencent.com/document/product/583/55594'],
  examples: [
    {
      text: 'java.lang.UnsupportedClassVersionError: example/Hello has been compiled by a more recent version of the Java Runtime (class file version 61.0), this version of the Java Runtime only recognizes class file versions up to 52.0',
      values: { needed: '61.0', supported: '52.0' },
      code: null,
    },
    {
      text: 'Exception in thread "main" java.lang.UnsupportedClassVersionError: example/Hello has been compiled by a more recent version of the Java Runtime (class file version 61.0), this version of the Java Runtime only recognizes class file versions up to 55.0',
      values: { needed: '61.0', supported: '55.0' },
      code: null,
    },
    {
      text: 'java.lang.UnsupportedClassVersionError: com/foo/Main : Unsupported major.minor version 55.0',
      values: { needed: '55.0' },
      code: null,
    },
  ],
} satisfies Cause
