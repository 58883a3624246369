import type { Cause } from '../cause.ts'

export default {
  id: 'connection-reset',
  codes: [430],
  values: ['host'],
  evidence: [
    { says: "(host='{host}', port={port}): Max retries exceeded with url: {far}Connection reset by peer" },
    { says: "(host='{host}', port={port}): Max retries exceeded with url: {far}RemoteDisconnected" },
    { says: 'read tcp {any}->{host}:{port}: read: connection reset by peer' },
    { says: 'Cannot connect to host {host}:{port} ssl:{any}Connection reset by peer' },
    { says: 'net::ERR_CONNECTION_RESET at {scheme}://{host}/' },
    { says: 'net::ERR_CONNECTION_CLOSED at {scheme}://{host}/' },
    { says: 'ConnectionResetError: [Errno 104] Connection reset by peer' },
    { says: 'ECONNRESET' },
    { says: 'socket hang up' },
    { says: "('Connection aborted.'" },
    { says: 'Connection reset by peer' },
    { says: 'java.net.SocketException: Connection reset' },
    { says: 'Client network socket disconnected before secure TLS connection was established' },
    { says: 'Remote end closed connection without response' },
    { says: 'Server disconnected without sending a response' },
    { says: 'ServerDisconnectedError' },
    { says: 'UND_ERR_SOCKET' },
    { says: 'Empty reply from server' },
    { says: 'server closed the connection unexpectedly' },
    { says: 'Connection lost: The server closed the connection' },
    { says: 'Lost connection to MySQL server' },
    { says: 'write tcp {any}->{host}:{port}: write: broken pipe' },
    // Whoever called a server may be gone as well, which ends nothing.
    { says: 'Broken pipe', when: ({ before }) => !/ClientAbort/.test(before.slice(-200)) },
    { says: 'write EPIPE' },
    { says: 'MySQL server has gone away' },
    { says: 'SSL connection has been closed unexpectedly' },
    { says: 'SocketError: other side closed' },
    { says: 'SMTPServerDisconnected: Connection unexpectedly closed' },
    { says: 'forcibly closed by the remote host' },
    { says: 'net::ERR_EMPTY_RESPONSE at {scheme}://{host}/' },
    { says: '"{scheme}://{host}": EOF' },
    { says: '"{scheme}://{host}/{any}": EOF' },
  ],
  whose: { sides: ['remote', 'network'], retry: 'depends' },
  headline: [
    { en: '{host} closed the connection', zh: '{host} 断开了连接' },
    { en: 'the other end closed the connection', zh: '对端断开了连接' },
  ],
  steps: [
    {
      say: {
        en: 'Retry with a pause; open a new connection instead of one that lay idle between runs.',
        zh: '稍等再试；不要复用两次运行之间闲置的连接，重新建立。',
      },
    },
    {
      say: {
        en: 'If it always happens, the other end refuses cloud addresses or this TLS: try a fixed outbound IP or another region.',
        zh: '如果每次都发生，可能是对方屏蔽了云上地址或不支持这种 TLS，试试固定公网出口 IP 或换个地域。',
      },
    },
  ],
  notThis: [{ en: 'Connection refused: nobody listens.', zh: 'Connection refused：没有服务在监听。' }],
  sources: ['https://www.tencentcloud.com/document/product/583/38377'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"socket hang up","stackTrace":"Error: socket hang up\\n    at connResetException (internal/errors.js:609:14)\\n    at TLSSocket.socketOnEnd (_http_client.js:453:23)","statusCode":430}',
      values: {},
      code: 430,
    },
    {
      text: "requests.exceptions.ConnectionError: ('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))",
      values: {},
      code: null,
    },
    {
      text: 'aiohttp.client_exceptions.ServerDisconnectedError: Server disconnected',
      values: {},
      code: null,
    },
    {
      text: 'Post "https://api.demo.com/v1/push": EOF',
      values: { host: 'api.demo.com' },
      code: null,
    },
  ],
} satisfies Cause
