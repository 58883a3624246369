import type { Cause, Values } from '../cause.ts'
import { isLocal, isPlatformRefused } from '../network.ts'

export default {
  id: 'connection-refused',
  codes: [430, 443],
  values: ['host', 'port'],
  evidence: [
    { says: 'connect ECONNREFUSED {host}:{port}' },
    { says: "(host='{host}', port={port}): Max retries exceeded with url: {far}Connection refused" },
    { says: "Connect call failed ('{host}', {port}" },
    { says: "Can't connect to MySQL server on '{host}' ([Errno 111] Connection refused)" },
    { says: "Can't connect to MySQL server on '{host}' (111" },
    { says: "Can't connect to MySQL server on '{host}:{port}' (111" },
    {
      says: 'dial tcp {host}:{port}: connect: connection refused',
      when: (given) => !isPlatformRefused(given),
    },
    { says: 'connection to server at "{host}", port {port} failed: Connection refused' },
    { says: 'connection to server at "{host}" ({any}), port {port} failed: Connection refused' },
    {
      says: 'Connection refused Is the server running on host "{host}"{any} and accepting TCP/IP connections on port {port}',
    },
    ...['Connection refused', "Couldn't connect to server", 'Could not connect to server'].flatMap(
      (words) => [
        { says: `Failed to connect to {host} port {port}: ${words}` },
        { says: `Failed to connect to {host} port {port} after {n} ms: ${words}` },
      ],
    ),
    { says: 'connect to {host} port {port} failed: Connection refused' },
    { says: 'Connect to {host}:{port} {any}failed: Connection refused' },
    { says: 'Connection to {host}:{port} refused' },
    // Prisma, in two versions.
    { says: "Can't reach database server at `{host}:{port}`" },
    { says: "Can't reach database server at `{host}`:`{port}`" },
    { says: 'Connection refused: {host}/{address}:{port}' },
    { says: 'Connection refused [tcp://{host}:{port}]' },
    { says: 'Error 111 connecting to {host}:{port}' },
    { says: '{host}:{port}: [Errno 111] Connection refused' },
    { says: 'net::ERR_CONNECTION_REFUSED at {scheme}://{host}:{port}/' },
    { says: 'net::ERR_CONNECTION_REFUSED at {scheme}://{host}/' },
    { says: 'connect(2) for "{host}" port {port}' },
    { says: 'Connection refused ({host}:{port})' },
    { says: 'Could not connect to Redis at {host}:{port}: Connection refused' },
    { says: 'Connection refused) while connecting to upstream{any}upstream: "{scheme}://{host}:{port}' },
    { says: '[Errno 111] Connection refused' },
    // Windows.
    { says: 'No connection could be made because the target machine actively refused it' },
    { says: '[WinError 10061]' },
    // PHP looks for a socket of a database on its own machine.
    { says: 'SQLSTATE[HY000] [2002] No such file or directory' },
    // Node's error as an object.
    { says: '"ECONNREFUSED"{far}"address":"{host}","port":{port}' },
    { says: 'ECONNREFUSED' },
    {
      says: 'Connection refused',
      when: ({ before, after, run }) =>
        !isOwnServer(before) && !isPlatformRefused({ values: addressBeside(before, after), run, before }),
    },
    { says: "Can't connect to local MySQL server through socket" },
    { says: 'cURL error 7:' },
  ],
  whose: ({ host = '' }) =>
    isLocal(host) ? { sides: ['config'], retry: 'no' } : { sides: ['config', 'remote'], retry: 'depends' },
  headline: [
    { en: 'nothing listens on {host}:{port}', zh: '{host}:{port} 上没有服务在监听' },
    { en: 'nothing listens on {host}', zh: '{host} 上没有服务在监听' },
    { en: 'nothing listens where the function connects to', zh: '函数要连接的地址没有服务在监听' },
  ],
  steps: [
    {
      say: {
        en: '{host} is the function’s instance itself: enter the address of the database or service instead.',
        zh: '{host} 指的是函数实例自己，请改成数据库或服务的实际地址。',
      },
      when: ({ values: { host = '' } }) => isLocal(host),
    },
    {
      say: {
        en: 'Check port and address, and whether the service runs.',
        zh: '检查地址和端口，并确认服务正在运行。',
      },
    },
    {
      say: {
        en: 'Let the service listen on its network address, not on 127.0.0.1 alone.',
        zh: '让服务监听网卡地址，而不只是 127.0.0.1。',
      },
    },
  ],
  notThis: [{ en: 'A timeout: the address is not reached at all.', zh: '连接超时：根本访问不到该地址。' }],
  sources: ['https://www.tencentcloud.com/document/product/583/38377'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"connect ECONNREFUSED 127.0.0.1:6379","stackTrace":"Error: connect ECONNREFUSED 127.0.0.1:6379\\n    at TCPConnectWrap.afterConnect [as oncomplete] (net.js:1141:16)","statusCode":430}',
      values: { host: '127.0.0.1', port: '6379' },
      code: 430,
    },
    {
      text: 'com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure\n\nThe last packet sent successfully to the server was 0 milliseconds ago.\nCaused by: java.net.ConnectException: Connection refused (Connection refused)',
      values: {},
      code: null,
    },
    {
      text: 'MongoServerSelectionError: connect ECONNREFUSED 127.0.0.1:27017\n    at Timeout._onTimeout (/var/user/node_modules/mongodb/lib/sdam/topology.js:292:38)',
      values: { host: '127.0.0.1', port: '27017' },
      code: null,
    },
    {
      text: 'SequelizeConnectionRefusedError: connect ECONNREFUSED 10.0.0.8:3306',
      values: { host: '10.0.0.8', port: '3306' },
      code: null,
    },
    {
      text: 'redis.exceptions.ConnectionError: Error 111 connecting to localhost:6379. Connection refused.',
      values: { host: 'localhost', port: '6379' },
      code: null,
    },
    {
      text: 'PDOException: SQLSTATE[HY000] [2002] No such file or directory',
      values: {},
      code: null,
    },
    {
      text: 'Errno::ECONNREFUSED: Connection refused - connect(2) for "127.0.0.1" port 6379',
      values: { host: '127.0.0.1', port: '6379' },
      code: null,
    },
    {
      text: "Error: P1001: Can't reach database server at `postgres:5432`",
      values: { host: 'postgres', port: '5432' },
      code: null,
    },
  ],
} satisfies Cause

/** The program's own server listens where nobody outside the instance reaches it. */
function isOwnServer(before: string): boolean {
  return /\b(?:running|listening|started)\b[^\n]{0,40}(?:127\.0\.0\.1|localhost):\d/i.test(before)
}

/** Whom the words name, in front or behind: `dial tcp 127.0.0.1:9000: connect: …`, `… 127.0.0.1:9000`. */
function addressBeside(before: string, after: string): Values {
  const [next = ''] = after
    .slice(0, 300)
    .trimStart()
    .split(/[\s"',]/)
  const words = before.slice(-300).split(/\s/)
  const last = words.findLast((word) => word !== '' && word !== 'connect:') ?? ''
  const address = next.includes(':') ? next : last.replace(/:$/, '')
  const colon = address.lastIndexOf(':')
  return colon < 0 ? {} : { host: address.slice(0, colon), port: address.slice(colon + 1) }
}
