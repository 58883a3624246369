import type { Rule } from '../kinds.ts'
import { isDrawn, isMixed, isRandom, isRandomBetweenStars, isUuid } from '../values/values.ts'
import { keyNames, openKeys } from './key-names.ts'
import {
  isAnyKey,
  isGenerated,
  isKey,
  isOfEnvironment,
  isPass,
  isPassword,
  isSessionOfExpress,
  isSessionOfServer,
  isSum,
  isToken,
} from './label-values.ts'
import { row } from './row.ts'
import { isAuthOfStore } from './stores.ts'

/** Secrets that show only by the name they are given. */
export const labels: readonly Rule[] = [
  row(
    'name of a SecretId',
    'secret-id',
    ['secret', 'key'],
    'secret[ _-]?id|access[ _-]?key[ _-]?id',
    (found) => isGenerated(found, 16),
  ),
  row(
    'name of a SecretKey',
    'secret-key',
    ['secret', '密钥', '密鑰', '私钥', '私鑰', '密匙', '秘钥', '秘鑰'],
    // People also write the other 秘, and 匙.
    'secret[ _-]?(?:access[ _-]?)?key|[密私秘][钥鑰]|密匙',
    isKey,
  ),
  row(
    'SK and AK',
    'secret-key',
    ['"', "'", ':', '=', ' ', '\t', '_']
      .flatMap((sign) => [`sk${sign}`, `ak${sign}`])
      .concat([...'：＝「『（是为，']),
    '(?<![A-Za-z0-9])[as]k',
    ({ value, tie, isLine }) =>
      (/^[\w+/-]{20,48}={0,2}$/.test(value) && (isRandom(value) || /^[A-Z0-9]{20,40}$/.test(value))) ||
      ((tie === 'firm' || tie === 'tight') && /^[0-9a-f]{32,64}$/.test(value)) ||
      (tie === 'firm' && /^\w{10,}$/.test(value) && isRandom(value) && isLine()),
  ),
  row(
    'password',
    'password',
    [
      ...[
        'bindpw',
        'rootpw',
        'passw',
        'passph',
        'pass phrase',
        'pass-phrase',
        'passc',
        'passk',
        'psw',
        'pwd',
        'psk',
        'kennwort',
      ],
      ...['密码', '密碼', '口令', '密 码', '密  码', '密　码', 'パスワード', '비밀번호', 'пароль'],
    ],
    `(?<![A-Za-z])psk(?![A-Za-z])|bindpw|rootpw|passw(?:or)?d|pass[ -]?phrase|pass(?:code|key|wort)|kennwort|pswd|(?<![A-Za-z])psw(?![A-Za-z])|pwd|(?:初始|临时|臨時)?密[ \\u3000]{0,2}[码碼]|口令|パスワード|비밀번호|пароль`,
    isPassword,
  ),
  row(
    'pass',
    'password',
    ['pass'],
    '(?<![A-Za-z])(?:auth|sasl|proxy|http|bind|imap|vpn|app|rpc|ssh|db|my(?:sql)?|pg|ftp|redis|root|admin|user|mail|smtp|login|store|key)?pass(?![A-Za-z])',
    isPass,
  ),
  row(
    'PW',
    'password',
    ['pw:', 'pw=', 'pw ', '：', '"pw"', 'pw is', "pw'", 'pw"'],
    '(?<![A-Za-z])pw',
    (found) => isPass(found) && isMixed(found.value),
  ),
  row(
    'token',
    'token',
    ['token', '令牌', 'ticket', 'sonar.login', 'usersig', 'user_sig'],
    'token|user_?sig|令牌|sonar\\.login|(?:jsapi|wx|component)[_-]?(?:\\w{1,12}_)?ticket',
    isToken,
  ),
  row('signature', 'signed-url', ['signature'], 'signature', (found) => isGenerated(found, 16)),
  row(
    'signature of a form',
    'signed-url',
    ['sign'],
    '(?<![A-Za-z])(?:pay_?)?sign',
    ({ value, tie }) => (tie === 'tight' || tie === 'firm') && isSum(value),
  ),
  row(
    'secret or key',
    'api-key',
    ['key', 'secret', 'credential', 'identity.value', 'identity_value'],
    `secret(?:[ _-]?(?:string|data|text))?|(?:${keyNames})[ _-]?key|(?<![A-Za-z])vkey|(?:unseal|recovery) key(?: \\d{1,2})?|credentials?|identity[._]value`,
    isKey,
  ),
  row(
    'credential in Chinese',
    'api-key',
    ['凭证', '凭据', '憑證', '憑據'],
    // Accountants number theirs: `凭证 PZ20241109001`.
    '[凭憑][证證据據]',
    ({ value }) => isDrawn(value) && /^[\w+/=~-]+$/.test(value),
  ),
  {
    name: 'app secret behind its label, whatever is between',
    kind: 'api-key',
    hints: ['secret'],
    pattern: /((?:app|client)[ _-]?secret(?:[^A-Za-z0-9•密]|\\[nrt]){1,40})[0-9a-f]{32}(?![A-Za-z0-9])/gi,
  },
  row(
    'any other key',
    'api-key',
    ['key'],
    `(?<!(?:${openKeys})[ _-]?)key`,
    (found) => isAnyKey(found) || isOfEnvironment(found),
  ),
  row(
    'what pushes or signs by the environment',
    'api-key',
    ['_push', '_bot', '_hook', '_private', '_salt', '_pepper', '_seed', '_cred'],
    '(?<=[A-Z0-9]_)(?:push|bot|hook|private|salt|pepper|seed|creds?)(?![A-Za-z])',
    (found) => isOfEnvironment(found) && !/^[0-9a-f]{40}$/.test(found.value),
  ),
  row(
    'session id',
    'cookie',
    [
      'sess',
      'sid',
      'session',
      'bili_jct',
      'bduss',
      'pt_key',
      'wskey',
      'z_c0',
      'music_u',
      'p_skey',
      'qm_keyst',
    ],
    '(?:php|asp|j|asp\\.net[_-])?sess(?:ion)?[ _.-]?id|sessdata|bili_jct|bduss|pt_key|wskey|z_c0|music_u|p_skey|qm_keyst|sid_tt|web_session|connect\\.sid|(?<![A-Za-z])sid|laravel_session|session[_-]?token',
    ({ label, value, tie }) =>
      tie !== 'gap' &&
      // Twilio numbers accounts and messages so; who knows the number gets nowhere.
      !/^[A-Z]{2}[0-9a-f]{32}$/.test(value) &&
      (isRandomBetweenStars(value) ||
        isUuid(value) ||
        isSessionOfExpress(value) ||
        isSessionOfServer(label, value)),
  ),
  row(
    'auth of npm and Docker',
    'password',
    ['auth"', "auth'", '_auth', 'auth=', '--auth'],
    '(?<![A-Za-z])_?auth',
    ({ value, tie }) =>
      tie !== 'gap' &&
      tie !== 'weak' &&
      /^[\w+/-]{12,}={0,2}$/.test(value) &&
      (value.endsWith('=') || isRandom(value)),
  ),
  row(
    'auth of a data store',
    'password',
    ['auth"', "auth'", 'auth:', 'auth=', 'auth :', 'auth ='],
    '(?<![A-Za-z])auth',
    isAuthOfStore,
  ),
]
