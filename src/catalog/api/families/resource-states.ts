import { family, inUse, missing, unfitQuery } from '../forms.ts'
import { failed } from '../outcomes.ts'
import { both, retries } from '../sentences.ts'

const topUp = both('Top up the account or buy a package.', '给账号充值，或购买资源包。')
const resume = both('Resume the service by hand in the console afterwards.', '之后在控制台手动恢复服务。')
const suspended = {
  sides: ['bill'],
  retry: retries.afterPaying,
  causes: ['account-suspended'],
  checks: [topUp, resume],
} as const

/** Resources that are short or out of order, accounts that may not, parameters that are missing. */
export default [
  ...family('ResourceInsufficient', {
    '-': failed(both('the request, for lack of a resource,', '请求因资源不足'), {
      headline: both('a resource that the request needs is short', '请求所需的资源不足'),
      retry: retries.later,
    }),
    COS: inUse(
      both('the bucket’s room for triggers', '存储桶可用的触发规则'),
      both('other triggers', '其他触发器'),
      {
        headline: both(
          'COS has no room for another trigger of the bucket',
          'COS 资源不足，存储桶不能再加触发器',
        ),
      },
    ),
  }),
  ...family('ResourceUnavailable', {
    '-': failed(both('the request: a resource is not available', '请求：资源不可用'), {
      headline: both('a resource that the request needs is not available', '请求所需的资源不可用'),
      near: {
        code: 403,
        why: both(
          '403 carries this name, too, with a number: that is a call.',
          '403 也叫这个名字，但带数字：那是调用。',
        ),
      },
    }),
    InsufficientBalance: {
      ...failed(both('the call', '调用'), suspended),
      headline: both('the account is in arrears', '账号已欠费'),
      near: {
        code: 410,
        why: both('410 is the same at a call that reaches SCF.', '410 是调用到达 SCF 后的同一情况。'),
      },
      checks: [topUp, resume],
    },
    Namespace: missing(both('the namespace', '命名空间'), {
      headline: both('the namespace is not available now', '命名空间当前不可用'),
      checks: [
        both(
          'Look at the namespace in the console; deploy into default meanwhile.',
          '在控制台查看该命名空间，期间可先部署到 default。',
        ),
      ],
      retry: retries.later,
    }),
    ServiceSuspended: {
      ...failed(both('the call', '调用'), suspended),
      headline: both('the account’s SCF service is frozen', '账号的云函数服务已冻结'),
      near: {
        code: 402,
        why: both('402 is the same, told with a number.', '402 是同一情况，带状态码返回。'),
      },
      checks: [topUp, resume],
    },
  }),
  ...family('OperationDenied', {
    AccountIsolate: {
      ...failed(both('the operation', '操作'), suspended),
      headline: both('the account is isolated, usually for arrears', '账号已被隔离，通常因为欠费'),
      checks: [topUp, resume],
    },
    AccountNotExists: missing(both('the account', '账号'), {
      checks: [both('Check whose key the request uses.', '核对请求用的是谁的密钥。')],
      causes: ['bad-api-credentials'],
    }),
  }),
  ...family('MissingParameter', {
    '-': unfitQuery(both('a parameter', '参数'), {
      headline: both('a parameter that the action needs is missing', '缺少接口必需的参数'),
    }),
    Code: unfitQuery(both('the code of the new function', '新函数的代码'), {
      headline: both('the code of the new function is missing', '创建函数时没有传代码'),
      checks: [
        both(
          'Give ZipFile, the COS fields or ImageConfig in Code.',
          '在 Code 里给出 ZipFile、COS 字段或 ImageConfig。',
        ),
      ],
      sides: ['config'],
    }),
    Runtime: unfitQuery(both('the runtime', '运行环境'), {
      headline: both('the runtime is missing', '没有传运行环境 Runtime'),
      checks: [
        both('Add Runtime to the request or the function’s settings.', '在请求或函数配置里补上 Runtime。'),
      ],
      allowed: both(
        'one of the region’s runtimes, such as Python3.10 or Nodejs18.15',
        '所在地域支持的运行环境，例如 Python3.10、Nodejs18.15',
      ),
      sides: ['config'],
      causes: ['runtime-not-supported'],
    }),
  }),
]
