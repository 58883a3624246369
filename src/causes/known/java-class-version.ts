import type { Cause } from '../cause.ts'

/** Class file versions and the Java that writes them. https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html */
const javaOf = (version: string) => `Java ${Math.floor(Number(version)) - 44}`

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
  derived: ({ values: { needed = '', supported } }) => ({
    java: javaOf(needed),
    ...(supported !== undefined && { runtimeJava: javaOf(supported) }),
  }),
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
      say: { en: 'Compile for the function’s version (8 or 11).', zh: '按函数的 Java 版本（8 或 11）编译。' },
      snippet: '<maven.compiler.release>8</maven.compiler.release>',
    },
    { say: { en: 'For a newer Java, use an image function.', zh: '需要更高版本的 Java 时，使用镜像函数。' } },
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
