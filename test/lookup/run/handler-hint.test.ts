import { expect, it } from 'vitest'
import { Input } from '../../../src/lookup/input.ts'
import { findHandler } from '../../../src/lookup/run/handler-hint.ts'

it.each([
  ['"Handler": "index.main_handler"', 'index.main_handler'],
  ['  handler: index.main_handler', 'index.main_handler'],
  ['Handler=index.py.main_handler', 'index.py.main_handler'],
  ["handler: 'index'", 'index'],
  ['handler: src/index.main_handler', 'src/index.main_handler'],
  ['handler: example.Hello::mainHandler', 'example.Hello::mainHandler'],
  ['The handler is set to index.handler.', 'index.handler'],
  ['执行方法：index.main_handler', 'index.main_handler'],
  ['执行方法填的是 index.main_handler，报 437', 'index.main_handler'],
  ['执行方法填的是index.py.main_handler', 'index.py.main_handler'],
  ['执行方法我写成了「app.main」', 'app.main'],
  ['执行方法是 main', 'main'],
  ['执行方法设置为 example.Hello::mainHandler', 'example.Hello::mainHandler'],
  ["AttributeError: module 'index' has no attribute 'main_handler'", 'index.main_handler'],
])('%j names a handler', (text, handler) => {
  expect(findHandler(new Input(text))?.handler).toBe(handler)
})

it.each([
  ['    func_handler = getattr(module, func_name)'],
  [
    'File "/var/runtime/python3/bootstrap.py", line 133, in init_handler\n    func_handler = get_func_handler(file)',
  ],
  ['handler = getattr(mod, name)'],
  ['handler = file.rsplit(".", 1)'],
  ['const handler = async (event) => {'],
  ['handler: async function'],
  [
    "File \"/var/user/index.py\", line 9, in main_handler\nAttributeError: module 'numpy' has no attribute 'float'",
  ],
  ['handler: /api'],
  ['核对执行方法是否与文件名一致'],
  ['exports.handler = require("./app")'],
])('%j names none', (text) => {
  expect(findHandler(new Input(text))).toBeUndefined()
})
