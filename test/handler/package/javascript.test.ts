import { describe, expect, it } from 'vitest'
import { findCandidatesAt } from '../../../src/package/check.ts'
import { elfOf } from '../../support/elf.ts'
import { entriesOf, type Files, idsOf, temporaryPackages, verdictOf, zipOf } from '../../support/packages.ts'

const { write } = temporaryPackages()

async function check(given: Files | string, handler = 'index.main_handler', runtime = 'Nodejs16.13') {
  const files = typeof given === 'string' ? { 'index.js': given } : given
  return verdictOf(await write(zipOf(entriesOf(files))), handler, runtime)
}

type Right = [name: string, given: Files | string, handler?: string | undefined, runtime?: string | undefined]

it('TypeScript alone, with no runtime named, is judged as what it is compiled to', async () => {
  const files = { 'index.ts': 'export const main_handler = 1', 'types.d.ts': '' }
  const verdict = await verdictOf(await write(zipOf(entriesOf(files))), 'index.main_handler', undefined)
  expect(idsOf(verdict)).toEqual(['package-file-missing'])
  expect(verdict).toMatchObject({ valid: false, runtime: 'Nodejs18.15' })
})

it('TypeScript beside the code of a runtime tells nothing', async () => {
  const files = { 'index.ts': '', 'main.py': 'def main_handler(event, context): pass' }
  const verdict = await verdictOf(await write(zipOf(entriesOf(files))), 'main.main_handler', undefined)
  expect(verdict).toMatchObject({ valid: true, runtime: 'Python3.9' })
})

