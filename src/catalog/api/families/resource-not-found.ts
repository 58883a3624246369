import { family, missing, unfit } from '../forms.ts'
import { both, giveRequestId } from '../sentences.ts'

const functionWords = both('the function', '函数')
const versionWords = both('the version', '版本')
const call = {
  code: 435,
  why: both(
    '435 is a call that finds no function; here it was a management request.',
    '435 是调用时找不到函数；这里是管理请求。',
  ),
} as const
const version = {
  near: {
    code: 442,
    why: both(
      '442 is a call to a missing version or alias; here it was a management request.',
      '442 是调用了不存在的版本或别名；这里是管理请求。',
    ),
  },
} as const
const list = both(
  'List the versions (ListVersionByFunction) and take one of them.',
  '用 ListVersionByFunction 列出版本，从中选一个。',
)
const role = {
  checks: [
    both(
      'Check the role’s name in CAM, letter by letter, in the same account.',
      '在 CAM 里逐字核对角色名，且属于同一账号。',
    ),
    both('Let scf.qcloud.com take the role (its trust policy).', '在角色的信任策略里允许 scf.qcloud.com。'),
  ],
  near: {
    code: 441,
    why: both(
      '441 is a run without the right; here the role is missing.',
      '441 是运行时没有权限；这里是角色不存在。',
    ),
  },
  causes: ['service-role-not-authorized'],
}
const triggers = both(
  'List the function’s triggers (ListTriggers); mind the version it hangs on.',
  '用 ListTriggers 列出触发器，注意它绑定的版本。',
)
const gooseFs = {
  checks: [
    both(
      'Compare with the GooseFS console; it must be in the function’s region and VPC.',
      '与 GooseFS 控制台核对，且与函数同地域、同私有网络。',
    ),
  ],
}
const cfsMount = both(
  'Check in the CFS console: state, VPC, mount point.',
  '在 CFS 控制台核对状态、私有网络和挂载点。',
)

