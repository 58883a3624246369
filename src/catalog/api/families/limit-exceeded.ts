import { family, overLimit, tooHigh } from '../forms.ts'
import { asyncForm, initTimeoutForm, logOffset, memoryForm, provisioned, timeoutForm } from '../limits.ts'
import { unsupported } from '../outcomes.ts'
import { askForMore, both, retries } from '../sentences.ts'

const setting = both(
  'Lower it, or release what other functions have of it.',
  '调小，或释放其他函数占用的额度。',
)
const concurrency = {
  checks: [setting],
  near: {
    code: 432,
    why: both(
      '432 is a call over the concurrency limit; here a setting was refused.',
      '432 是调用时并发超限；这里是配额设置被拒绝。',
    ),
  },
  causes: ['concurrency-quota'],
}

export default family('LimitExceeded', {
  '-': overLimit(both('a quota, which the message names,', '配额（看消息里是哪一个）'), {
    headline: both('a quota of the account is used up', '账号的某项配额已用完'),
  }),
  Alias: overLimit(both('the number of aliases of the function', '函数的别名数量'), {
    checks: [both('Delete aliases that nobody calls.', '删除没人调用的别名。')],
    near: {
      code: 442,
      why: both(
        '442 is an alias that does not exist; here there are too many.',
        '442 是别名不存在；这里是别名太多。',
      ),
    },
  }),
  Cdn: overLimit(both('the number of CDN triggers', 'CDN 触发器数量')),
  ContainerImageAccelerate: overLimit(
    both('the number of versions with image acceleration', '开启镜像加速的版本数量'),
  ),
  ContainerImageAccelerateQuota: overLimit(both('image acceleration', '镜像加速'), {
    headline: both('the account’s quota for image acceleration is used up', '账号的镜像加速配额已用完'),
  }),
  Eip: overLimit(both('the number of fixed outbound addresses', '固定公网出口 IP 数量'), {
    checks: [
      both(
        'Let functions of one VPC share an address, or release one.',
        '让同一私有网络的函数共用 IP，或释放不用的。',
      ),
    ],
  }),
  Fs: overLimit(both('the number of mounted file systems', '挂载的文件系统数量')),
  Function: overLimit(both('the number of functions', '函数数量'), {
    headline: both('the namespace has no room for another function', '命名空间里的函数数量已到上限'),
    allowed: both('50 functions in a namespace', '每个命名空间 50 个函数'),
    checks: [
      both(
        'Delete functions nobody uses, or deploy into another namespace.',
        '删除不用的函数，或部署到其他命名空间。',
      ),
    ],
  }),
  FunctionOnTopic: overLimit(both('the number of functions on the topic', '同一主题下的函数数量'), {
    checks: [
      both(
        'Remove a function’s trigger from the topic, or use another topic.',
        '从该主题移除一个函数的触发器，或换主题。',
      ),
    ],
  }),
  FunctionProvisionedConcurrencyMemory: overLimit(
    both('the provisioned concurrency of this version', '该版本的预置并发'),
    concurrency,
  ),
  FunctionReservedConcurrencyMemory: overLimit(
    both('the function’s maximum dedicated quota', '函数的最大独占配额'),
    concurrency,
  ),
  FunctionTotalProvisionedConcurrencyMemory: overLimit(
    both('the provisioned concurrency of all versions together', '所有版本的预置并发总量'),
    concurrency,
  ),
  FunctionTotalProvisionedConcurrencyNum: overLimit(
    both('the number of provisioned instances of the function', '函数的预置并发总数'),
    concurrency,
  ),
  FunctionVersions: overLimit(both('the number of versions of the function', '函数的版本数量'), {
    allowed: both('1,000 versions of a function', '每个函数 1000 个版本'),
    checks: [both('Delete old versions that no alias points at.', '删除没有别名指向的旧版本。')],
  }),
  GpuReservedQuota: overLimit(both('the reserved GPU quota', 'GPU 预留额度'), {
    headline: both('the reserved GPU quota is too small', 'GPU 预留额度不足'),
  }),
  InitTimeout: tooHigh('InitTimeout', both('the initialisation timeout', '初始化超时时间'), {
    allowed: initTimeoutForm,
    near: {
      code: 450,
      why: both(
        '450 is a start that took longer; here the setting was refused.',
        '450 是启动超时；这里是设置被拒绝。',
      ),
    },
  }),
  IntraIp: overLimit(both('the number of fixed addresses in the VPC', '内网固定 IP 数量')),
  LayerVersions: overLimit(both('the number of versions of the layer', '层的版本数量'), {
    checks: [both('Delete versions of the layer that no function uses.', '删除没有函数使用的层版本。')],
  }),
  Layers: overLimit(both('the number of layers', '层的数量'), {
    allowed: both('5 layer versions on a function', '每个函数版本绑定 5 个层版本'),
    checks: [both('Join layers, or delete those no function uses.', '合并层，或删除没有函数使用的层。')],
  }),
  MaxCapacity: tooHigh('MaxCapacity', both('the most to scale up to', '扩容的最大值'), {
    allowed: provisioned,
  }),
  Memory: tooHigh('MemorySize', both('the memory', '内存'), {
    allowed: memoryForm,
    near: {
      code: 434,
      why: both(
        '434 is a run that used too much; here the setting was refused.',
        '434 是运行超出内存；这里是设置被拒绝。',
      ),
    },
  }),
  MsgTTL: tooHigh('MsgTTL', both('how long an asynchronous event is kept', '异步消息保留时间'), {
    allowed: both('21,600 s, which are 6 hours', '21600 秒，即 6 小时'),
  }),
  Namespace: overLimit(both('the number of namespaces', '命名空间数量'), {
    headline: both('the region has no room for another namespace', '该地域的命名空间数量已到上限'),
    allowed: both('5 namespaces in a region', '每个地域 5 个命名空间'),
    checks: [both('Delete an empty namespace, or use an existing one.', '删除空的命名空间，或使用已有的。')],
  }),
  Offset: tooHigh('Offset', both('how far into the logs', '日志偏移'), {
    allowed: logOffset,
    checks: [both('Narrow the time instead of paging further.', '缩小时间范围，不要继续往后翻页。')],
  }),
  PrivilegeContainer: unsupported(both('a privileged container', '特权容器'), {
    checks: [
      both('Leave the privileged setting out.', '去掉特权容器的设置。'),
      both('If the code cannot do without it, ask by ticket.', '代码离不开它时，提工单申请。'),
    ],
  }),
  ProvisionTriggerAction: overLimit(both('the number of timed provisionings', '定时预置任务数量'), {
    checks: [both('Delete timed provisionings that are over.', '删除已过期的定时预置。')],
  }),
  ProvisionTriggerInterval: {
    ...overLimit(both('the interval', '间隔')),
    headline: both('the timed provisioning repeats too soon', '定时预置的触发间隔太短'),
    sides: ['config'],
    retry: retries.no,
    checks: [both('Leave more time between two times.', '拉大两次触发的间隔。')],
  },
  Quota: overLimit(both('the quota for calls', '调用配额'), {
    headline: both('the account’s quota for this call is used up', '账号在该调用上的配额已用完'),
    checks: [both('Wait a little and call less often.', '稍等再试，并降低调用频率。')],
    near: {
      code: 432,
      why: both('432 is the concurrency limit, told with a number.', '432 是并发超限，带状态码返回。'),
    },
    retry: retries.later,
  }),
  RetryNum: tooHigh('RetryNum', both('retries of an asynchronous call', '异步重试次数'), {
    allowed: asyncForm,
  }),
  Timeout: tooHigh('Timeout', both('the execution timeout', '执行超时时间'), {
    allowed: timeoutForm,
    checks: [
      both(
        'Set at most 900 s; longer work needs asynchronous execution.',
        '最多设 900 秒；更长的任务用异步执行。',
      ),
    ],
    near: {
      code: 433,
      why: both(
        '433 is a run that took too long; here the setting was refused.',
        '433 是运行超时；这里是设置被拒绝。',
      ),
    },
  }),
  TotalConcurrencyMemory: overLimit(
    both('the account’s concurrency quota', '账号的并发内存配额'),
    concurrency,
  ),
  Trigger: overLimit(both('the number of triggers', '触发器数量'), {
    headline: both(
      'the function has no room for another trigger of this kind',
      '函数的同类触发器数量已到上限',
    ),
    allowed: both('10 triggers of a kind', '同类触发器 10 个'),
    checks: [both('Delete a trigger of this kind from the function.', '从函数上删除一个同类触发器。')],
  }),
  UserTotalConcurrencyMemory: {
    ...overLimit(both('the region’s concurrency quota', '地域的并发总配额'), concurrency),
    checks: [setting, askForMore],
  },
})