const right: Right[] = [
  ['exports set to module.exports', 'exports = module.exports = { main_handler() {} }'],
  ['exports handed back', 'module.exports = {}\nexports = module.exports\nexports.main_handler = () => {}'],
  [
    'module.exports set under a condition',
    'exports.main_handler = () => {}\nif (x) module.exports = { a: 1 }',
  ],
  ['exports in what replaces them', 'exports.main_handler = () => {}\nmodule.exports = { ...exports, a: 1 }'],
  ['exports.NAME', 'exports.main_handler = async (event, context) => 1'],
  ['module.exports.NAME', 'module.exports.main_handler = function (event, context, callback) {}'],
  ['exports["NAME"]', 'exports["main_handler"] = () => {}'],
  ['module["exports"].NAME', 'module["exports"].main_handler = () => {}'],
  ['an object', 'module.exports = { main_handler: async () => {} }'],
  ['an object with the short form', 'function main_handler() {}\nmodule.exports = { main_handler }'],
  ['an object with a method', 'module.exports = { async main_handler(event) {} }'],
  ['an object with a key in quotes', 'module.exports = { "main_handler": 1 ? a : b }'],
  ['an object with a getter', 'module.exports = { get main_handler() { return f } }'],
  ['an object through a variable', 'const handlers = { main_handler() {} }\nmodule.exports = handlers'],
  ['a variable filled later', 'const h = {}\nh.main_handler = () => {}\nmodule.exports = h'],
  ['both names for the exports', 'exports = module.exports = {}\nexports.main_handler = () => {}'],
  ['a variable for the exports', 'var e = module.exports = {}\ne.main_handler = () => {}'],
  ['a short name for exports', 'const e = exports\ne.main_handler = () => {}'],
  ['several at once', 'exports.a = exports.main_handler = () => {}'],
  ['this', 'this.main_handler = () => {}'],
  ['Object.assign', 'Object.assign(exports, { main_handler() {} })'],
  ['Object.assign of several', 'module.exports = Object.assign({}, { a: 1 }, { main_handler() {} })'],
  [
    'Object.defineProperty',
    'Object.defineProperty(exports, "main_handler", { enumerable: true, get: () => f })',
  ],
  [
    'a spread of another file',
    {
      'index.js': 'module.exports = { ...require("./lib/app") }',
      'lib/app.js': 'exports.main_handler = () => {}',
    },
  ],
  [
    'another file altogether',
    { 'index.js': 'module.exports = require("./lib")', 'lib/index.js': 'exports.main_handler = () => {}' },
  ],
  [
    'another file through its package.json',
    {
      'index.js': 'module.exports = require("./lib")',
      'lib/package.json': '{"main":"src/a"}',
      'lib/src/a.js': 'exports.main_handler = () => {}',
    },
  ],
  [
    'a variable of another file',
    {
      'index.js': 'const app = require("./app")\nmodule.exports = app',
      'app.js': 'module.exports = { main_handler() {} }',
    },
  ],
  [
    'TypeScript',
    '"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nexports.main_handler = void 0;\nconst main_handler = async () => { };\nexports.main_handler = main_handler;\n',
  ],
  [
    'TypeScript with helpers',
    'var __awaiter = (this && this.__awaiter) || function (thisArg, P) { return new P(function (resolve) { resolve() }) };\nexports.main_handler = main_handler;\nfunction main_handler() {}',
  ],
  [
    'TypeScript’s export of everything',
    {
      'index.js':
        'var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) { if (k2 === undefined) k2 = k; Object.defineProperty(o, k2, { enumerable: true, get: function() { return m[k]; } }); }) : (function(o, m, k, k2) { o[k2] = m[k]; }));\nvar __exportStar = (this && this.__exportStar) || function(m, exports) { for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p); };\n__exportStar(require("./app"), exports);',
      'app.js': 'exports.main_handler = () => {}',
    },
  ],
  [
    'tslib',
    {
      'index.js': 'const tslib_1 = require("tslib");\n(0, tslib_1.__exportStar)(require("./app"), exports);',
      'app.js': 'exports.main_handler = () => {}',
      'node_modules/tslib/tslib.js': '',
    },
  ],
  [
    'Babel',
    '"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nexports.default = exports.main_handler = void 0;\nconst main_handler = () => {};\nexports.main_handler = main_handler;\nvar _default = exports.default = { a: 1 };',
  ],
  [
    'swc',
    'Object.defineProperty(exports, "__esModule", { value: true });\nfunction _export(target, all) { for (var name in all) Object.defineProperty(target, name, { enumerable: true, get: all[name] }); }\n_export(exports, { main_handler: function() { return main_handler; } });\nasync function main_handler() {}',
  ],
  [
    'esbuild',
    'var __defProp = Object.defineProperty;\nvar __export = (target, all) => { for (var name in all) __defProp(target, name, { get: all[name], enumerable: true }); };\nvar __toCommonJS = (mod) => mod;\nvar index_exports = {};\n__export(index_exports, { main_handler: () => main_handler });\nmodule.exports = __toCommonJS(index_exports);\nvar main_handler = async () => 1;\n0 && (module.exports = { main_handler });',
  ],
  [
    'webpack as a library',
    '(()=>{"use strict";var e={d:(t,r)=>{for(var n in r)e.o(r,n)&&!e.o(t,n)&&Object.defineProperty(t,n,{enumerable:!0,get:r[n]})},o:(e,t)=>Object.prototype.hasOwnProperty.call(e,t)},t={};e.d(t,{main_handler:()=>r});const r=()=>1;var n=exports;for(var o in t)n[o]=t[o];t.__esModule&&Object.defineProperty(n,"__esModule",{value:!0})})();',
  ],
  [
    'webpack with UMD',
    '!function(e,t){"object"==typeof exports&&"object"==typeof module?module.exports=t():e.lib=t()}(this,()=>({main_handler:()=>1}));',
  ],
  [
    'a minified file',
    '"use strict";const t=require("fs");exports.a=1,exports.main_handler=async e=>t.existsSync(e);',
  ],
  ['names that are computed', 'for (const name of ["main_handler"]) exports[name] = () => {}'],
  ['exports handed to another', 'require("./setup")(exports)', undefined],
  ['eval', 'eval("exports.main_handler = () => {}")'],
  [
    'a function as the module, as Node.js 10 has it',
    'module.exports = (event, context, callback) => { callback(null, 1) }',
    undefined,
    'Nodejs10.15',
  ],
  ['a class as the module', 'module.exports = class App { main_handler() {} }'],
  ['an instance as the module', 'module.exports = new App()'],
  ['the result of a call as the module', 'module.exports = build({ main_handler() {} })'],
  ['a byte order mark', '\ufeffexports.main_handler = () => {}'],
  ['CRLF', '"use strict"\r\nexports.main_handler = () => {}\r\n'],
  ['a hash-bang', '#!/usr/bin/env node\nexports.main_handler = () => {}'],
  [
    'regular expressions and templates',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is JavaScript's own
    'const r = /[/`"]/g, t = `a ${`b ${1}`} c`\nexports.main_handler = () => `}`',
  ],
  ['optional chaining and nullish', 'exports.main_handler = (e) => e?.a ?? null'],
  [
    'a parameter called exports',
    '(function (exports) { exports.x = 1 })({})\nexports.main_handler = () => {}',
  ],
  [
    'an ES module',
    { 'index.js': 'export const main_handler = async () => {}', 'package.json': '{"type":"module"}' },
    undefined,
    'Nodejs18.15',
  ],
  [
    'an ES module that exports a group',
    { 'index.js': 'const f = () => {}\nexport { f as main_handler }', 'package.json': '{"type":"module"}' },
  ],
  [
    'an ES module that exports another',
    {
      'index.js': 'export * from "./app.js"',
      'app.js': 'export function main_handler() {}',
      'package.json': '{"type":"module"}',
    },
  ],
  [
    'an ES module that names another’s',
    {
      'index.js': 'export { main_handler } from "./app.js"',
      'app.js': '',
      'package.json': '{"type":"module"}',
    },
  ],
  ['index.mjs only', { 'index.mjs': 'export function main_handler() {}' }],
  ['a folder with an index.js', { 'index/index.js': 'exports.main_handler = () => {}' }],
  ['a name with a hyphen', 'exports["main-handler"] = () => {}', 'index.main-handler'],
  ['CloudBase’s usual names', 'exports.main = async (event) => event', 'index.main'],
  [
    'a conditional export',
    'if (process.env.X) { exports.main_handler = a } else { exports.main_handler = b }',
  ],
  [
    'a dependency in the package',
    {
      'index.js': 'const a = require("axios")\nexports.main_handler = a',
      'node_modules/axios/package.json': '{}',
    },
  ],
  [
    'a JSON file of its own',
    { 'index.js': 'const c = require("./config")\nexports.main_handler = c', 'config.json': '{}' },
  ],
  ['a file of its own that is tried', 'try { require("./local") } catch {}\nexports.main_handler = () => {}'],
  ['a file of its own that is loaded later', 'exports.main_handler = () => require("./later")'],
  ['a layer by its path', 'require("../../opt/shared")\nexports.main_handler = () => {}'],
  [
    'a file that a loader compiles',
    {
      'index.js': 'require("ts-node/register")\nmodule.exports = require("./app")',
      'app.ts': 'export const main_handler = 1',
    },
  ],
  [
    'compiled code',
    { 'index.js': 'require("bytenode")\nmodule.exports = require("./app.jsc")', 'app.jsc': 'x' },
  ],
  ['the arguments of the module itself', 'arguments[0].main_handler = () => {}'],
  ['a pattern that assigns', '({ run: exports.main_handler } = app)'],
  [
    'a file of its own that may be loaded',
    'if (process.env.DEBUG) require("./debug")\nexports.main_handler = () => {}',
  ],
]

