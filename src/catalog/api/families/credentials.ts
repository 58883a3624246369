import { family } from '../forms.ts'
import { denied, grant } from '../outcomes.ts'
import { both, retries } from '../sentences.ts'

const key = both(
  'Compare SecretId and SecretKey with CAM’s console; no blanks around them.',
  '与 CAM 控制台核对 SecretId 和 SecretKey，前后不要有空格。',
)
const credentials = {
  sides: ['config'],
  causes: ['bad-api-credentials'],
  retry: retries.no,
  near: {
    code: 401,
    why: both(
      '401 is a call whose sign-in failed; here the API refused the key.',
      '401 是调用鉴权失败；这里是接口不认这个密钥。',
    ),
  },
} as const

/** The API does not accept who asks, before it looks at what is asked. */
function refused(en: string, zh: string, checks: readonly { en: string; zh: string }[]) {
  return { ...denied(both(en, zh), {}), ...credentials, headline: both(en, zh), checks }
}

/** Who asks is not accepted: key, signature, token, address. */
export default [
  ...family('AuthFailure', {
    InvalidAuthorization: refused(
      'the request’s Authorization header is not as it should be',
      '请求头 Authorization 不合规',
      [
        both(
          'Use an official SDK, or follow the signature method TC3-HMAC-SHA256.',
          '使用官方 SDK，或按 TC3-HMAC-SHA256 计算签名。',
        ),
      ],
    ),
    InvalidSecretId: refused('the key is none of the cloud API', '密钥不是云 API 密钥', [key]),
    MFAFailure: refused('the second factor (MFA) was not accepted', 'MFA 验证未通过', [
      both(
        'Sign in again with MFA, or use a key that needs none.',
        '重新完成 MFA 验证，或用不需要 MFA 的密钥。',
      ),
    ]),
    SecretIdNotFound: refused('the key does not exist', '密钥不存在', [
      key,
      both(
        'Check in the console whether the key was deleted or disabled.',
        '在控制台确认密钥是否已删除或禁用。',
      ),
    ]),
    SignatureExpire: refused('the signature has expired', '签名已过期', [
      both('Set the clock: more than five minutes off is too much.', '校准本机时间：误差不能超过五分钟。'),
    ]),
    SignatureFailure: refused('the signature does not fit the request', '签名错误', [
      key,
      both(
        'With your own signing code, compare with the signature page step by step.',
        '自己算签名的话，按签名文档逐步核对。',
      ),
    ]),
    TokenFailure: refused('the temporary token is wrong or has expired', '临时 token 错误或已过期', [
      both(
        'With a role’s keys, send the session token, too, and fetch new ones in time.',
        '使用角色密钥时要同时带上 token，并及时刷新。',
      ),
    ]),
    UnauthorizedOperation: {
      ...denied(both('do that', '执行此操作')),
      headline: both('CAM denied this key the action', 'CAM 不允许该密钥执行此操作'),
      checks: [
        grant,
        both(
          'If a Serverless or CloudBase tool sent it, grant them to SLS_QcsRole, or sign in again.',
          '如果是 Serverless、CloudBase 工具发起的，给 SLS_QcsRole 授权，或重新登录。',
        ),
      ],
      near: {
        code: 441,
        why: both('441 is a run or call without the right.', '441 是运行或调用时没有权限。'),
      },
    },
  }),
  ...family('IpInBlacklist', {
    '-': refused('the address that asks is on a blocklist', '请求来源 IP 在黑名单中', [
      both(
        'Take it off the list in CAM, or ask from another address.',
        '在 CAM 里移出黑名单，或换个来源 IP。',
      ),
    ]),
  }),
  ...family('IpNotInWhitelist', {
    '-': refused('the address that asks is not on the allowlist', '请求来源 IP 不在白名单中', [
      both(
        'Add the deploying machine’s address to the allowlist in CAM.',
        '把部署机器的 IP 加入 CAM 的白名单。',
      ),
    ]),
  }),
]
