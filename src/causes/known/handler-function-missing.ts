import type { Cause } from '../cause.ts'

export default {
  id: 'handler-function-missing',
  codes: [430, 437, 443],
  values: ['function', 'file'],
  evidence: [
    {
      of: 'Python',
      says: "AttributeError: module '{file}' has no attribute '{function}'",
      // With a frame of the user's own it is a library that lacks something.
      when: ({ values: { function: name = '' }, trace }) =>
        trace?.isBeforeOwnCode === true || /handler$|^main$/.test(name),
    },
    {
      of: 'Python',
      says: "AttributeError: 'module' object has no attribute '{function}'",
      when: ({ values: { function: name = '' }, trace }) =>
        trace?.isBeforeOwnCode === true || /handler$|^main$/.test(name),
    },
    { of: 'Python', says: "Handler '{function}' missing on module '{file}'" },
    {
      of: 'PHP',
      says: 'function {function} not found in',
      when: ({ trace }) => trace === undefined || trace.ownFrames.length === 0,
    },
    {
      of: 'Java',
      says: 'No public method named {function} with appropriate method signature found on class {file}',
    },
    {
      // Java looks for the method that the handler names.
      of: 'Java',
      says: 'java.lang.NoSuchMethodException: {entry}(',
      when: ({ values: { entry = '' }, trace }) => (trace?.ownFrames.length ?? 0) === 0 && methodIn(entry),
    },
    {
      of: 'Node.js',
      says: '{entry} is undefined or not exported',
      when: ({ values: { entry: name = '' } }) => {
        const [file, exported] = name.split(/\.(?=[^.]+$)/)
        return (
          exported !== undefined &&
          file !== undefined && { function: exported, file: file.replace(/^.*[\s/]/, '') }
        )
      },
    },
  ],
  derived: ({ run, values }) =>
    run.language === 'Java' && values.file !== undefined ? { class: values.file } : {},
  whose: { sides: ['config', 'code'], retry: 'no' },
  headline: [
    {
      en: '{class} has no method {function}, which the handler names',
      zh: '{class} 类里没有执行方法指定的方法 {function}',
    },
    {
      en: '{file} has no function {function}, which the handler names',
      zh: '{file} 里没有执行方法指定的函数 {function}',
    },
    {
      en: 'there is no function {function}, which the handler names',
      zh: '找不到执行方法指定的函数 {function}',
    },
  ],
  steps: [
    {
      say: {
        en: 'Set the handler to FILE.FUNCTION as they are in the code, or rename the function; then deploy.',
        zh: '把执行方法改成代码里实际的「文件名.函数名」，或修改函数名，然后重新部署。',
      },
      when: ({ run }) => run.language !== 'Java',
    },
    {
      say: {
        en: 'Set the handler to package.Class::method as they are in the code; example.Hello::mainHandler is only the default.',
        zh: '把执行方法改成代码里实际的「包名.类名::方法名」；example.Hello::mainHandler 只是默认值。',
      },
      when: ({ run }) => run.language === 'Java',
    },
    {
      say: {
        en: 'The method has to be public, with the event alone or with com.qcloud.scf.runtime.Context behind it.',
        zh: '方法要声明为 public，参数只有事件，或事件加 com.qcloud.scf.runtime.Context。',
      },
      when: ({ run }) => run.language === 'Java',
    },
    {
      say: {
        en: 'Node.js: export it.',
        zh: 'Node.js 需要导出这个函数。',
      },
      snippet: 'exports.{function} = async (event, context) => { … }',
      when: ({ run }) => run.language === 'Node.js',
    },
    {
      say: {
        en: 'Edited in the console? Save and deploy; until then the old code runs.',
        zh: '在控制台改过代码要保存并部署，否则运行的仍是旧代码。',
      },
      // Neither can be edited there.
      when: ({ run }) => run.language !== 'Java' && run.language !== 'Go',
    },
  ],
  notThis: [
    {
      en: 'A library without that attribute: its version is another than the code expects.',
      zh: '某个库没有这个属性，是库的版本与代码不符。',
    },
  ],
  sources: [
    'https://github.com/arcturus-script/weibo/issues/15',
    'https://github.com/XcantloadX/AutoCloudSign/issues/17',
  ],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/runtime/python36/bootstrap.py\\", line 121, in init_handler\\n    handler = getattr(module, name)\\nAttributeError: module \'index\' has no attribute \'main_handler\'","statusCode":443}',
      values: { function: 'main_handler', file: 'index' },
      code: 443,
    },
    {
      text: '{"errorCode":1,"errorMessage":"Exception: function main_handler not found in /var/runtime/php72/bootstrap.php:190","statusCode":430}',
      values: { function: 'main_handler' },
      code: 430,
    },
    {
      text: '{"errorCode":-1,"errorMessage":"Traceback (most recent call last):\\n  File \\"/var/runtime/python36/bootstrap.py\\", line 124, in init_handler\\n    func_handler = getattr(mod, func_name)\\nAttributeError: module \'index\' has no attribute \'handler\'","statusCode":443}',
      values: { function: 'handler', file: 'index' },
      code: 443,
    },
    {
      text: 'java.lang.NoSuchMethodException: com.example.Hello.mainHandler(java.lang.Object, com.qcloud.scf.runtime.Context)\n\tat java.lang.Class.getMethod(Class.java:1786)\n\tat com.qcloud.scf.runtime.Bootstrap.main(Bootstrap.java:88)',
      values: { function: 'mainHandler', file: 'com.example.Hello' },
      code: null,
    },
    {
      text: 'No public method named mainHandler with appropriate method signature found on class example.Hello',
      values: { function: 'mainHandler', file: 'example.Hello' },
      code: null,
    },
  ],
} satisfies Cause

/** `example.Hello.mainHandler` is a method of a class. */
function methodIn(entry: string) {
  const dot = entry.lastIndexOf('.')
  return dot < 0 ? { function: entry } : { function: entry.slice(dot + 1), file: entry.slice(0, dot) }
}
