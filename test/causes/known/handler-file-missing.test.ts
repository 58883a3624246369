import { expect, it } from 'vitest'
import { runOf, said } from './said.ts'

it.each([
  [
    'Traceback (most recent call last):\n  File "/var/runtime/python39/bootstrap.py", line 118, in init_handler\n    func = importlib.import_module(module)\nModuleNotFoundError: No module named \'app\'',
    'app.py',
  ],
  [
    "Error: Cannot find module '/var/user/index'\nRequire stack:\n- /var/runtime/node16/UserFunction.js",
    'index.js',
  ],
])('the file that the handler names is told with its ending: %s', (thrown, file) => {
  for (const language of ['en', 'zh'] as const) {
    const text = said(runOf(443, thrown), language)
    expect(text).toContain(file)
    expect(text).not.toMatch(/Java|index\.main_handler/)
  }
})
