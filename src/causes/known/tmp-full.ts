import type { Cause } from '../cause.ts'

export default {
  id: 'tmp-full',
  codes: [405, 430, 439],
  values: ['path'],
  evidence: [
    { says: "ENOSPC: no space left on device, {operation} '{path}'" },
    { says: "[Errno 28] No space left on device: '{path}'" },
    ...['open', 'write', 'mkdir', 'close', 'copy_file_range'].map((call) => ({
      says: `${call} {path}: no space left on device`,
    })),
    { says: '({path}): failed to open stream: No space left on device' },
    { says: '{path} (No space left on device)', when: ({ values: { path = '' } }) => path.includes('/') },
    { says: "'{path}': No space left on device" },
    { says: '{path}: No space left on device', when: ({ values: { path = '' } }) => path.includes('/') },
    { says: 'No space left on device' },
    // PHP and SQLite.
    { says: 'failed with errno=28' },
    { says: 'database or disk is full' },
    { says: 'Disk quota exceeded' },
  ],
  headline: [
    { en: '/tmp is full: {path} does not fit into its 512 MB', zh: '/tmp 已满：512 MB 放不下 {path}' },
    { en: '/tmp is full; it holds 512 MB', zh: '/tmp 已满，容量只有 512 MB' },
  ],
  steps: [
    {
      say: {
        en: 'Delete your files at the end of each run: an instance is reused, and so is what lies in its /tmp.',
        zh: '每次运行结束时删除临时文件：实例会复用，/tmp 里的内容会一直留着。',
      },
    },
    {
      say: {
        en: 'Stream large files to COS instead of storing them.',
        zh: '大文件直接流式写到 COS，不要落盘。',
      },
    },
  ],
  notThis: [
    {
      en: 'Writing outside /tmp: read-only file system.',
      zh: '在 /tmp 之外写文件，报 read-only file system。',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/583/11637',
    'https://cloud.tencent.com/document/faq/583/9180',
  ],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"ENOSPC: no space left on device, write \'/tmp/out.mp4\'","stackTrace":"Error: ENOSPC: no space left on device, write \'/tmp/out.mp4\'","statusCode":430}',
      values: { path: '/tmp/out.mp4' },
      code: 430,
    },
    {
      text: 'Error: ENOSPC: no space left on device, write\n    at exports.main_handler (/var/user/index.js:10:6)',
      values: {},
      code: null,
    },
    {
      text: 'panic: open /tmp/out.bin: no space left on device',
      values: { path: '/tmp/out.bin' },
      code: null,
    },
    {
      text: 'file_put_contents(): Write of 450704 bytes failed with errno=28 No space left on device',
      values: {},
      code: null,
    },
  ],
} satisfies Cause
