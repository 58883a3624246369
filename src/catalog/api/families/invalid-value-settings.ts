import { family, unfit, wrong } from '../forms.ts'
import { both } from '../sentences.ts'

/** Values of what a function is connected with: network, logs, tracing, concurrency, hardware. */
export default family('InvalidParameterValue', {
  AsyncRunEnable: wrong('AsyncRunEnable', both('asynchronous execution', '异步执行'), {
    allowed: both('TRUE or FALSE, chosen when the function is created', 'TRUE 或 FALSE，创建函数时选定'),
  }),
  AsyncTriggerConfig: wrong('AsyncTriggerConfig', both('retries of asynchronous calls', '异步重试配置'), {
    checks: [
      both('Check the number of retries and how long an event is kept.', '检查重试次数和消息保留时间。'),
    ],
  }),
  DeadLetterConfig: wrong('DeadLetterConfig', both('the dead letter queue', '死信队列'), {
    checks: [
      both(
        'Check that the queue or topic exists in the function’s region.',
        '确认函数所在地域有这个队列或主题。',
      ),
    ],
  }),
  DiskSize: wrong('DiskSize', both('the temporary disk', '临时磁盘大小')),
  DnsInfo: wrong('OS_NAMESERVER', both('the name server in the environment', '环境变量里的 DNS 服务器'), {
    allowed: both('addresses of name servers', 'DNS 服务器的 IP 地址'),
  }),
  DynamicEnabled: wrong('DynamicEnabled', both('dynamic concurrency in an instance', '单实例动态并发'), {
    allowed: both('TRUE, FALSE, or empty to switch it off', 'TRUE、FALSE，或空字符串表示取消'),
  }),
  EipConfig: wrong('EipConfig', both('the fixed outbound address', '固定公网出口 IP')),
  IdleTimeOut: wrong('IdleTimeOut', both('how long a WebSocket may be idle', 'WebSocket 空闲超时时间'), {
    allowed: both('1–1,800 s', '1–1,800 秒'),
  }),
  WebSocketsParams: wrong('WSParams', both('the WebSocket settings', 'WebSocket 设置')),
  ProtocolType: wrong('ProtocolType', both('the protocol of a web function', 'Web 函数的协议类型'), {
    allowed: both('WS, for WebSocket', 'WS，即 WebSocket'),
  }),
  InstanceConcurrencyConfig: wrong(
    'InstanceConcurrencyConfig',
    both('requests per instance', '单实例多并发'),
    {
      checks: [both('Set it for web functions only.', '只有 Web 函数能设置。')],
    },
  ),
  MaxConcurrency: wrong('MaxConcurrency', both('requests at once in an instance', '单实例并发数'), {
    allowed: both('1–100, web functions only', '1–100，仅 Web 函数'),
  }),
  L5Enable: wrong('L5Enable', both('access to L5', 'L5 访问开关'), {
    allowed: both('TRUE or FALSE', 'TRUE 或 FALSE'),
  }),
  TraceEnable: wrong('TraceEnable', both('tracing of events', '事件追踪开关'), {
    allowed: both('TRUE or FALSE', 'TRUE 或 FALSE'),
  }),
  NodeSpec: wrong('NodeSpec', both('the size of the GPU node', 'GPU 节点规格')),
  NodeType: wrong('NodeType', both('the kind of node', '节点类型')),
  PluginConfig: wrong('PluginConfig', both('the plugins', '插件配置')),
  Permission: wrong('Permission', both('the permission on files', '权限参数')),
  PublicNetConfig: wrong('PublicNetConfig', both('access to the public network', '公网访问配置'), {
    allowed: both(
      'ENABLE or DISABLE for the network and its fixed address',
      '公网和固定 IP 均为 ENABLE 或 DISABLE',
    ),
  }),
  ReadinessProbe: unfit(both('the readiness probe', '就绪探测')),
  Stamp: wrong('Stamp', both('an internal mark of the function', '函数的内部标记')),
  Vpc: wrong('VpcConfig', both('VPC and subnet', '私有网络和子网'), {
    checks: [
      both(
        'Give VpcId and SubnetId together, both in the function’s region.',
        'VpcId 和 SubnetId 要一起填，且与函数同地域。',
      ),
    ],
    near: { code: 404, why: both('404 is a subnet that a call finds wrong.', '404 是调用时发现子网有误。') },
  }),
  ApmConfig: wrong('ApmConfig', both('the APM settings', 'APM 配置')),
  ApmConfigInstanceId: wrong('ApmConfig.InstanceId', both('the APM instance', 'APM 实例 ID')),
  ApmConfigRegion: wrong('ApmConfig.Region', both('the region of the APM instance', 'APM 实例的地域')),
  Cls: unfit(both('the log setting (CLS)', '日志投递（CLS）'), {
    checks: [
      both(
        'Give logset and topic that exist in the function’s region.',
        '填写函数所在地域存在的日志集和主题。',
      ),
    ],
  }),
  ClsRole: {
    ...wrong('Role', both('which changes of the log setting need', '修改日志配置时必填')),
    headline: both(
      'changing the CLS setting needs Role, which is missing',
      '修改 CLS 配置必须带上 Role 参数',
    ),
    checks: [
      both(
        'Send the function’s execution role along with the CLS fields.',
        '请求里把函数的运行角色和 CLS 字段一起传。',
      ),
    ],
  },
  LogFormat: wrong('LogFormat', both('the format of the log', '日志格式')),
})
