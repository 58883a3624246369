import type { Cause } from '../cause.ts'

const withoutPassword = () => ({ password: 'NO' })

export default {
  id: 'db-access-denied',
  codes: [430, 443],
  values: ['user', 'host', 'password'],
  evidence: [
    { says: "Access denied for user '{user}'@'{any}' to database" },
    // MySQL says whether the client sent a password at all.
    { says: "Access denied for user '{user}'@'{host}' (using password: {password})" },
    { says: "Access denied for user '{user}'@'{host}'" },
    { says: "Access denied for user '{user}'@" },
    { says: 'ER_ACCESS_DENIED_ERROR' },
    { says: 'password authentication failed for user "{user}"' },
    {
      says: 'Authentication failed against database server at `{host}`, the provided database credentials for `{user}`',
    },
    { says: 'role "{user}" does not exist' },
    { says: 'no pg_hba.conf entry for host "{host}", user "{user}"' },
    { says: 'pg_hba.conf rejects connection for host "{host}", user "{user}"' },
    { says: "Login failed for user '{user}'" },
    { says: "Host '{host}' is not allowed to connect to this" },
    { says: 'client password must be a string', when: withoutPassword },
    { says: 'bad auth' },
    { says: 'ORA-01017' },
    { says: 'fe_sendauth: no password supplied', when: withoutPassword },
    { says: 'NOAUTH Authentication required', when: withoutPassword },
    { says: 'WRONGPASS invalid username-password pair' },
    // redis-py leaves out the code that the server begins with.
    { says: 'AuthenticationError: invalid username-password pair' },
    { says: 'AuthenticationError: Authentication required', when: withoutPassword },
    { says: 'AuthenticationError: invalid password' },
    { says: 'ERR invalid password' },
    { says: 'Client sent AUTH, but no password is set' },
    { says: 'ERR AUTH <password> called without any password configured' },
    { says: 'ER_NOT_SUPPORTED_AUTH_MODE' },
    { says: 'Peer authentication failed for user "{user}"' },
    { says: 'Ident authentication failed for user "{user}"' },
    { says: 'command {any} requires authentication' },
    { says: 'MongoServerError: Authentication failed' },
    { says: 'Authentication failed., full error' },
    { says: 'OperationFailure: Authentication failed' },
    ...['table', 'schema', 'relation', 'database'].map((what) => ({ says: `permission denied for ${what}` })),
  ],
  whose: { sides: ['config'], retry: 'no' },
  headline: [
    { en: 'the database refuses the user {user}', zh: '数据库拒绝了用户 {user}' },
    { en: 'the database refuses the user or the password', zh: '数据库拒绝了用户名或密码' },
  ],
  steps: [
    {
      say: {
        en: 'No password was sent: see whether its environment variable is set, and whether the code reads it by that name.',
        zh: '请求里没有带密码：检查存放密码的环境变量是否已设置，代码读取的名称是否一致。',
      },
      when: ({ values: { password } }) => password === 'NO',
    },
    {
      say: {
        en: 'Check user and password in the function’s environment variables.',
        zh: '检查函数环境变量里的用户名和密码。',
      },
      when: ({ values: { password } }) => password !== 'NO',
    },
    {
      say: {
        en: 'Allow the user from the function’s subnet; {host} is the function’s address, and changes.',
        zh: '允许该用户从函数所在子网登录；{host} 是函数的地址，会变化。',
      },
      when: ({ values: { host } }) => host !== undefined,
    },
  ],
  notThis: [{ en: 'A database that is not reached.', zh: '数据库根本连不上。' }],
  sources: ['https://www.tencentcloud.com/document/product/583/38377'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/user/db.py\\", line 8, in connect\\n    return pymysql.connect(host=HOST, user=USER)\\npymysql.err.OperationalError: (1045, \\"Access denied for user \'report\'@\'172.16.3.9\' (using password: YES)\\")","statusCode":430}',
      values: { user: 'report', host: '172.16.3.9', password: 'YES' },
      code: 430,
    },
    {
      text: 'psycopg2.OperationalError: FATAL:  password authentication failed for user "app"\nFATAL:  password authentication failed for user "app"',
      values: { user: 'app' },
      code: null,
    },
    {
      text: 'redis.exceptions.ResponseError: WRONGPASS invalid username-password pair or user is disabled.',
      values: {},
      code: null,
    },
    {
      text: "SequelizeConnectionError: Access denied for user 'root'@'172.16.0.9' (using password: YES)",
      values: { user: 'root', host: '172.16.0.9', password: 'YES' },
      code: null,
    },
    {
      text: "(1045, \"Access denied for user 'app'@'10.1.2.3' (using password: YES)\")",
      values: { user: 'app', host: '10.1.2.3', password: 'YES' },
      code: null,
    },
  ],
} satisfies Cause
