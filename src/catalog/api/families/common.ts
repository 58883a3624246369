import { family, unfitQuery, wrongQuery } from '../forms.ts'
import { failed, internal, unsupported } from '../outcomes.ts'
import { both, giveRequestId, retries } from '../sentences.ts'

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
      ...unfitQuery(both('the request', '请求')),
      headline: both('the request is larger than 10 MB', '请求包超过 10 MB'),
      sides: ['config'] as const,
      allowed: both(
        '10,485,760 bytes; a zip in the request grows by a third as Base64',
        '10485760 字节；zip 以 Base64 放进请求会变大三分之一',
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
      ...unfitQuery(both('the answer', '返回包')),
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
      headline: both('this action was taken out of service', '该接口已下线'),
      checks: [both('Use the action that replaces it, or update the tool.', '改用替代接口，或升级工具。')],
    }),
  }),
  ...family('InvalidAction', {
    '-': wrongQuery('Action', both('the name of the action', '接口名'), {
      headline: both('there is no action of this name', '没有这个接口'),
      checks: [
        both(
          'Check the spelling, that the host is scf.tencentcloudapi.com, and Version 2018-04-16.',
          '核对拼写，域名应为 scf.tencentcloudapi.com，Version 应为 2018-04-16。',
        ),
      ],
    }),
  }),
  ...family('InvalidRequest', {
    '-': unfitQuery(both('the body of the request', '请求体'), {
      headline: both('the body of the request cannot be read', '请求体的格式错误，无法解析'),
    }),
  }),
  ...family('NoSuchProduct', {
    '-': unfitQuery(both('the name of the product', '产品名'), {
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
    '-': unfitQuery(both('a parameter', '参数'), {
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
  ...family('ServiceUnavailable', {
    '-': internal(both('to answer: the service is not available now', '响应：服务暂时不可用'), {
      headline: both('the API is not available at the moment', '当前服务暂时不可用'),
      checks: [both('Repeat after a minute.', '过一分钟再试。'), giveRequestId],
    }),
  }),
]
