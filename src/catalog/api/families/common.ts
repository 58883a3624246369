import {
  both,
  denied,
  failed,
  family,
  giveRequestId,
  internal,
  retries,
  unsupported,
  wrongQuery,
} from '../forms.ts'

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

const slower = both('Wait a second, then send fewer requests at a time.', '等一秒再试，并减少并行请求。')
const inTurn = both(
  'Deploy functions one after another instead of all at once.',
  '多个函数依次部署，不要同时。',
)

/** Too many requests, counted for somebody. */
function tooOften(en: string, zh: string) {
  return {
    ...failed(both('the request', '请求')),
    headline: both(`requests come faster than ${en}`, `请求频率超过${zh}`),
    sides: ['caller'] as const,
    retry: retries.later,
    checks: [slower, inTurn],
    near: {
      code: 429,
      why: both(
        '429 is about instances of functions; this counts requests to the API.',
        '429 说的是函数实例；这里数的是 API 请求。',
      ),
    },
  }
}

/** What any API of the vendor may answer, whatever the product. */
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
    UnauthorizedOperation: denied(both('do that, says CAM', '执行此操作（CAM 未授权）'), {
      near: {
        code: 441,
        why: both('441 is a run or call without the right.', '441 是运行或调用时没有权限。'),
      },
    }),
  }),
  ...family('RequestLimitExceeded', {
    '-': tooOften('the API allows', 'API 限制'),
    GlobalRegionUinLimitExceeded: tooOften(
      'the account may in all regions together',
      '主账号在所有地域的限制',
    ),
    IPLimitExceeded: tooOften('this address may', '该 IP 的限制'),
    UinLimitExceeded: tooOften('the account may', '主账号的限制'),
  }),
  ...family('RequestSizeLimitExceeded', {
    '-': {
      ...wrongQuery('the request', both('its size', '大小')),
      headline: both('the request is larger than 10 MB', '请求包超过 10 MB'),
      sides: ['config'] as const,
      allowed: both(
        '10,485,760 bytes; a zip in the request grows by a third as Base64',
        '10,485,760 字节；zip 以 Base64 放进请求会变大三分之一',
      ),
      checks: [
        both('Upload the zip to COS and deploy from there.', '把 zip 传到 COS，再从 COS 部署。'),
        both('Move node_modules or other dependencies into a layer.', '把 node_modules 等依赖放进层。'),
        both('Leave out what is not needed at run time.', '去掉运行时用不到的文件。'),
      ],
      causes: ['package-too-large'],
      near: {
        code: 406,
        why: both(
          '406 is an event too large in a call; here it was a deployment.',
          '406 是调用的事件过大；这里是部署。',
        ),
      },
    },
  }),
  ...family('ResponseSizeLimitExceeded', {
    '-': {
      ...wrongQuery('the answer', both('its size', '大小')),
      headline: both('the API’s answer would be too large', '返回包超过大小限制'),
      checks: [
        both(
          'Ask for less at a time: a smaller Limit, a shorter time.',
          '减少单次返回：调小 Limit，缩短时间范围。',
        ),
      ],
      near: {
        code: 407,
        why: both('407 is a function’s own answer over 6 MB.', '407 是函数返回值超过 6 MB。'),
      },
    },
  }),
  ...family('ActionOffline', {
    '-': unsupported(both('this action, which was taken out of service,', '已下线的接口'), {
      checks: [both('Use the action that replaces it, or update the tool.', '改用替代接口，或升级工具。')],
    }),
  }),
  ...family('InvalidAction', {
    '-': wrongQuery('Action', both('the name of the action', '接口名'), {
      headline: both('there is no action of this name', '没有这个接口'),
      checks: [
        both(
          'Check the spelling, and that the host is scf.tencentcloudapi.com.',
          '核对拼写，以及域名是 scf.tencentcloudapi.com。',
        ),
      ],
    }),
  }),
  ...family('InvalidRequest', {
    '-': wrongQuery('the body', both('a multipart form', 'multipart 格式'), {
      headline: both('the body of the request cannot be read', '请求体的格式错误，无法解析'),
    }),
  }),
  ...family('NoSuchProduct', {
    '-': wrongQuery('the host', both('the name of the product', '产品名'), {
      headline: both('there is no product of this name', '没有这个产品'),
      checks: [both('Use the host scf.tencentcloudapi.com.', '域名应为 scf.tencentcloudapi.com。')],
    }),
  }),
  ...family('NoSuchVersion', {
    '-': wrongQuery('Version', both('the API’s version', '接口版本'), {
      headline: both('the API has no such version', '没有这个接口版本'),
      allowed: both('2018-04-16', 'SCF 的版本是 2018-04-16'),
    }),
  }),
  ...family('UnknownParameter', {
    '-': wrongQuery('a parameter', both('which the message names', '消息会指明是哪一个'), {
      headline: both(
        'the request holds a parameter that the action does not know',
        '请求里有接口不认识的参数',
      ),
      checks: [both('Take it out, or update the SDK or tool.', '去掉它，或升级 SDK、工具。')],
    }),
  }),
  ...family('UnsupportedProtocol', {
    '-': unsupported(both('this protocol or method', '该协议或请求方法'), {
      checks: [both('Send GET or POST over HTTPS.', '用 HTTPS 的 GET 或 POST 请求。')],
    }),
  }),
  ...family('UnsupportedRegion', {
    '-': unsupported(both('the region of the request', '请求所带的地域'), {
      checks: [both('Check the region’s spelling, as in ap-guangzhou.', '核对地域写法，例如 ap-guangzhou。')],
    }),
  }),
  ...family('DryRunOperation', {
    '-': {
      ...failed(both('nothing: it was a dry run, so it', '试运行')),
      headline: both('it was a dry run, and the request would succeed', '这是 DryRun 试运行，请求本身会成功'),
      sides: ['caller'] as const,
      checks: [both('Send it again without DryRun.', '去掉 DryRun 参数再发一次。')],
      retry: retries.no,
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
  ...family('ServiceUnavailable', {
    '-': internal(both('to answer: the service is not available now', '响应：服务暂时不可用'), {
      headline: both('the API is not available at the moment', '当前服务暂时不可用'),
      checks: [both('Repeat after a minute.', '过一分钟再试。'), giveRequestId],
    }),
  }),
]
