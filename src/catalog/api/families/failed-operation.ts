import { family, missing, taken, unfit, wrong } from '../forms.ts'
import { busy, denied, failed, inProgress, unsupported } from '../outcomes.ts'
import { both, retries } from '../sentences.ts'

const createThere = both(
  'To go on without copying, create the function in the target from the same package (CreateFunction).',
  '不复制也行：用同一个代码包在目标处直接创建函数（CreateFunction）。',
)
const ofInstances = both(
  'It belongs into InstanceConcurrencyConfig, which only web functions take.',
  '它属于 InstanceConcurrencyConfig，只有 Web 函数能设置。',
)

/** Changes of functions, versions, aliases, layers and namespaces that could not be made. */
export default family('FailedOperation', {
  '-': failed(both('the operation', '操作')),
  AsyncEventStatus: busy(both('that', '此操作'), {
    headline: both('the asynchronous event’s state does not allow that now', '异步事件当前状态不允许此操作'),
    checks: [
      both(
        'Ask for the event’s status (GetAsyncEventStatus) before ending it.',
        '终止前先用 GetAsyncEventStatus 查事件状态。',
      ),
      both(
        'Try again shortly; an event that has finished cannot be ended.',
        '稍后再试；已经结束的事件无法再终止。',
      ),
    ],
    retry: retries.later,
    causes: [],
  }),
  ClusterNotFound: missing(both('the function cluster', '函数集群'), {
    checks: [
      both(
        'The namespace may be bound to it (ResourceEnv): deploy into another one, such as default.',
        '命名空间可能绑定了它（ResourceEnv）：换一个命名空间部署，例如 default。',
      ),
    ],
  }),
  CopyAsyncRun: wrong(
    'AsyncRunEnable',
    both('asynchronous execution of the copy', '复制出的函数是否异步执行'),
    {
      allowed: both('TRUE or FALSE, chosen when the function is created', 'TRUE 或 FALSE，创建函数时选定'),
      checks: [createThere],
    },
  ),
  CopyFailed: failed(both('copying the function', '复制函数'), {
    checks: [
      both(
        'Check the target: its region and namespace, and whether a function of that name is there.',
        '检查目标的地域、命名空间，以及那里是否已有同名函数。',
      ),
    ],
  }),
  CopyFunction: unsupported(both('copying into that region', '复制到该地域'), {
    checks: [
      both(
        'Set TargetRegion to another region, or leave it out to copy within this one.',
        '把 TargetRegion 换成别的地域；不填则复制到当前地域。',
      ),
      createThere,
    ],
  }),
  CreateAlias: failed(both('creating the alias', '创建别名'), {
    checks: [
      both('Check that the version exists and the alias name is free.', '确认版本存在，别名没有被占用。'),
    ],
  }),
  CreateFunction: failed(both('creating the function', '创建函数'), {
    checks: [
      both('Look at the function’s state and reason in the console.', '在控制台查看该函数的状态和失败原因。'),
    ],
  }),
  CreateNamespace: failed(both('creating the namespace', '创建命名空间'), {
    checks: [
      both(
        'Check that the name is free and that the region has fewer than 5 namespaces.',
        '确认名称没有被占用，且该地域的命名空间不到 5 个。',
      ),
    ],
  }),
  DebugModeStatus: busy(both('that', '此操作'), {
    headline: both(
      'the function is in debug mode, which does not allow that',
      '函数处于调试模式，不允许此操作',
    ),
    checks: [both('End debugging of the function, then repeat.', '先结束该函数的调试，再重试。')],
    causes: [],
  }),
  DebugModeUpdateTimeOutFail: unsupported(
    both('changing the timeout in debug mode', '在调试模式下修改执行超时时间'),
    {
      headline: both('the timeout cannot be changed in debug mode', '调试模式下不能修改执行超时时间'),
      checks: [
        both('End debugging of the function, then change the timeout.', '先结束调试，再改执行超时时间。'),
      ],
    },
  ),
  DeleteAlias: failed(both('deleting the alias', '删除别名')),
  DeleteFunction: busy(both('deleting the function', '删除函数')),
  DeleteLayerVersion: failed(both('deleting the layer version', '删除层版本'), {
    checks: [both('Check whether a function still uses this version.', '检查是否还有函数在用这个版本。')],
  }),
  DeleteNamespace: unsupported(both('deleting the default namespace', '删除默认命名空间'), {
    headline: both('the namespace default cannot be deleted', '默认命名空间 default 不能删除'),
    checks: [
      both(
        'Check the name: only namespaces other than default can be deleted.',
        '核对名称：只有 default 以外的命名空间能删除。',
      ),
    ],
  }),
  FunctionNameStatusError: busy(both('deleting or updating the function', '删除或更新函数')),
  FunctionStatusError: busy(both('that', '此操作'), {
    headline: both('the function is still deploying', '函数正在部署，暂时不能操作'),
  }),
  FunctionVersionStatusNotActive: busy(both('that', '此操作'), {
    headline: both(
      'the function version is not active, so that cannot be done now',
      '函数版本未就绪，当前不能进行此操作',
    ),
    checks: [
      both('Wait until the version is Active, then repeat.', '等该版本状态变为 Active，再重试。'),
      both('Check that Qualifier names the version you mean.', '核对 Qualifier 指的是你要的版本。'),
    ],
  }),
  GetAlias: failed(both('reading the alias', '获取别名信息')),
  GetFunctionAddress: failed(both('getting the address of the code', '获取代码下载地址')),
  InstanceIsolationEnabled: wrong(
    'InstanceIsolationEnabled',
    both('isolation of instances', '实例隔离开关'),
    { checks: [ofInstances] },
  ),
  InvokeFunction: failed(both('invoking the function', '调用函数'), {
    checks: [
      both(
        'If the message holds a statusCode, that is the run’s own error: look that up.',
        '消息里若有 statusCode，那是运行本身的错误，按状态码查。',
      ),
    ],
    near: {
      code: 430,
      why: both(
        'A status code such as 430 comes from a run; this code says only that the call failed.',
        '430 这类状态码来自运行；这个错误码只说明调用没有成功。',
      ),
    },
  }),
  MixNodeConfig: unfit(both('the mix of nodes', '混合节点'), {
    checks: [
      both(
        'Give NodeSpec (the GPU model) and Num (how many at once) for each node.',
        '每个节点都填 NodeSpec（GPU 机型名）和 Num（并发个数）。',
      ),
      ofInstances,
    ],
  }),
  Namespace: taken(both('a namespace', '命名空间')),
  OperationConflict: inProgress(both('the function or layer', '函数或层'), {
    headline: both('another change of the same thing is under way', '同一对象的另一项变更正在进行'),
  }),
  PublishLayerVersion: failed(both('publishing the layer version', '发布层版本')),
  PublishVersion: busy(both('publishing a version', '发布版本')),
  QcsRoleNotFound: missing(both('the role SCF works with', 'SCF 使用的角色'), {
    checks: [
      both(
        'Open the SCF console once and accept the service authorisation: it creates SCF_QcsRole.',
        '进入一次 SCF 控制台并同意服务授权，它会创建 SCF_QcsRole。',
      ),
      both(
        'Check the execution role named in the request, letter by letter.',
        '逐字核对请求里写的运行角色名。',
      ),
    ],
    near: {
      code: 441,
      why: both(
        '441 is a run without the right; here the role was missing before any run.',
        '441 是运行时没有权限；这里是还没运行，角色就不存在。',
      ),
    },
    causes: ['service-role-not-authorized'],
    retry: retries.afterGrant,
  }),
  SessionName: wrong('SessionName', both('the name of the session', '会话名称'), {
    allowed: both(
      '5–40 letters, digits, _ and -, beginning with a letter',
      '5–40 个字母、数字、_ 和 -，字母开头',
    ),
    checks: [
      both(
        'It names the header, cookie or parameter of SessionSource, in InstanceConcurrencyConfig.',
        '它是 SessionSource 所选请求头、Cookie 或参数的名称，在 InstanceConcurrencyConfig 里。',
      ),
    ],
  }),
  UpdateAlias: failed(both('updating the alias', '更新别名'), {
    checks: [
      both(
        'Check that the versions and weights it names exist and add up.',
        '核对它引用的版本都存在，权重无误。',
      ),
    ],
  }),
  UpdateFunctionCode: busy(both('updating the code', '更新代码')),
  UpdateFunctionConfiguration: busy(both('updating the configuration', '更新配置')),
  AuthFailure: denied(both('read this', '查询'), {
    headline: both('sign-in or token were not accepted', '登录信息或 token 未通过校验'),
    causes: ['bad-api-credentials'],
  }),
})
