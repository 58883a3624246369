import { family, missing, overLimit } from '../forms.ts'
import { busy, failed, inProgress, unsupported } from '../outcomes.ts'
import { askForMore, both, retries } from '../sentences.ts'

const asListed = both(
  'Give name, type and version of the trigger as ListTriggers shows them.',
  '触发器的名称、类型和版本按 ListTriggers 返回的填写。',
)
const inConsole = both(
  'Open the SCF console once, open or resume the service there, then repeat.',
  '进入一次 SCF 控制台，在那里开通或恢复服务，再重试。',
)

const topUp = both('Top up the account or buy a package.', '给账号充值，或购买资源包。')
const resume = both('Then check in the console that the service has resumed.', '之后在控制台确认服务已恢复。')
const arrears = {
  sides: ['bill'],
  retry: retries.afterPaying,
  causes: ['account-suspended'],
  checks: [topUp, resume],
} as const

/** What failed at the services that functions work with: triggers, logs, domains, roles, billing, concurrency. */
export default family('FailedOperation', {
  AccountInsufficient: failed(both('the account’s balance is too low, so this', '账号余额不足，操作'), {
    ...arrears,
    headline: both('the account’s balance is not enough', '账号余额不足'),
  }),
  InsufficientBalance: {
    ...failed(both('the operation', '操作'), arrears),
    headline: both('the account or the namespace is in arrears', '账号或命名空间已欠费'),
    checks: [topUp, resume],
    near: {
      code: 410,
      why: both(
        '410 is a call refused for the same reason; here it was a change.',
        '410 是调用因欠费被拒；这里被拒的是变更。',
      ),
    },
  },
  ApiGateway: failed(both('creating the API Gateway trigger', '创建 API 网关触发器'), {
    checks: [
      both(
        'API Gateway takes no new triggers any more: use a function URL.',
        'API 网关已不再接受新建触发器，请改用函数 URL。',
      ),
    ],
  }),
  Apigw: failed(both('reaching API Gateway for the trigger', '为触发器访问 API 网关'), {
    checks: [
      both(
        'API Gateway takes no new triggers any more: use a function URL.',
        'API 网关已不再接受新建触发器，请改用函数 URL。',
      ),
    ],
  }),
  ApmConfigInstanceId: failed(both('getting the APM instance', '获取 APM 实例'), {
    checks: [
      both(
        'Check that the APM instance exists in the function’s region.',
        '确认函数所在地域有这个 APM 实例。',
      ),
    ],
  }),
  BindPlugin: failed(both('binding the plugin', '绑定插件'), {
    checks: [both('Check PluginConfig in the request.', '检查请求里的 PluginConfig。')],
  }),
  CNAME: failed(both('resolving the domain’s CNAME record', '解析域名的 CNAME 记录'), {
    sides: ['config'],
    checks: [
      both(
        'Add the CNAME record that the console shows, and wait until it is known everywhere.',
        '按控制台提示添加 CNAME 记录，等解析生效。',
      ),
    ],
    retry: retries.later,
  }),
  CallNetDeployFailed: failed(both('preparing the network', '部署网络配置'), {
    checks: [both('Check VPC and subnet; then try again.', '核对私有网络和子网后重试。')],
  }),
  CallRoleFailed: failed(both('asking CAM for the role', '向 CAM 查询角色'), {
    checks: [
      both(
        'Check that the role exists and scf.qcloud.com may take it.',
        '确认角色存在，且允许 scf.qcloud.com 使用。',
      ),
    ],
    causes: ['service-role-not-authorized'],
  }),
  GetRoleError: failed(both('getting the role', '获取角色'), {
    checks: [
      both(
        'Open the SCF console once and accept the service authorisation.',
        '进入一次 SCF 控制台，同意服务授权。',
      ),
    ],
    causes: ['service-role-not-authorized'],
  }),
  ClsServiceUnregistered: unsupported(
    both('writing logs to CLS without having opened CLS', '未开通日志服务就投递日志'),
    {
      headline: both(
        'CLS, the log service, has not been opened for the account',
        '账号还没有开通日志服务 CLS',
      ),
      checks: [
        both('Open CLS (log service) for the account, then repeat.', '先为账号开通日志服务 CLS，再重试。'),
      ],
    },
  ),
  TopicNotExist: missing(both('the log topic', '日志主题'), {
    checks: [
      both('Check the function’s log setting: logset and topic.', '检查函数日志配置里的日志集和日志主题。'),
    ],
  }),
  QueryError: failed(both('the log query', '日志查询'), {
    checks: [
      both('Simplify the query: one function, at most one day.', '缩小查询范围：单个函数，时间不超过一天。'),
    ],
  }),
  Cos: failed(both('the operation on the COS bucket', '操作 COS 存储桶'), {
    checks: [
      both(
        'Check bucket, region and SCF’s right to configure it.',
        '核对存储桶、地域，以及 SCF 配置它的权限。',
      ),
    ],
  }),
  CreateTrigger: busy(both('changing a trigger', '变更触发器')),
  DeleteTrigger: failed(both('deleting the trigger', '删除触发器'), {
    checks: [
      asListed,
      both(
        'For a COS trigger TriggerDesc is needed, too: {"event":"cos:ObjectCreated:*"}.',
        'COS 触发器还必须带 TriggerDesc，例如 {"event":"cos:ObjectCreated:*"}。',
      ),
    ],
  }),
  'DeleteTrigger.UrlUsed': failed(
    both('deleting the trigger, whose URL is in use,', '删除触发器（其 URL 正在使用），'),
    {
      sides: ['config'],
      headline: both('the function URL is in use, so its trigger stays', '函数 URL 正被占用，触发器不能删除'),
      checks: [
        both('Detach the URL first, for example from a custom domain.', '先解除占用，例如自定义域名的绑定。'),
      ],
      retry: retries.no,
    },
  ),
  UpdateTrigger: failed(both('updating the trigger', '更新触发器'), {
    checks: [
      both(
        'Only timer, ckafka and http can be updated: delete others and create them again.',
        '只有 timer、ckafka、http 能更新；其他类型先删除再创建。',
      ),
      asListed,
    ],
  }),
  UpdateStatus: failed(both('switching the trigger on or off', '启停触发器'), { checks: [asListed] }),
  UpdateTriggerStatus: {
    headline: both('the trigger is already on or off, as asked', '触发器已是该状态，无需更改'),
    sides: ['caller'],
    retry: retries.no,
    causes: [],
    checks: [
      both(
        'Nothing to do; in a script, ask ListTriggers first.',
        '无需处理；脚本里可先用 ListTriggers 查状态。',
      ),
    ],
  },
  'Domain.UnExist': missing(both('the custom domain', '自定义域名'), {
    checks: [
      both(
        'List the domains (ListCustomDomains) in this region; a new one needs CreateCustomDomain first.',
        '用 ListCustomDomains 查看该地域的域名；新域名要先用 CreateCustomDomain 创建。',
      ),
    ],
  }),
  Ssl: failed(both('setting the domain’s certificate', '设置域名证书'), {
    sides: ['config'],
    checks: [
      both(
        'Check that the certificate is valid and made for this domain.',
        '确认证书有效，且签发给这个域名。',
      ),
    ],
  }),
  InstanceNotFound: missing(both('the instance', '实例'), {
    headline: both('an instance that the configuration names does not exist', '配置里引用的实例不存在'),
    checks: [
      both(
        'Look for instance ids in the request (APM, CFS, image registry); they must exist in this region.',
        '检查请求里的实例 ID（APM、CFS、镜像仓库等），它们必须在本地域存在。',
      ),
      both('Read the message: it may name the instance.', '看消息，里面可能写着是哪个实例。'),
    ],
  }),
  InsufficientResources: {
    headline: both('the region has sold out of the resources asked for', '该地域所需资源已售罄'),
    sides: ['platform'],
    retry: retries.later,
    causes: [],
    checks: [
      both('Try another region or zone, or another kind of resource.', '换地域、可用区，或换资源规格。'),
      askForMore,
    ],
    near: { code: 449, why: both('449 is the same at a call.', '449 是调用时遇到的同类情况。') },
  },
  OpenService: failed(both('opening the service for the account', '为账号开通服务'), {
    checks: [inConsole],
  }),
  UnOpenedService: unsupported(both('a service that the account has not opened', '账号尚未开通的服务'), {
    headline: both('the account has not opened a service that this needs', '账号尚未开通所需的服务'),
    checks: [both('Open it in the console, or ask for it by ticket.', '在控制台开通，或提工单申请。')],
  }),
  ServiceClosed: unsupported(both('a service that has been closed for the account', '已对该账号关闭的服务'), {
    headline: both('a service that this needs is closed for the account', '所需的服务已对该账号关闭'),
    checks: [inConsole, both('If the account is in arrears, top it up first.', '如果账号欠费，先充值。')],
  }),
  ProvisionCreateTimer: failed(both('creating the timed provisioning', '创建定时预置任务'), {
    checks: [
      both(
        'Check TriggerActions: a name of its own, a number, and a cron expression of seven fields.',
        '检查 TriggerActions：名称不重复，数量为整数，cron 表达式有七段。',
      ),
    ],
  }),
  ProvisionDeleteTimer: failed(both('deleting the timed provisioning', '删除定时预置任务'), {
    checks: [
      both(
        'Ask GetProvisionedConcurrencyConfig which tasks there are, and name one of them.',
        '用 GetProvisionedConcurrencyConfig 查现有任务，按它的名称删除。',
      ),
    ],
  }),
  ProvisionedExceedAvailable: overLimit(
    both('the provisioned concurrency, more than is left,', '预置并发（多于剩余可用量）'),
    {
      checks: [
        both(
          'Lower it, or release provisioned concurrency of other versions.',
          '调小，或释放其他版本的预置并发。',
        ),
      ],
    },
  ),
  ProvisionedExceedReserved: overLimit(
    both(
      'the provisioned concurrency, more than the function’s quota,',
      '预置并发（多于函数的最大独占配额）',
    ),
    {
      checks: [
        both(
          'Lower it, or raise the function’s maximum dedicated quota.',
          '调小，或调大函数的最大独占配额。',
        ),
      ],
    },
  ),
  ReservedExceedTotal: overLimit(both('the maximum dedicated quotas together', '各函数最大独占配额之和'), {
    checks: [both('Lower the quota of some functions.', '调小部分函数的最大独占配额。')],
  }),
  ProvisionedInProgress: inProgress(both('provisioned concurrency', '预置并发')),
  ReservedInProgress: inProgress(both('the maximum dedicated quota', '最大独占配额')),
  TotalConcurrencyMemoryInProgress: inProgress(both('the account’s concurrency quota', '账号并发配额')),
})
