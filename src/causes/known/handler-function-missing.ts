import type { Cause } from '../cause.ts'

export default {
  id: 'handler-function-missing',
  codes: [430, 437, 443],
  values: ['function', 'file'],
  evidence: [
    {
      says: "AttributeError: module '{file}' has no attribute '{function}'",
      // With a frame of the user's own it is a library that lacks something.
      when: ({ values: { function: name = '' }, trace }) =>
        trace?.isBeforeOwnCode === true || /handler$|^main$/.test(name),
    },
    {
      says: "AttributeError: 'module' object has no attribute '{function}'",
      when: ({ values: { function: name = '' }, trace }) =>
        trace?.isBeforeOwnCode === true || /handler$|^main$/.test(name),
    },
    { says: "Handler '{function}' missing on module '{file}'" },
    {
      says: 'function {function} not found in',
      when: ({ trace }) => trace === undefined || trace.ownFrames.length === 0,
    },
    { says: 'No public method named {function} with appropriate method signature found on class {file}' },
    {
      // Java looks for the method that the handler names.
      says: 'java.lang.NoSuchMethodException: {entry}(',
      when: ({ values: { entry = '' }, trace }) =>
        (trace?.ownFrames.length ?? 0) === 0 && { function: entry.split('.').at(-1) ?? entry },
    },
    {
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
  headline: [
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
      values: { function: 'mainHandler' },
      code: null,
    },
    {
      text: 'No public method named mainHandler with appropriate method signature found on class example.Hello',
      values: { function: 'mainHandler', file: 'example.Hello' },
      code: null,
    },
  ],
} satisfies Cause
