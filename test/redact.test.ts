import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact, type SecretKind, secretNames } from '../src/redact.ts'

// Invented values, put together here so that no scanner takes this file for a leak.
const values = {
  id: `AK${'IDz8krbsJ5yKBZQpn74WFkmLPx3'}`,
  tmpId: `AK${'ID8p-6OFxNcwl_YkPE-x1Kq0bVz7TtR4mNd2sAa9LhYw3Uc5Jg'}`,
  key: `Gu5t9xGARNpq86cd${'98joQYCN3eXy7Lm2'}`,
  token: `q7Hs1Kd0${'ZpLw93nBvTyRx5'}`,
  temporary: `${'AbC0dEf1'.repeat(24)}==`,
  jwt: `ey${'JhbGciOiJIUzI1NiJ9'}.ey${'JzdWIiOiIxMjM0NTY3ODkwIn0'}.${'dBjftJeZ4CVP_mB92K27uhbUJU1p1r'}`,
  unsigned: `ey${'JhbGciOiJub25lIn0'}.ey${'JzdWIiOiIxMjM0NTY3ODkwIn0'}.`,
  bot: `xo${'xb-2048'}-4096-${'a1B2c3D4e5F6g7'}`,
  app: `xa${'pp-1-A01'}-4096-${'0f'.repeat(32)}`,
  rotating: `xo${'xe.xoxp-1'}-${'Mi0yLTExMTE'}`,
  refresh: `xo${'xe-1'}-${'My0xLTEtMTEx'}`,
  hook: `T0${'1AB2C'}/B0${'3DE4F'}/${'x7Yz'.repeat(6)}`,
  password: 'hunter2x',
  odd: "p@s/w:r#d'1",
  backslash: 'abc\\\\',
  backslashes: 'abc\\\\\\\\',
  letters: 'kQzWmPxRaBtYcVdN',
  phrase: 'four words and 1 more',
  hex: '9b'.repeat(20),
  uuid: '0f3a8d52-6c1b-4e7a-9f20-5b8c7d6e4a31',
  base64: `dXNlcjpw${'YXNzd29yZA=='}`,
  tc3: `Credential=AK${'IDz8krbsJ5yKBZQ'}/2024-05-01/scf/tc3_request, SignedHeaders=content-type;host, Signature=${'7e'.repeat(32)}`,
  cos: `q-sign-algorithm=sha1&q-ak=AK${'IDz8krbsJ5yKBZQ'}&q-sign-time=1480932292;1481012292&q-signature=${'7e'.repeat(20)}`,
  digest: `username="ann", realm="r", nonce="dcd98b", response="${'6f'.repeat(16)}"`,
  cookies: 'sid=31d4d96e407aad42; theme=dark; uin=o0123',
  quotedCookies: 'sid="31d4d96e407aad42"; uin=o0123',
  aws: `AK${'IAQ4KD7WMXB2RZ9TNC'}`,
  aliyun: `LT${'AI5tQnW3kVbR8xZs2Hc'}`,
  github: `gh${'p_'}${'aB3dE6gH9j'.repeat(4)}`,
  fine: `github${'_pat_'}${'11ABCDEFG0'.repeat(4)}`,
  openai: `sk${'-proj-'}${'aB3dE6gH9j'.repeat(4)}`,
  npm: `np${'m_'}${'aB3dE6gH9j'.repeat(4)}`,
}
type Name = keyof typeof values

/** `«name»` stands for a value; what is expected is the same text with bullets in its place. */
const fill = (template: string, value: (name: Name) => string) =>
  template.replace(/«(\w+)»/g, (_, name: Name) => value(name))