describe('a right package for Node.js is never called wrong:', () => {
  it.each<Right>(right)('%s', async (_, given, handler, runtime) => {
    // What is required from elsewhere is beside the point of some rows.
    const files = typeof given === 'string' ? { 'index.js': given, 'setup.js': '' } : given
    const verdict = await check(files, handler, runtime)
    expect(verdict.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(verdict.valid).toBe(true)
  })
})

type Wrong = [name: string, given: Files | string, id: string, handler?: string]

const wrong: Wrong[] = [
  ['exports with a value of its own', 'exports = { main_handler() {} }', 'package-function-missing'],
  [
    'added to exports, which are another object in the end',
    'exports.main_handler = () => {}\nmodule.exports = { other: 1 }',
    'package-function-missing',
  ],
  ['another name', 'exports.main = () => {}', 'package-function-missing'],
  ['another name in an object', 'module.exports = { main() {} }', 'package-function-missing'],
  [
    'not exported',
    'async function main_handler() {}\nexports.other = main_handler',
    'package-function-missing',
  ],
  [
    'in a comment',
    '// exports.main_handler = () => {}\nexports.other = () => {}',
    'package-function-missing',
  ],
  ['in a string', 'exports.other = () => "exports.main_handler = 1"', 'package-function-missing'],
  ['in a template', 'exports.other = () => `exports.main_handler`', 'package-function-missing'],
  ['an empty file', '', 'package-function-missing'],
  [
    'exported by a file that is only required',
    { 'index.js': 'require("./app")', 'app.js': 'exports.main_handler = () => {}' },
    'package-function-missing',
  ],
  [
    'a re-export without it',
    { 'index.js': 'module.exports = require("./app")', 'app.js': 'exports.other = 1' },
    'package-function-missing',
  ],
  [
    'an ES module without it',
    { 'index.js': 'export const handler = 1', 'package.json': '{"type":"module"}' },
    'package-function-missing',
  ],
  [
    'a parameter called exports only',
    '(function (exports) { exports.main_handler = 1 })({})\nexports.a = 1',
    'package-function-missing',
  ],
  [
    'a property of another object',
    'app.main_handler = () => {}\nexports.app = 1',
    'package-function-missing',
  ],
  [
    'an Express app that listens',
    {
      'index.js': 'const express = require("express")\nconst app = express()\napp.listen(9000)',
      'node_modules/express/index.js': '',
    },
    'package-function-missing',
  ],
  ['minified without it', '"use strict";exports.a=1,exports.handler=async e=>e;', 'package-function-missing'],
  ['TypeScript source only', { 'index.ts': 'export const main_handler = 1' }, 'package-file-missing'],
  [
    'a built file in dist',
    { 'dist/index.js': 'exports.main_handler = 1', 'package.json': '{}' },
    'package-file-missing',
  ],
  ['other capitals', { 'Index.js': 'exports.main_handler = 1' }, 'package-file-missing'],
  ['another file', { 'app.js': 'exports.main_handler = 1' }, 'package-file-missing'],
  ['Python instead', { 'index.py': 'def main_handler(e, c): pass' }, 'package-file-missing'],
  [
    'a folder around it',
    { 'demo-1.0/index.js': 'exports.main_handler = 1', 'demo-1.0/package.json': '{}' },
    'package-folder',
  ],
  [
    'a file of its own that is not there',
    'const a = require("./dist/main")\nexports.main_handler = a',
    'package-dependency',
  ],
  [
    'a file of its own with other capitals',
    { 'index.js': 'const a = require("./App")\nexports.main_handler = a', 'app.js': '' },
    'package-dependency',
  ],
  [
    'bcrypt built for macOS',
    {
      'index.js': 'const b = require("bcrypt")\nexports.main_handler = b',
      'node_modules/bcrypt/package.json': '{}',
      'node_modules/bcrypt/lib/binding/bcrypt_lib.node': Buffer.from([0xcf, 0xfa, 0xed, 0xfe, 0, 0]),
    },
    'package-binary',
  ],
]

describe('a wrong package for Node.js:', () => {
  it.each<Wrong>(wrong)('%s', async (_, given, id, handler) => {
    const verdict = await check(given, handler)
    expect(idsOf(verdict)).toContain(id)
    expect(verdict.valid).toBe(false)
  })
})

describe('what is only worth knowing:', () => {
  const handler = '\nexports.main_handler = () => {}'
  it.each<[string, Files | string, string, string[]]>([
    ['a package that nobody has', `require("axios")${handler}`, 'Nodejs16.13', ['(package-dependency)']],
    ['one that Node.js 12.16 has built in', `require("request")${handler}`, 'Nodejs12.16', []],
    ['one that 14.18 has no longer', `require("request")${handler}`, 'Nodejs14.18', ['(package-dependency)']],
    [
      'Node.js’s own',
      `require("fs"), require("node:test"), require("fs/promises")${handler}`,
      'Nodejs18.15',
      [],
    ],
    [
      'a file in the root, found by NODE_PATH',
      { 'index.js': `require("tool")${handler}`, 'tool.js': '' },
      'Nodejs16.13',
      [],
    ],
    [
      'an ES module where none is declared',
      'export const main_handler = () => {}',
      'Nodejs16.13',
      ['(package-module)'],
    ],
    [
      'an addon for another system',
      { 'index.js': handler, 'node_modules/x/b.node': elfOf({ machine: 183 }) },
      'Nodejs16.13',
      ['(package-binary)'],
    ],
    [
      'addons for several systems, ours among them',
      {
        'index.js': handler,
        'node_modules/x/a.node': elfOf({ machine: 183 }),
        'node_modules/x/b.node': elfOf({ type: 3 }),
      },
      'Nodejs16.13',
      [],
    ],
  ])('%s', async (_, files, runtime, ids) => {
    expect(idsOf(await check(files, undefined, runtime))).toEqual(ids)
  })
})

describe('what cannot be told is a warning:', () => {
  it.each([
    ['names that are computed', 'exports[process.env.NAME] = () => {}'],
    ['a function as the module', 'module.exports = () => {}'],
    ['exports handed on', 'fill(exports)'],
    ['text run as code', 'eval(code)'],
  ])('%s', async (_, text) => {
    const verdict = await check(text)
    expect(idsOf(verdict)).toEqual(['(package-undecidable)'])
    expect(verdict.valid).toBe(true)
  })
})

it('says that a function is there and not exported, with the line to add', async () => {
  const verdict = await check('function main_handler() {}\nexports.a = () => {}')
  expect(verdict.problems[0]?.message.en).toContain('`exports.main_handler = main_handler`')
})

it('lists what is exported and offers the likeliest', async () => {
  const verdict = await check('exports.limit = 5\nexports.helper = () => {}\nexports.handler = () => {}')
  expect(verdict.package.functions).toEqual(['helper', 'handler'])
  expect(verdict.suggestion).toBe('index.handler')
})

it('TypeScript alone is judged the same with and without a runtime', async () => {
  const path = await write(zipOf(entriesOf({ 'index.ts': 'export const main_handler = () => {}' })))
  for (const runtime of [undefined, 'Nodejs18.15']) {
    const verdict = await verdictOf(path, 'index.main_handler', runtime)
    expect(idsOf(verdict)).toContain('package-file-missing')
    expect(verdict.valid).toBe(false)
  }
})

it.each([
  ['module.exports = require("./lib/app")'],
  ['module.exports = { ...require("./lib/app") }'],
  ['__exportStar(require("./lib/app"), exports)'],
])('lists what a file takes over from another, too: %s', async (source) => {
  const files = {
    'index.js': source,
    'lib/app.js': 'exports.main = () => {}\nmodule.exports.self = require("./app")',
  }
  const path = await write(zipOf(entriesOf(files)))
  const verdict = await verdictOf(path, 'index.main_handler', 'Nodejs16.13')
  expect(verdict.package.functions).toContain('main')
  expect(verdict.suggestion).toBe('index.main')
  expect(await findCandidatesAt({ path })).toMatchObject({
    candidates: expect.arrayContaining(['index.main']),
  })
})

it.each([
  ['exports = { main_handler() {} }', '`module.exports = { main_handler }`'],
  ['exports.main_handler = () => {}\nmodule.exports = () => 1', 'exports one function and no `main_handler`'],
  ['exports.main_handler = () => {}\nmodule.exports = { a: 1 }', 'put `main_handler` into that one'],
])('says what became of the exports: %s', async (source, sentence) => {
  const [problem] = (await check(source)).problems
  expect(problem?.message.en).toContain(sentence)
})

it.each([
  ['Nodejs18.15', ['(package-module)']],
  ['Nodejs12.16', []],
])('exports in what package.json calls an ES module, for %s', async (runtime, ids) => {
  const files = { 'index.js': 'exports.main_handler = () => {}', 'package.json': '{"type":"module"}' }
  expect(idsOf(await check(files, undefined, runtime))).toEqual(ids)
})
