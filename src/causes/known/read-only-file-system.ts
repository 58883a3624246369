import type { Cause, Trace, Values } from '../cause.ts'

export default {
  id: 'read-only-file-system',
  codes: [405, 430, 439, 443],
  values: ['path'],
  evidence: [
    { says: "[Errno 30] Read-only file system: '{path}'" },
    { says: "EROFS: read-only file system, {operation} '{path}'" },
    { says: '({path}): failed to open stream: Read-only file system' },
    // Monolog, of Laravel and Symfony.
    { says: 'The stream or file "{path}" could not be opened {any}Read-only file system' },
    { says: 'failed to open stream: Read-only file system' },
    { says: "'{path}': Read-only file system" },
    ...['open', 'mkdir', 'remove', 'unlinkat', 'rename', 'chmod'].map((call) => ({
      says: `${call} {path}: read-only file system`,
    })),
    { says: 'attempt to write a readonly database' },
    {
      says: 'unable to open database file',
      when: ({ trace }) => /sqlite/i.test(codeOf(trace)) || trace === undefined,
    },
    {
      says: "PermissionError: [Errno 13] Permission denied: '{path}'",
      when: ({ values: { path = '' }, trace }) => path.startsWith('/var/user') && isWriting(trace),
    },
    ...['mkdir', 'unlink', 'rename', 'rmdir'].map((call) => ({
      says: `EACCES: permission denied, ${call} '{path}'`,
      when: ({ values: { path = '' } }: { readonly values: Values }) => path.startsWith('/var/user'),
    })),
    // C programs with the number of the error, as nginx.
    { says: '"{path}" failed (30: Read-only file system)' },
    { says: '{path} (Read-only file system)', when: ({ values: { path = '' } }) => path.startsWith('/') },
    { says: 'permission denied (Read-only file system)' },
    { says: '{path}: Read-only file system', when: ({ values: { path = '' } }) => path.includes('/') },
  ],
  headline: [
    {
      en: 'the code writes to {path}, and only /tmp can be written',
      zh: '代码往 {path} 写文件，而只有 /tmp 可写',
    },
    {
      en: 'the code writes outside /tmp, the only place that can be written',
      zh: '代码在 /tmp 之外写文件，而只有 /tmp 可写',
    },
  ],
  steps: [
    {
      say: {
        en: 'Write under /tmp (512 MB); to change a file of the package, copy it there first.',
        zh: '改为写到 /tmp 下（512 MB）；要修改的文件先复制过去。',
      },
    },
    {
      say: {
        en: 'What must be kept belongs in COS, a database or CFS: each instance has a /tmp of its own.',
        zh: '需要长期保存的内容请放到 COS、数据库或 CFS，每个实例的 /tmp 互不相通。',
      },
    },
  ],
  notThis: [
    { en: 'A full /tmp: no space left on device.', zh: '/tmp 写满了，报 no space left on device。' },
    { en: 'A start script without permission to run.', zh: '启动脚本没有可执行权限。' },
  ],
  sources: [
    'https://cloud.tencent.com/document/faq/583/9180',
    'https://cloud.tencent.com/document/product/583/42611',
  ],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/user/index.py\\", line 12, in main_handler\\n    f = open(\'run.log\', \'w\')\\nOSError: [Errno 30] Read-only file system: \'run.log\'","statusCode":430}',
      values: { path: 'run.log' },
      code: 430,
    },
    {
      text: "EROFS: read-only file system, open '/var/user/box.dat'",
      values: { path: '/var/user/box.dat' },
      code: null,
    },
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"OSError: [Errno 30] Read-only file system: \'/var/user/logs\'","statusCode":430}',
      values: { path: '/var/user/logs' },
      code: 430,
    },
    {
      text: 'PHP Warning:  file_put_contents(/var/user/cache/a.txt): failed to open stream: Read-only file system in /var/user/index.php on line 9',
      values: { path: '/var/user/cache/a.txt' },
      code: null,
    },
    {
      text: 'java.io.FileNotFoundException: /var/user/app.log (Read-only file system)\n\tat java.io.FileOutputStream.open0(Native Method)',
      values: { path: '/var/user/app.log' },
      code: null,
    },
  ],
} satisfies Cause

function codeOf(trace: Trace | undefined): string {
  return [trace?.innermost?.code, ...(trace?.ownFrames.map(({ code }) => code) ?? [])].join(' ')
}

/** The line of code opens for writing, or makes a folder or a log file. */
function isWriting(trace: Trace | undefined): boolean {
  return /['"](?:w|a|x|wb|ab|w\+|r\+)['"]|mkdir|makedirs|FileHandler|remove|rename|mode=['"]w/.test(
    codeOf(trace),
  )
}
