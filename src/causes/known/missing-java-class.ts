import type { Cause, Trace, Values } from '../cause.ts'

type Named = { readonly values: Values; readonly trace: Trace | undefined }

export default {
  id: 'missing-java-class',
  codes: [430, 439, 443],
  values: ['class'],
  evidence: [
    {
      says: 'NoClassDefFoundError: {class}',
      of: 'Java',
      when: ({ values, after }) => classIn(values, after),
    },
    {
      // The trace of its cause, which says `ClassNotFoundException`, is the one that is read.
      says: 'NoClassDefFoundError: {class}',
      by: 'platform',
      of: 'Java',
      when: ({ values, after, run }) => run.isThrown === true && classIn(values, after),
    },
    {
      says: 'ClassNotFoundException: {class}',
      of: 'Java',
      when: ({ values: { class: name = '' }, trace }: Named) =>
        isOfLibrary(name) || (trace?.ownFrames.length ?? 0) > 0,
    },
  ],
  derived: ({ values: { class: name = '' } }) => ({ file: `${name.replaceAll('.', '/')}.class` }),
  headline: {
    en: 'the package has no class {class}, which the code needs',
    zh: '代码包里缺少代码要用到的类 {class}',
  },
  steps: [
    {
      say: {
        en: 'Build a jar that has its dependencies inside: maven-shade-plugin, or Gradle’s shadowJar.',
        zh: '打包时把依赖一起放进 jar：Maven 用 maven-shade-plugin，Gradle 用 shadowJar。',
      },
    },
    {
      say: { en: 'See whether the class is in it:', zh: '确认 jar 包里有这个类：' },
      snippet: "unzip -l target/app.jar '{file}'",
    },
    {
      say: {
        en: 'In pom.xml the scope must not be provided or test; those are left out.',
        zh: 'pom.xml 里依赖的 scope 不能是 provided 或 test，否则不会打进包里。',
      },
    },
  ],
  notThis: [
    { en: 'The class that the handler names: look at the handler.', zh: '执行方法指定的类：检查执行方法。' },
    {
      en: '“Could not initialize class”: it is there, and failed while it was loaded.',
      zh: 'Could not initialize class：类存在，是加载时出错。',
    },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/12214'],
  examples: [
    {
      text: '{"errorCode":-1,"errorMessage":"java.lang.NoClassDefFoundError: com/google/gson/Gson","statusCode":443}',
      values: { class: 'com.google.gson.Gson' },
      code: 443,
    },
    {
      text: 'java.lang.NoClassDefFoundError: com/google/gson/Gson\n\tat example.Hello.mainHandler(Hello.java:12)\nCaused by: java.lang.ClassNotFoundException: com.google.gson.Gson\n\tat java.net.URLClassLoader.findClass(URLClassLoader.java:387)\n\t... 12 more',
      values: { class: 'com.google.gson.Gson' },
      code: null,
    },
    {
      text: 'java.lang.ClassNotFoundException: com.mysql.cj.jdbc.Driver',
      values: { class: 'com.mysql.cj.jdbc.Driver' },
      code: null,
    },
  ],
} satisfies Cause

/** A class of a library; a handler of one's own may stand in a package of the same name. */
function isOfLibrary(name: string): boolean {
  return library.test(name) && !/(?:Handler|Application|App|Function)$/.test(name)
}

const library =
  /^(?:javax?|jakarta|kotlin|scala|org\.(?:apache|springframework|slf4j|postgresql|json|hibernate|mybatis|junit)|ch\.qos|redis\.clients|io\.(?:netty|lettuce)|okhttp3|com\.(?:google|fasterxml|alibaba|mysql|zaxxer|qcloud|tencentcloudapi|squareup|baomidou|microsoft))\./

/** “Could not initialize class” is of one that is there, and so is what has a “(wrong name: …)”. */
function classIn({ class: name = '' }: Values, after: string): Values | false {
  return name !== 'Could' && !after.startsWith(' (wrong name') && { class: name.replaceAll('/', '.') }
}