export default family('ResourceNotFound', {
  '-': missing(both('what the request names', '对象'), {
    headline: both('something that the request names does not exist', '请求里提到的某个资源不存在'),
  }),
  Alias: missing(both('the alias', '别名'), {
    checks: [
      both('List the aliases (ListAliases) and take one of them.', '用 ListAliases 列出别名，从中选一个。'),
    ],
    ...version,
  }),
  AsyncEvent: missing(both('the asynchronous event', '异步事件'), {
    checks: [
      both(
        'Check the InvokeRequestId, and that the event is not long over.',
        '核对 InvokeRequestId，以及事件是否早已结束。',
      ),
    ],
  }),
  AttachedTagKeyNotFound: missing(both('the tag key', '标签键'), {
    checks: [
      both(
        'Create the key in the tag console first, or leave the tag out.',
        '先在标签控制台创建该键，或去掉这个标签。',
      ),
    ],
  }),
  Cdn: missing(both('the CDN domain', 'CDN 域名'), {
    checks: [
      both(
        'Look for the domain in the CDN console of the same account; it must be switched on.',
        '在同一账号的 CDN 控制台查找该域名，并确认已启用。',
      ),
    ],
  }),
  CfsMountInsNotMatch: missing(both('the mount point of that file system', '该文件系统的挂载点'), {
    checks: [cfsMount],
  }),
  CfsProtocolError: unfit(both('the protocol of the file system', '文件系统协议'), {
    checks: [cfsMount],
  }),
  CfsStatusError: {
    ...missing(both('the file system', '文件系统')),
    headline: both('the file system is not available now', '文件系统当前不可用'),
    checks: [cfsMount],
  },
  CfsVpcNotMatch: {
    ...missing(both('the file system', '文件系统')),
    headline: both('file system and function are in different VPCs', '文件系统与函数不在同一个私有网络'),
    checks: [
      both('Give the function the VPC of the file system.', '把函数的私有网络设成文件系统所在的那个。'),
    ],
  },
  Ckafka: missing(both('the CKafka instance or topic', 'CKafka 实例或主题'), {
    checks: [
      both(
        'Copy instance id and topic from the CKafka console, in the function’s region.',
        '实例 ID 和主题从 CKafka 控制台复制，且与函数同地域。',
      ),
    ],
  }),
  Cmq: missing(both('the CMQ topic', 'CMQ 主题'), {
    checks: [
      both(
        'Check the queue in DeadLetterConfig, and triggers of type cmq: that type is no longer offered.',
        '检查 DeadLetterConfig 里的队列，以及 cmq 类型的触发器：该类型已不再提供。',
      ),
    ],
  }),
  Cos: missing(both('the COS bucket', 'COS 存储桶'), {
    checks: [
      both(
        'Write the trigger’s name as the bucket’s domain, NAME-APPID.cos.REGION.myqcloud.com, in the function’s region.',
        '触发器名称写存储桶域名：名称-APPID.cos.地域.myqcloud.com，且与函数同地域。',
      ),
    ],
  }),
  CosObject: missing(both('the object in COS', 'COS 对象'), {
    checks: [
      both(
        'Check that the upload finished, and the path with its leading /.',
        '确认上传已完成，路径以 / 开头。',
      ),
    ],
  }),
  Demo: {
    ...missing(both('the template', '函数模板')),
    headline: both('the vendor has no such template', '没有这个函数模板'),
    checks: [
      both(
        'Leave DemoId out and send your own code: ZipFile, or bucket and object in COS.',
        '去掉 DemoId，改传自己的代码：ZipFile，或 COS 存储桶和对象。',
      ),
      both('Or choose a template that the console lists today.', '或改用控制台当前列出的模板。'),
    ],
  },
  Function: missing(functionWords, {
    headline: both(
      'the function does not exist in this account, region and namespace',
      '这个账号、地域和命名空间里没有该函数',
    ),
    near: call,
  }),
  FunctionName: missing(functionWords, {
    headline: both(
      'no function of this name is in this account, region and namespace',
      '这个账号、地域和命名空间里没有叫这个名字的函数',
    ),
    near: call,
  }),
  FunctionVersion: missing(both('the function’s version', '函数的版本'), { checks: [list], ...version }),
  GetCfsMountInsError: {
    ...missing(both('the mount point', '挂载点')),
    headline: both('the mount point of CFS could not be read', '获取 CFS 挂载点信息出错'),
    checks: [cfsMount],
  },
  GetCfsNotMatch: {
    ...missing(both('the file system', '文件系统')),
    headline: both('the file system could not be read', '获取 CFS 信息出错'),
    checks: [cfsMount],
  },
  GooseFsClusterEndpoint: missing(both('the GooseFS endpoint', 'GooseFS 访问地址'), gooseFs),
  GooseFsClusterId: missing(both('the GooseFS cluster', 'GooseFS 集群'), gooseFs),
  GooseFsClusterNamespace: missing(both('the GooseFS namespace', 'GooseFS 命名空间'), gooseFs),
  ImageConfig: missing(both('the image', '镜像配置'), {
    checks: [
      both(
        'Give ImageConfig with the image’s address, and push the image first.',
        '先推送镜像，再在 ImageConfig 里填镜像地址。',
      ),
    ],
    near: {
      code: 444,
      why: both('444 is an image that cannot be pulled at a run.', '444 是运行时拉取镜像失败。'),
    },
  }),
  Layer: missing(both('the layer', '层'), {
    checks: [
      both(
        'Layers belong to one region: publish it in this one, too.',
        '层按地域存放：在这个地域也发布一次。',
      ),
    ],
  }),
  LayerVersion: missing(both('the layer’s version', '层的版本'), {
    checks: [both('List the layer’s versions (ListLayerVersions).', '用 ListLayerVersions 列出层的版本。')],
  }),
  Namespace: missing(both('the namespace', '命名空间'), {
    checks: [
      both('Create it (CreateNamespace), or use default.', '先用 CreateNamespace 创建，或使用 default。'),
    ],
    near: call,
  }),
  Qualifier: missing(both('the version or alias', '版本或别名'), { checks: [list], ...version }),
  Role: missing(both('the role', '角色'), role),
  RoleCheck: missing(both('the role that reads the logs', '读取日志所用的角色'), role),
  Timer: missing(both('the timer', '定时触发器'), { checks: [triggers] }),
  TotalConcurrencyMemory: {
    ...missing(both('the account’s concurrency quota', '账号的并发配额')),
    headline: both(
      'the region has no concurrency quota of the account to set',
      '该地域没有可设置的账号并发配额',
    ),
    checks: [
      both(
        'Ask GetAccount in this region for the quota; set it in a region where you have functions.',
        '先在该地域用 GetAccount 查配额；请在有函数的地域设置。',
      ),
      giveRequestId,
    ],
  },
  Trigger: missing(both('the trigger', '触发器'), {
    checks: [triggers],
  }),
  Version: missing(versionWords, { checks: [list], ...version }),
  Vpc: missing(both('the VPC or subnet', '私有网络或子网'), {
    checks: [both('Give VPC and subnet of the function’s own region.', '填写函数所在地域的私有网络和子网。')],
    near: { code: 404, why: both('404 is a subnet that a call finds wrong.', '404 是调用时发现子网有误。') },
  }),
})
