import type { Cause } from '../cause.ts'

const onlyInClient = /^(?:wx|window|document|uni|localStorage|navigator|getApp|my|swan)$/

export default {
  id: 'code-undefined-name',
  codes: [430, 443],
  values: ['name'],
  evidence: [
    { says: "NameError: name '{name}' is not defined" },
    { says: "NameError: global name '{name}' is not defined" },
    { says: "UnboundLocalError: local variable '{name}' referenced before assignment" },
    { says: "UnboundLocalError: cannot access local variable '{name}'" },
    { says: 'ReferenceError: {word} is not defined', when: ({ values: { word = '' } }) => ({ name: word }) },
    // CloudBase passes the message on without its type.
    { says: 'error message {word} is not defined', when: ({ values: { word = '' } }) => ({ name: word }) },
    { says: "ReferenceError: Cannot access '{name}' before initialization" },
    { says: 'Call to undefined function {name}()' },
    { says: 'Undefined variable: {name}' },
    {
      says: 'Undefined variable {word}',
      when: ({ values: { word = '' } }) => ({ name: word.replace(/^\$/, '') }),
    },
    { says: 'Undefined constant "{name}"' },
  ],
  headline: { en: 'the code uses {name}, which is not defined', zh: '代码用到了未定义的 {name}' },
  steps: [
    {
      say: {
        en: '{name} exists only in the client; in a cloud function use wx-server-sdk.',
        zh: '{name} 只存在于客户端，云函数里请用 wx-server-sdk。',
      },
      when: ({ values: { name = '' } }) => onlyInClient.test(name),
    },
    {
      say: {
        en: 'Import or define it before it is used; look for a typo.',
        zh: '在使用之前导入或定义它，并检查拼写。',
      },
    },
  ],
  notThis: [{ en: 'A module that is not in the package.', zh: '代码包里缺少模块。' }],
  sources: ['https://cloud.tencent.com/document/product/583/42611'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/user/index.py\\", line 22, in main_handler\\n    return jsn.dumps(data)\\nNameError: name \'jsn\' is not defined","statusCode":430}',
      values: { name: 'jsn' },
      code: 430,
    },
    {
      text: "UnboundLocalError: cannot access local variable 'resp' where it is not associated with a value",
      values: { name: 'resp' },
      code: null,
    },
  ],
} satisfies Cause
