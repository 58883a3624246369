import type { Cause, Trace, Values } from '../cause.ts'
import { isPrivate } from '../network.ts'
import { readTimeouts, timeouts } from '../timeouts.ts'

const when = ({ values: { host = '' } }: { readonly values: Readonly<Record<string, string>> }) =>
  !isPrivate(host)

/** Whom the failing line of the user's own code calls: `SMTP('smtp.example.com', 25)`. */
const inCode = ({ trace }: { readonly trace: Trace | undefined }) => {
  const [, host, port] =
    /\(\s{0,4}['"]([\w-]{1,63}(?:\.[\w-]{1,63}){1,8})['"],\s{0,4}(?:port=)?(\d{1,5})\b/.exec(
      trace?.ownFrames[0]?.code ?? '',
    ) ?? []
  return host === undefined || port === undefined || isPrivate(host) ? true : { host, port }
}

export default {
  id: 'remote-timeout',
  codes: [430],
  values: ['host', 'port', 'waitedFor'],
  evidence: [
    { says: 'cURL error 28: {any} for {scheme}://{host}/' },
    ...readTimeouts.map((says) => ({ says, when: () => ({ waitedFor: 'answer' }) })),
    ...timeouts.map((says) => ({ says, when })),
    { says: 'network timeout at: {scheme}://{host}/' },
    ...['Connection', 'Connect', 'Operation'].map((what) => ({ says: `${what} timed out`, when: inCode })),
    { says: 'cURL error 28' },
    { says: 'Operation timed out after {n} milliseconds' },
    { says: 'upstream timed out (110' },
    { says: 'connect ENETUNREACH {host}:{port}', when },
    { says: 'ENETUNREACH' },
    { says: 'ERR_SOCKET_CONNECTION_TIMEOUT' },
    { says: 'ESOCKETTIMEDOUT' },
    { says: 'ECONNABORTED' },
    { says: 'timeout of {n}ms exceeded' },
    { says: 'Navigation timeout of {n} ms exceeded' },
    { says: 'ETIMEDOUT' },
    { says: 'UND_ERR_CONNECT_TIMEOUT' },
    { says: 'ConnectTimeout' },
    { says: 'java.net.SocketTimeoutException' },
    { says: 'socket.timeout: timed out', when: inCode },
    // Since Python 3.10.
    { says: 'TimeoutError: timed out', when: inCode },
    { says: 'TLS handshake timeout' },
    { says: 'context deadline exceeded (Client.Timeout' },
    { says: 'context deadline exceeded' },
    ...['asyncio.exceptions.TimeoutError', 'asyncio.TimeoutError'].map((says) => ({
      says,
      // Code that handles it is nobody's run.
      when: ({ before }: { readonly before: string }) => !/\bexcept\b[^\n]{0,80}$/.test(before),
    })),
    { says: 'Network is unreachable' },
    // Redis, by its client for Python.
    { says: 'TimeoutError: Timeout connecting to server' },
    { says: 'TimeoutError: Timeout reading from', when: () => ({ waitedFor: 'answer' }) },
    { says: 'TimeoutError: Request timed out' },
    { says: 'Connect Timeout Error' },
    { says: 'The operation was aborted due to timeout' },
    { says: 'Server selection timed out after' },
  ],
  // Where there is no way to it, nobody has waited for it.
  derived: ({ values: { host = '' }, words }) =>
    /unreach/i.test(words) ? { noWay: 'route', ...(host.includes(':') && { ipv6: host }) } : {},
  whose: ({ waitedFor }) => ({
    // Without public access nobody is reached.
    sides: waitedFor === undefined ? ['network', 'config'] : ['remote', 'network'],
    retry: 'depends',
  }),
  headline: [
    { en: 'the function has no network {noWay} to {host}', zh: '函数没有通往 {host} 的网络路由' },
    {
      en: 'the function has no network {noWay} to the address that it calls',
      zh: '函数没有通往所访问地址的网络路由',
    },
    { en: '{host} did not answer in time', zh: '{host} 没有及时响应' },
    { en: 'another service did not answer in time', zh: '对外请求的服务没有及时响应' },
  ],
  steps: [
    {
      say: {
        en: 'Send by port 465 with TLS: clouds block port 25 for outgoing mail.',
        zh: '改用 465 端口并启用 TLS 发信：云上通常封禁出方向的 25 端口。',
      },
      when: isOfMail,
    },
    {
      say: {
        en: 'It is an IPv6 address: let the client take the IPv4 one.',
        zh: '这是 IPv6 地址：让客户端改用 IPv4 地址。',
      },
      when: ({ values }) => values.ipv6 !== undefined,
    },
    {
      say: {
        en: 'Function configuration → network: is public access on? With a VPC chosen it can be off.',
        zh: '在「函数配置」的网络里确认已开启「公网访问」；选了私有网络后它可能是关闭的。',
      },
      when: ({ values }) => values.waitedFor === undefined,
    },
    {
      say: {
        en: 'It was reached and did not answer: look there at what was slow, its log, its query, its load.',
        zh: '已经连上对方，只是没等到返回：到对方那里看日志、查询和负载，找出慢在哪里。',
      },
      when: ({ values }) => values.waitedFor !== undefined,
    },
    {
      say: {
        en: 'Set a timeout and retries for this call, shorter than the function’s own timeout.',
        zh: '给这次请求设置超时和重试，并短于函数的执行超时时间。',
      },
      when: ({ values }) => values.noWay === undefined,
    },
    {
      say: {
        en: 'Sites that are blocked from here need a function in another region.',
        zh: '从当前地域无法访问的网站，换到其他地域部署函数。',
      },
      when: ({ values }) =>
        values.waitedFor === undefined && values.noWay === undefined && !isOfMail({ values }),
    },
  ],
  notThis: [
    { en: 'A private address: the VPC.', zh: '内网地址：检查 VPC。' },
    { en: 'A first try that timed out, and a second one that worked.', zh: '首次超时、重试成功的请求。' },
  ],
  sources: ['https://www.tencentcloud.com/document/product/583/38377'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/user/index.py\\", line 17, in main_handler\\n    r = requests.get(url, timeout=5)\\nrequests.exceptions.ReadTimeout: HTTPSConnectionPool(host=\'api.example.com\', port=443): Read timed out. (read timeout=5)","statusCode":430}',
      values: { host: 'api.example.com', port: '443', waitedFor: 'answer' },
      code: 430,
    },
    {
      text: "AxiosError: timeout of 5000ms exceeded\n    at RedirectableRequest.handleRequestTimeout (/var/user/node_modules/axios/dist/node/axios.cjs:3081:16) {\n  code: 'ECONNABORTED',\n  config: { url: 'https://slow.demo.cn/api', method: 'get' }",
      values: { host: 'slow.demo.cn' },
      code: null,
    },
    {
      text: "TypeError: fetch failed\n    at node:internal/deps/undici/undici:12345:11 {\n  [cause]: ConnectTimeoutError: Connect Timeout Error (attempted address: api.openai.com:443, timeout: 10000ms)\n      at onConnectTimeout (node:internal/deps/undici/undici:7521:28) {\n    code: 'UND_ERR_CONNECT_TIMEOUT'",
      values: { host: 'api.openai.com', port: '443' },
      code: null,
    },
    {
      text: "[ERROR] [1709] requests.exceptions.ConnectionError: HTTPSConnectionPool(host='www.v2ex.com', port=443): Max retries exceeded with url: / (Caused by NewConnectionError('<urllib3.connection.HTTPSConnection object at 0x7f>: Failed to establish a new connection: [Errno 110] Connection timed out'))",
      values: { host: 'www.v2ex.com', port: '443' },
      code: null,
    },
    {
      text: "requests.exceptions.ConnectTimeout: HTTPSConnectionPool(host='api.telegram.org', port=443): Max retries exceeded with url: /bot123/sendMessage (Caused by ConnectTimeoutError(<urllib3.connection.HTTPSConnection object at 0x7f>, 'Connection to api.telegram.org timed out. (connect timeout=None)'))",
      values: { host: 'api.telegram.org', port: '443' },
      code: null,
    },
    { text: 'httpx.ConnectTimeout: timed out', values: {}, code: null },
  ],
} satisfies Cause

/** The port between servers of mail. */
function isOfMail({ values }: { readonly values: Values }): boolean {
  return values.port === '25'
}
