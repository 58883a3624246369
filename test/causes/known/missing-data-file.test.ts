import { expect, it } from 'vitest'
import { runOf, said, tracebackOf } from './said.ts'

it.each([
  [
    'recursive: true',
    "Error: ENOENT: no such file or directory, mkdir '/tmp/a/b'\n    at exports.main_handler (/var/user/index.js:9:10)",
  ],
  [
    'os.makedirs(',
    tracebackOf("os.mkdir('/tmp/a/b')", "FileNotFoundError: [Errno 2] No such file or directory: '/tmp/a/b'"),
  ],
  [
    'os.makedirs(',
    tracebackOf(
      'Path(\'/tmp/a/b\').mkdir()\n  File "/var/lang/python37/lib/python3.7/pathlib.py", line 1251, in mkdir\n    self._accessor.mkdir(self, mode)',
      "FileNotFoundError: [Errno 2] No such file or directory: '/tmp/a/b'",
    ),
  ],
])('a folder that cannot be made lacks the one above it: %s', (snippet, thrown) => {
  const told = said(runOf(430, thrown))
  expect(told).toMatch(/^the folder \/tmp\/a\/b cannot be made/)
  expect(told).toContain(snippet)
  expect(told).not.toContain('fetch it from COS')
  expect(said(runOf(430, thrown), 'zh')).toContain('它的上级目录不存在')
})

it('a file that is only read is missing itself', () => {
  const thrown = "Error: ENOENT: no such file or directory, open '/tmp/a/b.txt'"
  expect(said(runOf(430, thrown))).toMatch(/^there is no file \/tmp\/a\/b\.txt/)
})
