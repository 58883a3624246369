import type { Cause } from '../cause.ts'
import { isPrivate } from '../network.ts'
import { timeouts } from '../timeouts.ts'

const when = ({ values: { host = '' } }: { readonly values: Readonly<Record<string, string>> }) =>
  isPrivate(host)

export default {
  id: 'vpc-unreachable',
  codes: [430, 433],
  values: ['host', 'port'],
  evidence: [
    ...timeouts.map((says) => ({ says, when })),
    { says: "Can't connect to MySQL server on '{host}:{port}'", when },
    { says: 'connect EHOSTUNREACH {host}:{port}', when },
    { says: 'No route to host: {host}:{port}', when },
    // Java's clients say where, and what caused it says that nobody answered.
    ...['Failed connecting to host', 'Failed to connect to'].map((says) => ({
      says: `${says} {host}:{port}{far}timed out`,
      when,
    })),
  ],
  whose: { sides: ['config'], retry: 'no' },
  headline: {
    en: '{host} lies in a private network that the function does not reach',
    zh: '函数访问不到内网地址 {host}',
  },
  steps: [
    {
      say: {
        en: 'Function configuration → private network: choose the VPC of {host}, in the same region.',
        zh: '在「函数配置」里启用「私有网络」，选择 {host} 所在的 VPC（需同一地域）。',
      },
    },
    {
      say: {
        en: 'Let the security group of the target take connections from the function’s subnet.',
        zh: '目标的安全组要放行函数所在子网。',
      },
    },
  ],
  notThis: [
    {
      en: 'Connection refused: it was reached, and nobody listens.',
      zh: 'Connection refused：能连到，但没有服务在监听。',
    },
  ],
  sources: ['https://www.tencentcloud.com/document/product/583/38377'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"connect ETIMEDOUT 10.0.12.5:3306","stackTrace":"Error: connect ETIMEDOUT 10.0.12.5:3306\\n    at Connection._handleTimeoutError (/var/user/node_modules/mysql2/lib/connection.js:189:17)","statusCode":430}',
      values: { host: '10.0.12.5', port: '3306' },
      code: 430,
    },
    {
      text: 'redis.exceptions.TimeoutError: Timeout connecting to server 172.16.0.20:6379',
      values: { host: '172.16.0.20', port: '6379' },
      code: null,
    },
    {
      text: "pymysql.err.OperationalError: (2003, \"Can't connect to MySQL server on '10.0.1.7' (timed out)\")",
      values: { host: '10.0.1.7' },
      code: null,
    },
    {
      text: 'MongooseServerSelectionError: connect ETIMEDOUT 172.17.0.5:27017',
      values: { host: '172.17.0.5', port: '27017' },
      code: null,
    },
  ],
} satisfies Cause