const planted: [SecretKind, string][] = [
  ['secret-id', 'SecretId: «id»'],
  ['secret-id', '用了 «id»，不行'],
  ['secret-id', '{"secretId":"«id»","statusCode":433}'],
  ['secret-id', 'log:\\n«id»\\nend'],
  ['secret-id', 'x=%22«id»%22'],
  ['secret-id', 'tmpSecretId=«tmpId»&a=1'],
  ['secret-id', 'X-Scf-Secret-Id: «token»'],
  ['secret-id', 'no SecretId: «id» found, statusCode 401'],
  ['secret-key', 'SecretKey: «key»'],
  ['secret-key', 'secret_key = «key»'],
  ['secret-key', 'secretKey=«key»'],
  ['secret-key', 'TENCENTCLOUD_SECRETKEY=«key»'],
  ['secret-key', 'export TENCENTCLOUD_SECRET_KEY="«key»"'],
  ['secret-key', 'X-Scf-Secret-Key: «key»'],
  ['secret-key', 'x-scf-secret-key:«key»\r\nx-scf-name: f'],
  ['secret-key', '密钥：«key»。'],
  ['secret-key', '密钥是«key»，请看'],
  ['secret-key', '密钥（SecretKey）：«key»'],
  ['secret-key', '我的 SecretKey 是「«key»」'],
  ['secret-key', 'SecretKey：«key»；状态码 433'],
  ['secret-key', 'tmpSecretKey => «key»'],
  ['secret-key', "'secretKey' => '«key»',"],
  ['secret-key', 'SecretKey -> «key»'],
  ['secret-key', 'SecretKey → «key»'],
  ['secret-key', 'SecretKey\t«key»'],
  ['secret-key', 'SecretKey «key»'],
  ['secret-key', 'SecretKey\n«key»\nok'],
  ['secret-key', 'secret key is «key» ok'],
  ['secret-key', '{"SecretKey":"«key»","statusCode":433}'],
  ['secret-key', '{"log":"{\\"SecretKey\\":\\"«key»\\",\\"statusCode\\":433}"}'],
  ['secret-key', '\\\\\\"SecretKey\\\\\\": \\\\\\"«key»\\\\\\",\\\\\\"statusCode\\\\\\":433'],
  ['secret-key', "{'SecretKey': '«key»', 'statusCode': 433}"],
  ['secret-key', "{u'SecretKey': u'«key»'}"],
  ['secret-key', '  secretKey: «key» # from the console'],
  ['secret-key', '  secretKey: "«key»"'],
  ['secret-key', 'https://a.b/c?secretKey=«key»&Action=Invoke'],
  ['secret-key', '&quot;SecretKey&quot;:&quot;«key»&quot;,&quot;statusCode&quot;:433'],
  ['secret-key', '%22SecretKey%22%3A%22«key»%22%2C'],
  ['secret-key', '\\u0022SecretKey\\u0022:\\u0022«key»\\u0022'],
  ['secret-key', '| SecretKey | «key» |'],
  ['secret-key', '<td>SecretKey</td><td>«key»</td>'],
  ['secret-key', '<SecretKey>«key»</SecretKey>'],
  ['secret-key', '*SecretKey:* `«key»`'],
  ['secret-key', '*SecretKey*: «key»'],
  ['secret-key', '{"Key":"SECRET_KEY","Value":"«key»"},{"Key":"A","Value":"b"}'],
  ['secret-key', '- name: SECRET_KEY\n  value: «key»'],
  ['secret-key', 'cred.setSecretKey("«key»");'],
  ['secret-key', 'os.environ["SECRET_KEY"] = "«key»"'],
  ['secret-key', 'secret_key: str = "«key»"'],
  ['secret-key', 'SecretKey:"«key»'],
  ['secret-key', 'scf configure --secret-key «key» --region ap-guangzhou'],
  ['secret-key', '«id» «key»'],
  ['secret-key', '«id»\n«key»\n'],
  ['secret-key', 'new Credential("«id»", "«key»", "")'],
  ['secret-key', "('«id»','«key»')"],
  ['secret-key', '«id»/«key»'],
  ['secret-key', '«id»\\n«key»\\nend'],
  ['secret-key', '«id»，«key»'],
  ['secret-key', 'AK: «id» SK: «key»'],
  ['secret-key', 'my SecretKey (→ «key») is out'],
  ['secret-key', '"SecretKey"\n:\n"«key»"'],
  ['secret-key', 'SK=«key»\nAK=«id»'],
  ['secret-key', 'Credential(“«id»”, “«key»”)'],
  ['secret-key', '\\x22SecretKey\\x22:\\x22«key»\\x22,'],
  ['secret-key', "'environ': 'A=1;TENCENTCLOUD_SECRETKEY=«key»;TENCENTCLOUD_REGION=x'"],
  ['token', 'TENCENTCLOUD_SESSIONTOKEN=«temporary»'],
  ['token', 'X-Scf-Session-Token: «temporary»'],
  ['token', '"sessionToken": "«temporary»", "region": "x"'],
  ['token', 'https://b.cos.ap-guangzhou.myqcloud.com/k?x-cos-security-token=«token»&a=1'],
  ['token', 'access_token=«token»&expires_in=7200'],
  ['token', '{"refresh_token":"«token»","expires_in":7200}'],
  ['token', '令牌：«token»，已过期'],
  ['token', 'token=«token»已失效'],
  ['token', 'deploy --token «token»'],
  ['token', 'token := "«token»"'],
  ['token', '["token", "«token»"]'],
  ['token', '<https://example.com/cb?token=«token»|open>'],
  ['token', '{token=«token», statusCode=433}'],
  ['token', 'X-Auth-Token: «uuid»'],
  ['token', 'https://oapi.dingtalk.com/robot/send?access_token=«hex»'],
  ['api-key', 'api_key: «token»'],
  ['api-key', 'apikey=«token»;x=1'],
  ['api-key', "app_secret='«token»'"],
  ['api-key', '"client_secret":"«token»"'],
  ['api-key', 'X-Api-Key: «token»'],
  ['api-key', 'AccountKey=«base64»;EndpointSuffix=core'],
  ['api-key', '«aws»'],
  ['api-key', '"«aliyun»"'],
  ['api-key', 'git clone with «github»'],
  ['api-key', 'x «fine» y'],
  ['api-key', 'use «openai».'],
  ['api-key', '//registry/:_auth «npm»'],
  ['jwt', 'got «jwt» from the gateway'],
  ['jwt', '\\"«jwt»\\"'],
  ['jwt', 'unsigned «unsigned» x'],
  ['jwt', 'a=1\\n«jwt»\\n'],
  ['password', 'password=«password»'],
  ['password', 'password: «password»'],
  ['password', 'password is «password»'],
  ['password', '密码：«password»'],
  ['password', '密码是«password»，谢谢'],
  ['password', '口令 = «password»'],
  ['password', 'MYSQL_PWD=«password» mysql'],
  ['password', 'DB_PASS=«password»'],
  ['password', "define('DB_PASSWORD', '«password»');"],
  ['password', 'Server=db;Uid=root;Pwd=«password»;Database=x'],
  ['password', '{"password":"«phrase»","user":"ann"}'],
  ['password', '"password":"«odd»","user":"ann"'],
  ['password', '{"log":"{\\"password\\":\\"«odd»\\",\\"a\\":1}"}'],
  ['password', "passwd: '«phrase»'"],
  ['password', '"passphrase" : "«password»"'],
  ['password', 'mysql://root:«password»@10.0.0.1:3306/orders'],
  ['password', 'postgres://ann:«hex»@db.example.com/x'],
  ['password', '<https://ann:«password»@example.com/a?b=c@d|link>'],
  ['password', 'redis://:«password»@redis:6379/0'],
  ['password', 'mongodb+srv://ann:«password»@c0.example.net/?w=1'],
  ['password', '"amqp:\\/\\/ann:«password»@mq.example.com\\/v"'],
  ['password', 'curl -u ann:«password» https://a.b/c'],
  ['password', "curl --user 'ann:«phrase»' https://a.b/c"],
  ['password', 'mysql -h 10.0.0.1 -uroot -p«password» orders'],
  ['password', 'password is: «password»'],
  ['password', "auth: { user: 'x', pass: '«password»' }"],
  ['password', 'root:«password»@tcp(10.0.0.1:3306)/orders'],
  ['password', '<input name="password" value="«password»">'],
  ['password', '{"password":"«backslash»","statusCode":433}'],
  ['password', '{\\"password\\":\\"«backslashes»\\",\\"statusCode\\":433}'],
  ['token', 'token: «letters»'],
  ['slack-token', 'SLACK_BOT=«bot»'],
  ['slack-token', '«app» and more'],
  ['slack-token', '"«rotating»"'],
  ['slack-token', '(«refresh»)'],
  ['slack-token', 'https://files.slack.com/files-pri/T1-F1/a.txt?t=«refresh»'],
  ['slack-webhook', 'https://hooks.slack.com/services/«hook»'],
  ['slack-webhook', '<https://hooks.slack.com/services/«hook»|hook>'],
  ['slack-webhook', 'https://hooks.slack.com/workflows/«hook»'],
  ['slack-webhook', 'https://hooks.slack.com/triggers/«hook»'],
  ['slack-webhook', '"https:\\/\\/hooks.slack.com\\/services\\/«hook»"'],
  ['slack-webhook', '"response_url":"https://hooks.slack.com/commands/«hook»"'],
  ['webhook', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=«uuid»'],
  ['webhook', 'https://open.feishu.cn/open-apis/bot/v2/hook/«uuid» failed'],
  ['signed-url', 'https://b.cos.ap-x.myqcloud.com/k?sign=«hex»'],
  ['signed-url', 'https://b/k?q-sign-algorithm=sha1&q-signature=«hex»&x=1'],
  ['signed-url', 'https://b/k?Expires=1&Signature=«hex»'],
  ['signed-url', 'https://b/k?X-Amz-Signature=«hex»&X-Amz-Date=1'],
  ['signed-url', 'https://b/k?sv=1&amp;sig=«hex»&amp;se=1'],
  ['authorization', 'Authorization: Bearer «token»\nHost: a'],
  ['authorization', 'Authorization: Bearer «token» failed with 433'],
  ['authorization', 'authorization: Basic «base64»'],
  ['authorization', 'Authorization: TC3-HMAC-SHA256 «tc3»\r\nHost: a'],
  ['authorization', 'Authorization: «cos»\nHost: a'],
  ['authorization', 'Authorization: Digest «digest»\nHost: a'],
  ['authorization', '{"Authorization":"TC3-HMAC-SHA256 «tc3»","statusCode":433}'],
  ['authorization', '{\\"Authorization\\": \\"Bearer «token»\\", \\"statusCode\\": 433}'],
  ['authorization', "{'Authorization': 'Bearer «token»', 'a': 1}"],
  ['authorization', "curl -H 'Authorization: Bearer «token»' https://a.b/c"],
  ['authorization', 'curl -H "Authorization: TC3-HMAC-SHA256 «tc3»" https://a.b/c'],
  ['authorization', '{"log":"GET /\\r\\nAuthorization: Bearer «token»\\r\\nHost: a"}'],
  ['authorization', 'map[Authorization:[Bearer «token»] Host:[a]]'],
  ['authorization', 'Proxy-Authorization: Basic «base64»'],
  ['authorization', 'sent Bearer «token» to the gateway'],
  ['cookie', 'Cookie: «cookies»\nHost: a'],
  ['cookie', 'Set-Cookie: «cookies»'],
  ['cookie', 'Cookie: «quotedCookies»\r\nHost: a'],
  ['cookie', '{"cookie":"«cookies»","statusCode":433}'],
  ['cookie', '{\\"Cookie\\":\\"«cookies»\\",\\"statusCode\\":433}'],
  ['cookie', "curl -b x -H 'cookie: «cookies»' https://a.b"],
  ['cookie', "curl --cookie '«cookies»' https://a.b"],
  ['cookie', '{"cookie": ["«cookies»"], "statusCode": 433}'],
  ['cookie', 'JD_COOKIE=«cookies»'],
]

describe('a planted secret', () => {
  it.each(planted)('of kind %s is masked, and nothing else: %s', (kind, template) => {
    const text = fill(template, (name) => values[name])
    const { text: masked, secrets } = redact(text)
    expect(masked).toBe(fill(template, (name) => '•'.repeat(values[name].length)))
    expect(secrets.map((secret) => secret.kind)).toContain(kind)
  })
})

const harmless = [
  'RequestId: 54d2b446-c6ed-48a3-88db-b0c894445554',
  'ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433}',
  `RequestId: ${'7e'.repeat(16)}`,
  `trace_id=${'7e'.repeat(16)} span`,
  `commit ${'9b'.repeat(20)}`,
  `sha256:${'9b'.repeat(32)}`,
  `SecretId is wrong, RequestId ${'7e'.repeat(16)}`,
  '{"errorCode":1,"errorMessage":"KeyError: \'token\'","statusCode":430}',
  '{"errorMessage":"Invalid token","statusCode":401}',
  'token: null',
  '"token": null, "password": null',
  'password: ***',
  'password: "***"',
  'password=$' + '{DB_PASSWORD}',
  'password=$DB_PASSWORD',
  'password: {{ secret }}',
  'password: <your password>',
  'SecretKey: [REDACTED]',
  'token=true',
  'token: expired',
  'token expired',
  'tokens used: 512',
  'token: 512',
  'max_tokens: 4096',
  '"max_tokens": 4096, "total_tokens": 1234567',
  'token count 123456',
  'Invalid token',
  'Unexpected token < in JSON at position 0',
  'SyntaxError: Unexpected token: string (foo)',
  "SyntaxError: Unexpected token 'export'",
  "SyntaxError: Unexpected token ' in JSON at position 1",
  'Unexpected token\n    at Module._compile2 (node:internal/modules/cjs/loader:1358:14)',
  'SecretId is wrong',
  'SecretKey is required',
  'secret key not found',
  'The secret: nobody reads logs',
  'password is incorrect',
  '密码错误',
  '密码：错误',
  '密钥已过期，状态码 401',
  '令牌无效',
  'KeyError: \'password\'\n  File "/var/user/index.py", line 12, in main_handler',
  "os.environ['SECRET_KEY']",
  'const token = process.env.SLACK_TOKEN',
  'secretKey: process.env.SECRET_KEY,',
  '    token = get_token(event)',
  'connect(password=self.password, user=self.user)',
  'token = tokens[0]',
  'AuthFailure.SecretIdNotFound: The SecretId is not found',
  'AuthFailure.TokenFailure: token error',
  'token: AuthFailure.TokenFailure',
  "['username', 'password', 'email']",
  '{"token_type":"bearer","expires_in":7200}',
  '{"secretName":"prod-db","version":3}',
  "Access denied for user 'root'@'10.0.0.1' (using password: YES)",
  'at validatePassword (/var/user/auth2.js:10:5)',
  'Invalid token\n54d2b446-c6ed-48a3-88db-b0c894445554',
  'PWD=/var/user',
  'OLDPWD=/home/me/project1',
  'root:x:0:0:/etc/passwd: denied',
  'primary key: user_id, foreign key: order_id2',
  'KeyError: 1',
  'http://10.0.0.1:9000/2018-06-01/invoke',
  'https://registry.npmjs.org:443/@scope/pkg',
  'http://user:8080/@x',
  'git@github.com:owner/repo.git',
  'https://hooks.slack.com/services/',
  'see xoxb- tokens in the docs',
  'https://a.b/c?signal=abcdef1234&design=abcdef1234',
  'function signature: main_handler(event, context)',
  'Authorization: you are not authorized to perform operation (scf:Invoke)',
  'Authorization: Bearer <token>',
  'Authorization: none',
  'Bearer token is required for this endpoint',
  'UnauthorizedOperation: CAM authentication failed',
  'Cookie: expired',
  'The cookie is too large',
  '-----BEGIN PRIVATE KEY----- is what the file starts with',
  `-----BEGIN CERTIFICATE-----\n${'MIIB'.repeat(16)}\n-----END CERTIFICATE-----`,
  'docker run -u 1000:1000 curlimages/curl https://a.b',
  'mysql error, then cp -pr a b',
  'index.main_handler',
  '/var/user/node_modules/jsonwebtoken/index.js:12',
  'eyJ is how they begin',
  'risk-assessment-of-the-whole-platform',
  'SCF_FunctionName:"token-service" SCF_Namespace:"default"',
  'Report RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Duration:5000ms Memory:256MB MemUsage:52.100000MB',
  'ap-guangzhou default my-function-2 $LATEST Python3.6',
  'memory limit 512 MB, region ap-shanghai, namespace secret',
  '云函数执行超时，错误码433',
]

describe('what is no secret', () => {
  it.each(harmless)('stays as it is: %s', (text) => {
    expect(redact(text)).toEqual({ text, secrets: [] })
  })
})

const alphanumeric = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789')
const word = (length: number) => fc.string({ unit: alphanumeric, minLength: length, maxLength: length })
/** Random letters, and a digit so that it is no word. */
const generated = fc
  .tuple(word(12), fc.nat(9), fc.integer({ min: 6, max: 19 }).chain(word))
  .map((parts) => parts.join(''))
const surrounding = fc.string({ unit: 'binary', maxLength: 40 })

const wrapped = fc.constantFrom(
  'SecretKey: «x»\n',
  '"SecretKey":"«x»"',
  '\\"secret_key\\":\\"«x»\\"',
  "'password': '«x»'",
  'password=«x»&a=1',
  'TENCENTCLOUD_SESSIONTOKEN=«x»\n',
  '密码：«x»，',
  '&quot;token&quot;:&quot;«x»&quot;',
  'https://ann:«x»@db.example.com/ ',
  'Authorization: Bearer «x»\n',
  '"Cookie":"sid=«x»"',
  'https://a.b/c?q-signature=«x»&d=1 ',
  ' AKID«x» ',
  'xoxb-«x» ',
  'https://hooks.slack.com/services/T1/B2/«x» ',
  '-----BEGIN PRIVATE KEY-----\n«x»\n-----END PRIVATE KEY-----',
)

/** Pieces of labels, quotes and values, to be put together at random. */
const pieces =
  'SecretKey password token 密码 Authorization Cookie api_key signature --secret Bearer Digest curl -u mysql value null *** self. get( AKID eyJhbGciOiJI xoxb- https:// user: @h.com ?sign= q-ak= hunter2x a1b2c3d4 abc \\n \\ \\" &quot; %22 <td> • " \' ` : = { } [ ] ( ) < > | , ; ， 。 「 」 - _ * . / & -> =>'.split(
    ' ',
  )

describe('any text', () => {
  const anyText = fc.oneof(
    fc
      .array(fc.constantFrom(...pieces, ' ', '\n', '": "', "':'", '="'), {
        minLength: 3,
        maxLength: 30,
        size: 'max',
      })
      .map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
    fc
      .array(
        fc.constantFrom(...planted.map(([, template]) => fill(template, (name) => values[name])), '"', '•'),
      )
      .map((parts) => parts.join('')),
  )

  it('keeps its length and its line breaks, and changes exactly where the secrets stand', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: masked, secrets } = redact(text)
        let expected = ''
        let done = 0
        for (const { start, end } of secrets) {
          expect(start).toBeGreaterThanOrEqual(done)
          expect(end).toBeGreaterThan(start)
          expected += text.slice(done, start) + text.slice(start, end).replace(/[^\r\n]/g, '•')
          done = end
        }
        expect(masked).toBe(expected + text.slice(done))
        expect(masked.length).toBe(text.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('is not masked a second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const masked = redact(text).text
        expect(redact(masked)).toEqual({ text: masked, secrets: [] })
      }),
      { numRuns: 2000 },
    )
  })

  it('never lets a planted secret through, whatever stands around it', () => {
    fc.assert(
      fc.property(surrounding, wrapped, generated, surrounding, (before, template, secret, after) => {
        const { text } = redact(before + template.replace('«x»', secret) + after)
        expect(text).not.toContain(secret)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('secrets', () => {
  it('that overlap are one, of the kind around it', () => {
    const text = `{"password":"x ${values.jwt}"} `
    expect(redact(text).secrets).toEqual([{ kind: 'password', start: 13, end: text.length - 3 }])
  })

  it('that begin together are one, of the kind that goes further', () => {
    const text = `token=${values.bot}.${values.token}`
    expect(redact(text).secrets).toEqual([{ kind: 'token', start: 6, end: text.length }])
  })

  it('that only another mask makes visible are masked too', () => {
    const { text } = redact(`"Cookie": "hooks.slack.com/services/SecretKey"`)
    expect(text).toBe(`"Cookie": "${'•'.repeat(34)}"`)
  })

  it('have offsets in UTF-16 units', () => {
    expect(redact('🙂 password=hunter2').secrets).toEqual([{ kind: 'password', start: 12, end: 19 }])
  })

  it.each(Object.values(secretNames))('have a name in both languages: $en', ({ en, zh }) => {
    expect(en).toMatch(/^an? /)
    expect(zh).toMatch(/[\p{Script=Han}C]/u)
  })
})

describe('a private key', () => {
  const line = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj'
  const pem = (label: string, end: string) =>
    [`-----BEGIN ${label}-----`, line, line, 'x8Yz==', `-----END ${label}-----`].join(end)

  it.each(['PRIVATE KEY', 'RSA PRIVATE KEY', 'OPENSSH PRIVATE KEY', 'EC PRIVATE KEY'])(
    'is masked line by line: %s',
    (label) => {
      expect(redact(`a\n${pem(label, '\n')}\nb`).text).toBe(
        `a\n${pem(label, '\n').replace(/[^\n]/g, '•')}\nb`,
      )
    },
  )

  it.each(['\\n', '\\\\n', '\\r\\n', ' '])('is masked where lines end in %s', (end) => {
    const text = `{"privateKey":"${pem('PRIVATE KEY', end)}","statusCode":433}`
    expect(redact(text).text).toMatch(/^{"privateKey":"•+","statusCode":433}$/)
    expect(redact(`x ${pem('PRIVATE KEY', end)} y`).text).toMatch(/^x •+ y$/)
  })

  it('is masked as far as it goes where its end is cut off', () => {
    const cut = `-----BEGIN PRIVATE KEY-----\n${line}\n${line}\nMIIEv`
    expect(redact(cut).text).toBe(cut.replace(/[^\n]/g, '•'))
    expect(redact(`-----BEGIN PRIVATE KEY-----\n${line}\nand then it failed with 433`).text).toMatch(
      /^•+\n•+\nand then it failed with 433$/,
    )
  })

  it('with headers of its own is masked whole', () => {
    const text = pem('RSA PRIVATE KEY', '\n').replace(
      line,
      `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0A\n\n${line}`,
    )
    expect(redact(text).text).toBe(text.replace(/[^\n]/g, '•'))
  })
})

describe('a URL password with odd characters', () => {
  it.each(['p@ss', 'p@ss/w#rd', 'a/b?c', 'p:q:r', 'p%40ss', '密码p@ss', "o'neil!"])(
    'is masked: %s',
    (password) => {
      const url = (text: string) => `see mysql://root:${text}@10.0.0.1:3306/orders now`
      expect(redact(url(password)).text).toBe(url('•'.repeat(password.length)))
    },
  )
})
