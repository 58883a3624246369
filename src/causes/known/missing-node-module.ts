import type { Cause, Trace } from '../cause.ts'
import { inPackage } from '../code-root.ts'

export default {
  id: 'missing-node-module',
  codes: [430, 443],
  values: ['module', 'importer'],
  evidence: [
    {
      says: "Cannot find module '{module}' Require stack: - {importer}",
      when: ({ values: { module = '', importer }, trace }) =>
        isPackage(module) && namedPackage(module, trace, importer),
    },
    {
      says: "Cannot find package '{module}' imported from {importer}",
      when: ({ values: { module = '', importer }, trace }) =>
        isPackage(module) && namedPackage(module, trace, importer),
    },
    {
      says: "Cannot find module '{module}'",
      when: ({ values: { module = '' }, trace }) => isPackage(module) && namedPackage(module, trace),
    },
    {
      says: "Cannot find package '{module}'",
      when: ({ values: { module = '' }, trace }) => isPackage(module) && namedPackage(module, trace),
    },
    // Bundlers.
    {
      says: "Can't resolve '{module}' in",
      when: ({ values: { module = '' }, trace }) => isPackage(module) && namedPackage(module, trace),
    },
  ],
  headline: {
    en: 'the package lacks the npm module {module}',
    zh: '代码包里缺少 npm 模块 {module}',
  },
  steps: [
    {
      say: {
        en: 'Add it to the dependencies in the code folder and deploy with node_modules.',
        zh: '在代码目录里安装它，部署时带上 node_modules。',
      },
      snippet: 'npm install {module}\nnpm ci --omit=dev',
    },
    {
      say: {
        en: 'Or switch on “install dependencies online” in the console, or bind a layer with node_modules.',
        zh: '也可以在控制台打开「在线安装依赖」，或绑定带 node_modules 的层。',
      },
    },
    {
      say: {
        en: 'Listed under devDependencies? Those are left out of a production install.',
        zh: '如果它写在 devDependencies 里，生产安装时会被略过。',
      },
    },
  ],
  notThis: [
    {
      en: 'A path that begins with ./ or /: a file of your own is not in the package.',
      zh: '以 ./ 或 / 开头的路径，是自己的文件没有打进代码包。',
    },
  ],
  sources: ['https://cloud.tencent.com/document/faq/583/9180'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","requestId":"b7c6d5e4-f3a2-4b10-8c9d-1e2f3a4b5c6d","stackTrace":"Error: Cannot find module \'axios\'\\nRequire stack:\\n- /var/user/index.js\\n- /var/runtime/node12/bootstrap.js\\n    at Function.Module._resolveFilename (internal/modules/cjs/loader.js:815:15)","statusCode":443}',
      values: { module: 'axios', importer: 'index.js' },
      code: 443,
    },
    {
      text: "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'got' imported from /var/user/index.mjs",
      values: { module: 'got', importer: 'index.mjs' },
      code: null,
    },
    {
      text: "Error [ERR_MODULE_NOT_FOUND]: Cannot find package '@koa/router' imported from /var/user/src/app.mjs\n    at new NodeError (node:internal/errors:387:5)",
      values: { module: '@koa/router', importer: 'src/app.mjs' },
      code: null,
    },
  ],
} satisfies Cause

function isPackage(module: string): boolean {
  return !/^[./]|^node:/.test(module)
}

/** `@scope/name` or `name` of a path inside the package, and the file that asks for it. */
function namedPackage(module: string, trace: Trace | undefined, file?: string) {
  const parts = module.split('/')
  const importer = file ?? trace?.ownFrames[0]?.file
  return {
    module: parts.slice(0, module.startsWith('@') ? 2 : 1).join('/'),
    ...(importer !== undefined && { importer: inPackage(importer) }),
  }
}
