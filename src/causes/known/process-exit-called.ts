import type { Cause } from '../cause.ts'

export default {
  id: 'process-exit-called',
  codes: [430, 439],
  values: ['call', 'exitStatus'],
  evidence: [
    { says: 'SystemExit: {exitStatus}', when: () => ({ call: 'sys.exit' }) },
    { says: 'SystemExit', when: ({ trace }) => (trace === undefined ? false : { call: 'sys.exit' }) },
    { says: 'sys.exit({exitStatus})', when: () => ({ call: 'sys.exit' }) },
    { says: 'process.exit({exitStatus})', when: () => ({ call: 'process.exit' }) },
    { says: 'process.exit called', when: () => ({ call: 'process.exit' }) },
    { says: 'process.exit unexpectedly called', when: () => ({ call: 'process.exit' }) },
  ],
  headline: { en: 'the code ends its own process with {call}', zh: '代码调用 {call} 结束了自己的进程' },
  steps: [
    {
      say: {
        en: 'Return from the handler instead; catch errors there and answer with them.',
        zh: '改为在入口函数里直接 return；在那里捕获错误并返回。',
      },
    },
    {
      say: {
        en: 'A library that exits by itself (an argument parser, a CLI) is to be called through its API.',
        zh: '会自行退出的库（参数解析、命令行工具）要通过它的接口调用。',
      },
    },
  ],
  notThis: [{ en: 'A crash, or a kill at the memory limit.', zh: '进程崩溃，或内存用满被终止。' }],
  sources: ['https://cloud.tencent.com/document/product/583/42611'],
  examples: [
    {
      text: 'Traceback (most recent call last):\n  File "/var/user/index.py", line 18, in main_handler\n    sys.exit(1)\nSystemExit: 1\n{"errorCode":-1,"errorMessage":"User process exit when running","requestId":"1f2e3d4c-5b6a-4798-8a9b-0c1d2e3f4a5b","statusCode":439}',
      values: { call: 'sys.exit', exitStatus: '1' },
      code: 439,
    },
  ],
} satisfies Cause
