import type { Cause, Trace, Values } from '../cause.ts'
import { inPackage } from '../code-root.ts'

type Traced = { readonly trace: Trace | undefined }

export default {
  id: 'es-module-required',
  codes: [430, 443],
  values: ['module'],
  evidence: [
    {
      says: 'require() of ES Module {path}',
      when: ({ values: { path = '' } }) => ({ module: moduleIn(path) }),
    },
    {
      says: 'Must use import to load ES Module: {path}',
      when: ({ values: { path = '' } }) => ({ module: moduleIn(path) }),
    },
    { says: 'ERR_REQUIRE_ESM' },
    // A package that has an entry for import alone.
    {
      says: 'No "exports" main defined in {path}',
      when: ({ values: { path = '' } }) => ({ module: moduleIn(path) }),
    },
    ...[
      'Cannot use import statement outside a module',
      "SyntaxError: Unexpected token 'export'",
      'SyntaxError: Unexpected token export',
    ].map((says) => ({ says, when: ({ trace }: Traced) => dependencyIn(trace) })),
    // Older versions of Node.js object to what follows the word.
    ...['token', 'identifier', 'string'].map((what) => ({
      says: `SyntaxError: Unexpected ${what}`,
      when: ({ trace }: Traced) => /^(?:import|export)\s/.test(trace?.code ?? '') && dependencyIn(trace),
    })),
    ...['require', 'exports', 'module', '__dirname', '__filename'].map((name) => ({
      says: `${name} is not defined in ES module scope`,
    })),
    { says: 'Dynamic require of "{module}" is not supported' },
  ],
  headline: [
    {
      en: '{module} is an ES module, and this function loads CommonJS',
      zh: '{module} 是 ES 模块，而函数按 CommonJS 加载',
    },
    { en: 'ES module and CommonJS are mixed', zh: 'ES 模块和 CommonJS 混用了' },
  ],
  steps: [
    {
      say: {
        en: 'Use the last CommonJS version (node-fetch 2, got 11, chalk 4), or load it with await import().',
        zh: '改用最后一个 CommonJS 版本（node-fetch 2、got 11、chalk 4），或用 await import() 加载。',
      },
      snippet: "const { default: lib } = await import('{module}')",
      when: ({ values }) => values.module !== undefined,
    },
    {
      say: {
        en: 'In a file of your own keep to one of both: require() and module.exports, without "type": "module" in package.json.',
        zh: '自己的文件只用一种写法：用 require() 和 module.exports，package.json 里不写 "type": "module"。',
      },
      when: ({ values }) => values.module === undefined,
    },
    {
      say: {
        en: 'Or bundle the function to CommonJS before you deploy.',
        zh: '也可以在部署前打包成 CommonJS。',
      },
      snippet: 'npx esbuild index.mjs --bundle --platform=node --format=cjs --outfile=index.js',
    },
  ],
  notThis: [{ en: 'A plain syntax error.', zh: '普通的语法错误。' }],
  sources: ['https://nodejs.org/api/errors.html#err_require_esm'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Error [ERR_REQUIRE_ESM]: require() of ES Module /var/user/node_modules/node-fetch/src/index.js from /var/user/index.js not supported.\\n    at Object.<anonymous> (/var/user/index.js:1:15)","statusCode":443}',
      values: { module: 'node-fetch' },
      code: 443,
    },
    {
      text: '/var/user/index.js:1\nimport axios from "axios"\n^^^^^^\n\nSyntaxError: Cannot use import statement outside a module\n    at wrapSafe (internal/modules/cjs/loader.js:1001:16)',
      values: {},
      code: null,
    },
    {
      text: 'Error [ERR_REQUIRE_ESM]: require() of ES Module /var/user/node_modules/node-fetch/src/index.js from /var/user/index.js not supported.\nInstead change the require of index.js in /var/user/index.js to a dynamic import() which is available in all CommonJS modules.',
      values: { module: 'node-fetch' },
      code: null,
    },
    {
      text: '(node:8) Warning: To load an ES module, set "type": "module" in the package.json or use the .mjs extension.\n/var/user/index.js:1\nimport express from \'express\';\n^^^^^^\n\nSyntaxError: Cannot use import statement outside a module',
      values: {},
      code: null,
    },
    {
      text: 'ReferenceError: require is not defined in ES module scope, you can use import instead\nThis file is being treated as an ES module because it has a \'.js\' file extension and \'/var/user/package.json\' contains "type": "module".\n    at file:///var/user/index.js:1:12',
      values: {},
      code: null,
    },
    {
      text: 'Error [ERR_REQUIRE_ESM]: Must use import to load ES Module: /var/user/node_modules/chalk/source/index.js\nrequire() of ES modules is not supported.',
      values: { module: 'chalk' },
      code: null,
    },
    {
      text: "/var/user/index.js:1\nimport * as cos from 'cos-nodejs-sdk-v5'\n       ^\n\nSyntaxError: Unexpected token *\n    at Module._compile (internal/modules/cjs/loader.js:723:23)",
      values: {},
      code: null,
    },
  ],
} satisfies Cause

/** The package that the file is in; a file of the user's own by its place. */
function moduleIn(path: string): string {
  return /node_modules\/((?:@[\w.-]+\/)?[\w.-]+)/.exec(path)?.[1] ?? inPackage(path)
}

/** Where Node.js shows the file that it could not read, and that is a dependency's. */
function dependencyIn(trace: Trace | undefined): Values {
  const file = trace?.innermost?.file ?? ''
  return file.includes('/node_modules/') ? { module: moduleIn(file) } : {}
}
