import type { Cause, Run, Values } from '../cause.ts'
import { isPlatformRefused } from '../network.ts'

/** What servers say when they have started, with the place where they listen. */
const started = [
  'Running on http://{address}:{port}',
  'listening on http://{address}:{port}',
  'listening on {address}:{port}',
  'listening at http://{address}:{port}',
  'Listening at: http://{address}:{port}',
  'started server on {address}:{port}',
  'Local: http://{address}:{port}',
  'Uvicorn running on http://{address}:{port}',
  'Tomcat started on port(s): {port}',
  'listening on port {port}',
  'running on port {port}',
  'started on port {port}',
  'running at http://{address}:{port}',
  'Now listening on: http://{address}:{port}',
  'development server at http://{address}:{port}',
  'listening at {address}:{port}',
  'Tomcat started on port {port}',
  'Netty started on port {port}',
  'started on port(s) {port}',
  'serving HTTP on :{port}',
  'listening on :{port}',
  'Serving HTTP on {address} port {port}',
  'serving HTTP on {address}:{port}',
  'Development Server (http://{address}:{port}) started',
]

/** Where an exception ended the run, it matters no more where the server would have listened. */
const when = ({ values, run }: { readonly values: Values; readonly run: Run }) =>
  !run.isThrown && isWrong(values)

export default {
  id: 'web-port-not-listened',
  codes: [405, 443, 446],
  values: ['port', 'address'],
  evidence: [
    ...started.map((says) => ({ says, by: 'platform' as const, when })),
    // The server listens where it should, and the platform has not met it there.
    ...started.map((says) => ({
      says,
      by: 'platform' as const,
      when: ({ values, run }: { readonly values: Values; readonly run: Run }) =>
        run.code === 446 && !run.isThrown && isRight(values),
    })),
    { says: 'health check failed on port {port}', by: 'platform' },
    { says: 'have enabled listening on port {port}', by: 'platform' },
    // The platform asked for the port, and says only what its own client does.
    { says: 'dial tcp {host}:{port}: connect: connection refused', when: isPlatformRefused },
    { says: 'connection refused {host}:{port}', when: isPlatformRefused },
    {
      says: 'context deadline exceeded',
      when: ({ run, before, after }) => run.code === 446 && isAlone(before, after) && { port: '9000' },
    },
  ],
  // What the platform says names its own port, and a server without an address its own.
  derived: ({ values: { port, address } }) => {
    if (isRight({ port, address })) return { right: `${address}:${port}` }
    return port === undefined || port === '9000' || address !== undefined ? {} : { ownPort: port }
  },
  headline: [
    {
      en: 'the server says that it listens on {right}: it came too late, or has ended again',
      zh: '日志里服务已监听 {right}：要么启动太慢，要么启动后又退出了',
    },
    {
      en: 'the server listens on {address}:{port}, and SCF asks 0.0.0.0:9000',
      zh: '服务监听的是 {address}:{port}，而平台访问的是 0.0.0.0:9000',
    },
    {
      en: 'the server listens on port {ownPort}, and SCF asks port 9000',
      zh: '服务监听的是 {ownPort} 端口，而平台访问的是 9000 端口',
    },
    {
      en: 'the server does not listen on 0.0.0.0:{port}; one on 127.0.0.1 alone is not reached',
      zh: '服务没有监听 0.0.0.0:{port}；只监听 127.0.0.1 时平台访问不到',
    },
  ],
  steps: [
    {
      say: { en: 'Listen on 0.0.0.0:9000.', zh: '监听 0.0.0.0:9000。' },
      snippet: "app.run(host='0.0.0.0', port=9000)",
      when: ({ run, values }) => run.language === 'Python' && values.right === undefined,
    },
    {
      say: { en: 'Listen on 0.0.0.0:9000.', zh: '监听 0.0.0.0:9000。' },
      snippet: "app.listen(9000, '0.0.0.0')",
      when: ({ run, values }) => run.language === 'Node.js' && values.right === undefined,
    },
    {
      say: { en: 'Listen on 0.0.0.0:9000.', zh: '监听 0.0.0.0:9000。' },
      when: ({ run, values }) =>
        run.language !== 'Python' && run.language !== 'Node.js' && values.right === undefined,
    },
    {
      say: {
        en: 'Read what is logged below that line: an error there, or the end of the process.',
        zh: '看这一行之后的日志：有没有报错，进程有没有退出。',
      },
      when: ({ values }) => values.right !== undefined,
    },
    {
      say: {
        en: 'Compare its time with the start of the run; if it came late, raise the init timeout (3–300 s).',
        zh: '对比这一行与启动的时间；如果监听得太晚，调大初始化超时时间（3–300 秒）。',
      },
      when: ({ values }) => values.right !== undefined,
    },
    {
      say: {
        en: 'Open the port first and do slow start-up work afterwards.',
        zh: '先监听端口，再做耗时的初始化。',
      },
    },
  ],
  notThis: [{ en: 'A start that is only too slow: 450.', zh: '只是启动太慢：450。' }],
  sources: [
    'https://cloud.tencent.com/document/product/583/56126',
    'https://cloud.tencent.com/document/product/583/97808',
  ],
  examples: [
    {
      text: ' * Running on http://127.0.0.1:5000\n{"errorCode":-1,"errorMessage":"PortBindingFailed","requestId":"8293a4b5-c6d7-4e89-9a0b-2c3d4e5f6071","statusCode":446}',
      values: { port: '5000', address: '127.0.0.1' },
      code: 446,
    },
    {
      text: 'INFO:     Uvicorn running on http://127.0.0.1:8000 (Press CTRL+C to quit)\n{"errorCode":-1,"errorMessage":"health check failed","statusCode":446}',
      values: { port: '8000', address: '127.0.0.1' },
      code: 446,
    },
    {
      text: 'Ready in 1.2s\n- Local: http://localhost:3000\n{"errorCode":-1,"errorMessage":"connect: connection refused 127.0.0.1:9000","statusCode":446}',
      values: { port: '3000', address: 'localhost' },
      code: 446,
    },
  ],
} satisfies Cause

/** The whole message of a result or of the header, and nothing that a program says of a call of its own. */
function isAlone(before: string, after: string): boolean {
  return (
    /(?:^\s{0,20}|X-Scf-Message: {0,4}|(?<!\d)446\W{1,4})$/i.test(before) &&
    /^\W{0,4}(?:446|\n|$)/.test(after)
  )
}

/** On all addresses of the instance, at the platform's port. */
function isRight({ address, port }: { readonly [name in 'address' | 'port']?: string | undefined }): boolean {
  return port === '9000' && /^(?:0\.0\.0\.0|\*|::|\[::\])$/.test(address ?? '')
}

function isWrong({ address, port }: Readonly<Record<string, string>>): boolean {
  return port !== '9000' || (address !== undefined && /^(?:127\.|localhost$)/.test(address))
}
