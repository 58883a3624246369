import type { Cause } from '../cause.ts'
import { codeRoot } from '../code-root.ts'
import { isStart } from '../programs.ts'

export default {
  id: 'package-file-unreadable',
  codes: [405, 430, 443],
  values: ['file'],
  evidence: [
    {
      says: "EACCES: permission denied, open '{file}'",
      when: ({ values: { file = '' } }) => codeRoot.test(file),
    },
    {
      says: "EACCES: permission denied, scandir '{file}'",
      when: ({ values: { file = '' } }) => codeRoot.test(file),
    },
    { says: "EACCES, permission denied '{file}'", when: ({ values: { file = '' } }) => codeRoot.test(file) },
    {
      says: "[Errno 13] Permission denied: '{file}'",
      // Opened for writing it fails because the folder is read-only, whatever the file's mode.
      when: ({ values: { file = '' }, trace }) =>
        codeRoot.test(file) &&
        !isStart(trace) &&
        !/['"](?:w|a|x|wb|ab|w\+|r\+)['"]|mkdir|makedirs|FileHandler|remove|rename|mode=['"]w/.test(
          [trace?.innermost?.code, ...(trace?.ownFrames ?? []).map(({ code }) => code)].join(' '),
        ),
    },
  ],
  headline: {
    en: '{file} cannot be read: its mode in the zip is wrong',
    zh: '{file} 无法读取：压缩包里的文件权限不对',
  },
  steps: [
    {
      say: {
        en: 'Set the modes before zipping: 644 for files, 755 for folders and programs.',
        zh: '打包前设置权限：文件 644，目录和程序 755。',
      },
      snippet: 'chmod -R u=rwX,go=rX . && zip -r ../code.zip .',
    },
    {
      say: { en: 'Zip on Linux, macOS or WSL.', zh: '在 Linux、macOS 或 WSL 上打包。' },
    },
  ],
  notThis: [
    {
      en: 'Writing to the code folder: that is read-only whatever the mode.',
      zh: '向代码目录写文件：无论权限如何都是只读的。',
    },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/56126'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Error: EACCES: permission denied, open \'/var/user/config.json\'\\n    at Object.openSync (fs.js:462:3)\\n    at Object.<anonymous> (/var/user/index.js:4:19)","statusCode":443}',
      values: { file: '/var/user/config.json' },
      code: 443,
    },
  ],
} satisfies Cause
