import type { Cause, Values } from '../cause.ts'
import { inPackage } from '../code-root.ts'
import { isOfStart } from '../network.ts'

export default {
  id: 'missing-own-module',
  codes: [405, 430, 443],
  values: ['path', 'importer'],
  evidence: [
    {
      says: "Cannot find module '{path}' Require stack: - {importer}",
      when: ({ values: { path = '', importer } }) => /^\.{1,2}\//.test(path) && importerIn(importer),
    },
    {
      says: "Cannot find module '{path}' imported from {importer}",
      when: ({ values: { path = '', importer } }) => path.startsWith('/') && importerIn(importer),
    },
    {
      says: "Cannot find module '{path}'",
      when: ({ values: { path = '' }, trace, run, after }) =>
        // The platform itself asks for the handler's file by its whole path.
        (/^\.{1,2}\//.test(path) ||
          (path.startsWith('/') && ((trace?.ownFrames.length ?? 0) > 0 || isOfStart(run, after)))) &&
        importerIn(trace?.ownFrames[0]?.file),
    },
    // What the start file of a Web function starts.
    { says: "can't open file '{path}': [Errno 2]" },
    { says: 'Unable to access jarfile {path}' },
    { says: 'Could not open input file: {path}' },
    { says: "Failed opening required '{path}'" },
    { says: 'cannot load such file -- {path}', when: ({ values: { path = '' } }) => path.startsWith('/') },
    {
      says: "No module named '{path}'",
      when: ({ values: { path = '' }, trace }) =>
        !trace?.isBeforeOwnCode && isRelative(path) && importerIn(trace?.ownFrames[0]?.file),
    },
    { says: "Can't resolve '{path}' in", when: ({ values: { path = '' } }) => /^\.{1,2}\//.test(path) },
    ...['require', 'require_once', 'include', 'include_once'].map((call) => ({
      says: `${call}({path}): failed to open stream: No such file`,
    })),
  ],
  headline: {
    en: 'the file {path} of your own project is not in the package',
    zh: '自己项目里的文件 {path} 没有打进代码包',
  },
  steps: [
    {
      say: {
        en: 'Install the libraries in the code folder, and deploy with vendor.',
        zh: '在代码目录里安装依赖，部署时带上 vendor。',
      },
      snippet: 'composer install --no-dev',
      when: ({ values }) => isOfComposer(values),
    },
    {
      say: {
        en: 'Build before you deploy, and check that the output is in the zip under exactly this name; Linux is case-sensitive.',
        zh: '先构建再部署，并确认压缩包里有这个文件且名称完全一致；Linux 区分大小写。',
      },
      when: ({ values }) => !isOfComposer(values),
    },
    {
      say: {
        en: 'Take it off the exclude list of the deployment tool.',
        zh: '检查部署工具的忽略列表，不要把它排除掉。',
      },
    },
    {
      say: {
        en: 'If the name comes from the trigger’s message, correct it there.',
        zh: '如果这个名称来自触发消息，请在触发器里改正。',
      },
      // What the start file names comes with no message.
      when: ({ values, run }) => !isOfComposer(values) && !isOfStart(run, ''),
    },
  ],
  notThis: [{ en: 'A module from npm or PyPI.', zh: '来自 npm 或 PyPI 的模块。' }],
  sources: [
    'https://github.com/lxk0301/jd_scripts/issues/108',
    'https://github.com/serverless-components/tencent-nestjs/issues/12',
  ],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Error: Cannot find module \'./dist/main\'\\nRequire stack:\\n- /var/user/sls.js\\n    at Function.Module._resolveFilename (internal/modules/cjs/loader.js:815:15)","statusCode":430}',
      values: { path: './dist/main', importer: 'sls.js' },
      code: 430,
    },
    {
      text: "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/var/user/src/routes/user' imported from /var/user/src/app.mjs\nDid you mean to import ../routes/user.js?",
      values: { path: '/var/user/src/routes/user', importer: 'src/app.mjs' },
      code: 430,
    },
    {
      text: "PHP Warning:  require(vendor/autoload.php): failed to open stream: No such file or directory in /var/user/index.php on line 3\nPHP Fatal error:  require(): Failed opening required 'vendor/autoload.php' (include_path='.:/var/lang/php7/lib/php') in /var/user/index.php on line 3",
      values: { path: 'vendor/autoload.php' },
      code: null,
    },
    {
      text: 'ModuleNotFoundError: No module named \'src.utils\'\n  File "/var/user/app/index.py", line 3, in <module>\n    from src.utils import a',
      values: { path: 'src.utils', importer: 'app/index.py' },
      code: null,
    },
    {
      text: "Error: Cannot find module './utils/helper'\nRequire stack:\n- /var/user/index.js\n- /var/runtime/node16/UserFunction.js",
      values: { path: './utils/helper', importer: 'index.js' },
      code: 430,
    },
    {
      text: 'PHP Warning:  require(/var/user/vendor/autoload.php): failed to open stream: No such file or directory in /var/user/index.php on line 3',
      values: { path: '/var/user/vendor/autoload.php' },
      code: null,
    },
  ],
} satisfies Cause

/** What Composer writes for PHP, and nobody by hand. */
function isOfComposer({ path = '' }: Values): boolean {
  return /(?:^|\/)vendor\/autoload\.php$/.test(path)
}

/** Relative imports of Python name the package that they begin in. */
function isRelative(path: string): boolean {
  return /^(?:src|app|lib|utils?|config|handlers?|services?|models?|common|core)(?:\.|$)/.test(path)
}

function importerIn(file: string | undefined) {
  return file === undefined ? {} : { importer: inPackage(file) }
}
