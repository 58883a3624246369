import type { Cause } from '../cause.ts'
import { codeRoot, inPackage } from '../code-root.ts'
import { isOfStart } from '../network.ts'

export default {
  id: 'handler-file-missing',
  codes: [437, 443],
  values: ['file'],
  evidence: [
    {
      of: 'Python',
      says: "Unable to import module '{file}'{gap}No module named '{missing}'",
      by: 'platform',
      when: ({ values: { file, missing } }) => file === missing,
    },
    {
      of: 'Python',
      says: "No module named '{file}'",
      // Only frames of the platform: it was looking for the handler's file.
      when: ({ trace }) => trace?.isBeforeOwnCode === true && trace.language === 'Python',
    },
    {
      of: 'Node.js',
      says: "Cannot find module '{file}'",
      // Required by a file of the user's own, it is that file's part.
      when: ({ values: { file = '' }, trace, after, run }) =>
        !isOfStart(run, after) &&
        (trace?.ownFrames.length ?? 0) === 0 &&
        !isAskedByOwnFile(after) &&
        codeRoot.test(file) && { file: inPackage(file) },
    },
    { of: 'Java', says: 'Could not find class {file}' },
    { of: 'Java', says: 'Class not found: {file}' },
    { says: '未找到函数执行入口文件' },
    { says: 'Function execution entry point file not found' },
    { says: 'The file name specified by the execution method cannot be found in the code zip package' },
    { says: 'No Match Module' },
    {
      of: 'Java',
      says: 'ClassNotFoundException: {file}',
      when: ({ trace }) => trace === undefined || trace.ownFrames.length === 0,
    },
    // Java, started with its own command.
    { of: 'Java', says: 'Could not find or load main class {file}' },
    { says: 'no main manifest attribute, in {file}' },
  ],
  derived: ({ run: { language }, values: { file } }) => {
    if (file === undefined) return {}
    if (language === 'Java') return { class: file, classFile: `${file.replaceAll('.', '/')}.class` }
    const ending = language === 'Python' ? '.py' : language === 'Node.js' ? '.js' : undefined
    if (ending === undefined) return {}
    return { source: /\.(?:py|[cm]?js)$/.test(file) ? file : `${file}${ending}` }
  },
  whose: { sides: ['config', 'code'], retry: 'no' },
  headline: [
    {
      en: 'the package has no class {class}, which the handler names',
      zh: '代码包里没有执行方法指定的类 {class}',
    },
    {
      en: 'the handler’s file {file} is not at the top of the package',
      zh: '代码包根目录下没有执行方法指向的文件 {file}',
    },
    { en: 'the handler’s file is not at the top of the package', zh: '代码包根目录下没有执行方法指向的文件' },
  ],
  steps: [
    {
      say: {
        en: 'Zip the content of the folder, not the folder: GitHub’s zips have one level too many.',
        zh: '打包时压缩文件夹里的内容，而不是文件夹本身；GitHub 下载的 zip 会多套一层目录。',
      },
      snippet: 'cd my-function && zip -r ../code.zip .',
      when: ({ run }) => run.language !== 'Java',
    },
    {
      say: {
        en: 'The handler’s part before the dot is the name of the file: put {source} there, or set the handler to the file that is.',
        zh: '执行方法点号前面的部分就是文件名：在根目录放上 {source}，或把执行方法改成实际的文件。',
      },
      when: ({ values }) => values.source !== undefined,
    },
    {
      say: {
        en: 'Handler index.main_handler needs index.py or index.js at the top; for Java package.Class::method and a jar with its dependencies.',
        zh: '执行方法为 index.main_handler 时，根目录要有 index.py 或 index.js；Java 写成 包名.类名::方法名，并上传包含依赖的 jar。',
      },
      when: ({ run, values }) => run.language !== 'Java' && values.source === undefined,
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
        en: 'See whether the class is in the jar at this place:',
        zh: '确认 jar 包里这个位置有该类：',
      },
      snippet: 'unzip -l target/app.jar {classFile}',
      when: ({ values }) => values.classFile !== undefined,
    },
  ],
  notThis: [{ en: 'The file is there and lacks the function.', zh: '文件存在，但里面没有对应的函数。' }],
  sources: [
    'https://cloud.tencent.com/document/product/583/42611',
    'https://cloud.tencent.com/document/faq/583/9180',
  ],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/runtime/python36/bootstrap.py\\", line 118, in init_handler\\n    func = importlib.import_module(module)\\n  File \\"/var/lang/python36/lib/python3.6/importlib/__init__.py\\", line 126, in import_module\\n    return _bootstrap._gcd_import(name)\\nModuleNotFoundError: No module named \'index\'","statusCode":443}',
      values: { file: 'index' },
      code: 443,
    },
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Error: Cannot find module \'/var/user/index\'\\n    at Function.Module._resolveFilename (internal/modules/cjs/loader.js:636:15)\\n    at Function.Module._load (internal/modules/cjs/loader.js:562:25)","statusCode":443}',
      values: { file: 'index' },
      code: 443,
    },
    {
      text: "Error: Cannot find module '/var/user/index'\nRequire stack:\n- /var/runtime/node16/UserFunction.js\n- /var/runtime/node16/bootstrap.js",
      values: { file: 'index' },
      code: 430,
    },
    {
      text: '{\n  "errorMessage": "Class not found: example.Hello",\n  "errorType": "java.lang.ClassNotFoundException"\n}',
      values: { file: 'example.Hello' },
      code: null,
    },
    {
      text: 'Error: Could not find or load main class example.App',
      values: { file: 'example.App' },
      code: null,
    },
  ],
} satisfies Cause

/** Node.js names who asked: `imported from /var/user/app.mjs`, or the top of the stack of requires. */
function isAskedByOwnFile(after: string): boolean {
  const asking = /^\s{0,4}(?:imported from|Require stack:\s{0,9}-) (\S{1,300})/.exec(after)?.[1] ?? ''
  return codeRoot.test(asking) && !asking.includes('/node_modules/')
}
