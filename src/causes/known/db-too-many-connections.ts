import type { Cause } from '../cause.ts'

export default {
  id: 'db-too-many-connections',
  codes: [430],
  values: [],
  evidence: [
    { says: 'ER_CON_COUNT_ERROR' },
    { says: "(1040, 'Too many connections')" },
    { says: '(1040, "Too many connections")' },
    { says: 'Too many connections' },
    { says: 'sorry, too many clients already' },
    { says: 'remaining connection slots are reserved' },
    // The pool of a client: Prisma's, Knex's, SQLAlchemy's, Hikari's.
    { says: 'Timed out fetching a new connection from the connection pool' },
    { says: 'Timeout acquiring a connection. The pool is probably full' },
    { says: 'QueuePool limit of size {n} overflow {n} reached' },
    { says: 'MaxClientsInSessionMode' },
    { says: 'max number of clients reached' },
    { says: 'has more than {any}max_user_connections' },
    { says: 'too many connections for role' },
    { says: 'too many connections for database' },
    { says: 'Connection is not available, request timed out after' },
  ],
  whose: { sides: ['code', 'remote'], retry: 'depends' },
  headline: { en: 'the database takes no more connections', zh: '数据库连接数已满' },
  steps: [
    {
      say: {
        en: 'Open one connection per instance, outside the handler, and limit the pool to 1.',
        zh: '每个实例只在入口函数之外建立一个连接，连接池上限设为 1。',
      },
    },
    {
      say: {
        en: 'Lower the function’s concurrency, or raise max_connections.',
        zh: '降低函数并发，或调大 max_connections。',
      },
    },
  ],
  notThis: [{ en: 'A wrong password.', zh: '密码错误。' }],
  sources: ['https://cloud.tencent.com/document/product/583/11637'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"ER_CON_COUNT_ERROR: Too many connections","stackTrace":"Error: ER_CON_COUNT_ERROR: Too many connections\\n    at Handshake.Sequence._packetToError (/var/user/node_modules/mysql/lib/protocol/sequences/Sequence.js:47:14)","statusCode":430}',
      values: {},
      code: 430,
    },
    { text: 'PG::ConnectionBad: FATAL:  sorry, too many clients already', values: {}, code: null },
  ],
} satisfies Cause
