import type { Cause, Run, Trace, Values } from '../cause.ts'
import { extensionOf } from '../php-extensions.ts'

const onlyInClient = /^(?:wx|window|document|uni|localStorage|navigator|getApp|my|swan)$/

type Shown = { readonly values: Values; readonly trace: Trace | undefined; readonly after: string }

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
    { says: 'Call to undefined function {name}()', of: 'PHP' },
    ...['Class', 'Interface', 'Trait'].map((what) => ({
      says: `${what} "{name}" not found`,
      of: 'PHP' as const,
      when: ({ values: { name = '' }, trace, after }: Shown) =>
        (trace?.language === 'PHP' || /^ in \/[^\s:]{1,300}\.php\b/.test(after)) && {
          // In a result each backslash is two.
          name: name.replace(/\\+/g, '\\'),
        },
    })),
    // The extension of PHP for the database; which one, only the address in the code tells.
    { says: 'PDOException: could not find driver', of: 'PHP', when: () => ({ name: 'pdo_*' }) },
    { says: 'Undefined variable: {name}' },
    {
      says: 'Undefined variable {word}',
      when: ({ values: { word = '' } }) => ({ name: word.replace(/^\$/, '') }),
    },
    { says: 'Undefined constant "{name}"' },
  ],
  derived: ({ values: { name = '' }, run }) => (run.language === 'PHP' ? { ...extensionOf(name) } : {}),
  headline: [
    {
      en: 'the code needs PHP’s extension {extension}, which the runtime does not have',
      zh: '代码需要 PHP 扩展 {extension}，而运行环境里没有',
    },
    { en: 'the code uses {name}, which is not defined', zh: '代码用到了未定义的 {name}' },
  ],
  steps: [
    {
      say: {
        en: 'Put a library written in PHP into the package, which does the same.',
        zh: '把功能相同的纯 PHP 库打进代码包。',
      },
      snippet: 'composer require {library}',
      when: ({ values }) => values.library !== undefined,
    },
    {
      say: {
        en: 'Take an image function whose image has the extension: PHP 7.4 and later come without extra libraries.',
        zh: '改用镜像函数，在镜像里安装这个扩展：PHP 7.4 及以上没有额外的内置库。',
      },
      when: ({ values }) => values.extension !== undefined,
    },
    {
      say: {
        en: 'Install it in the code folder, deploy with vendor, and begin the code with require __DIR__ . "/vendor/autoload.php".',
        zh: '在代码目录里安装它，部署时带上 vendor，并在代码开头 require __DIR__ . "/vendor/autoload.php"。',
      },
      snippet: 'composer install --no-dev',
      when: isOfComposer,
    },
    {
      say: {
        en: 'Is it a class of your own? Its file name and its namespace have to match the autoload rule in composer.json, in upper and lower case, too.',
        zh: '如果是自己的类，文件名和命名空间要与 composer.json 的 autoload 规则一致，包括大小写。',
      },
      when: isOfComposer,
    },
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
      when: ({ values, run }) => values.extension === undefined && !isOfComposer({ values, run }),
    },
  ],
  notThis: [{ en: 'A module that is not in the package.', zh: '代码包里缺少模块。' }],
  sources: [
    'https://cloud.tencent.com/document/product/583/42611',
    'https://www.tencentcloud.com/document/product/583/17531',
  ],
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

/** A class in a namespace is loaded by Composer, be it of a library or of one's own. */
function isOfComposer({ values: { name = '', extension }, run }: { values: Values; run: Run }): boolean {
  return run.language === 'PHP' && extension === undefined && name.includes('\\')
}
