import { family, unfit, wrong } from '../forms.ts'
import { asyncForm } from '../limits.ts'
import { both, fromConsole } from '../sentences.ts'

const apm = both(
  'Copy instance and region from the APM console; without ApmConfig the function deploys, too.',
  '实例和地域从 APM 控制台复制；不带 ApmConfig 也能部署。',
)

/** Values of what a function is connected with: network, logs, tracing, concurrency, hardware. */
export default family('InvalidParameterValue', {
  AsyncRunEnable: wrong('AsyncRunEnable', both('asynchronous execution', '异步执行'), {
    allowed: both('TRUE or FALSE, chosen when the function is created', 'TRUE 或 FALSE，创建函数时选定'),
  }),
  AsyncTriggerConfig: wrong('AsyncTriggerConfig', both('retries of asynchronous calls', '异步重试配置'), {
    allowed: asyncForm,
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
  DiskSize: wrong('DiskSize', both('the temporary disk', '临时磁盘大小'), {
    allowed: both('512 MB; more only for accounts that were admitted', '512 MB；更大需要申请开通'),
  }),
  DnsInfo: wrong('OS_NAMESERVER', both('the name server in the environment', '环境变量里的 DNS 服务器'), {
    allowed: both('addresses of name servers', 'DNS 服务器的 IP 地址'),
  }),
  DynamicEnabled: wrong('DynamicEnabled', both('dynamic concurrency in an instance', '单实例动态并发'), {
    allowed: both('TRUE, FALSE, or empty to switch it off', 'TRUE、FALSE，或空字符串表示取消'),
  }),
  EipConfig: wrong('EipConfig', both('the fixed outbound address', '固定公网出口 IP'), {
    allowed: both(
      'EipStatus ENABLE or DISABLE, inside PublicNetConfig',
      'EipStatus 为 ENABLE 或 DISABLE，写在 PublicNetConfig 里',
    ),
  }),
  IdleTimeOut: wrong('IdleTimeOut', both('how long a WebSocket may be idle', 'WebSocket 空闲超时时间'), {
    allowed: both('1–1,800 s', '1–1800 秒'),
  }),
  WebSocketsParams: wrong('WSParams', both('the WebSocket settings', 'WebSocket 设置'), {
    allowed: both(
      'IdleTimeOut, 1–1,800 s, inside ProtocolParams',
      'IdleTimeOut 为 1–1800 秒，写在 ProtocolParams 里',
    ),
  }),
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
  NodeSpec: wrong('NodeSpec', both('the size of the GPU node', 'GPU 节点规格'), { checks: [fromConsole] }),
  NodeType: wrong('NodeType', both('the kind of node', '节点类型'), { checks: [fromConsole] }),
  PluginConfig: wrong('PluginConfig', both('the plugins', '插件配置'), { checks: [fromConsole] }),
  Permission: wrong('Permission', both('the permission on files', '权限参数'), { checks: [fromConsole] }),
  PublicNetConfig: wrong('PublicNetConfig', both('access to the public network', '公网访问配置'), {
    allowed: both(
      'ENABLE or DISABLE for the network and its fixed address',
      '公网和固定 IP 均为 ENABLE 或 DISABLE',
    ),
  }),
  ReadinessProbe: unfit(both('the readiness probe', '就绪探测'), { checks: [fromConsole] }),
  Stamp: wrong('Stamp', both('an internal mark of the function', '函数的内部标记'), {
    checks: [
      both('Leave Stamp out: only tools of the vendor set it.', '去掉 Stamp：只有官方工具才会设置它。'),
    ],
  }),
  Vpc: wrong('VpcConfig', both('VPC and subnet', '私有网络和子网'), {
    checks: [
      both(
        'Give VpcId and SubnetId together, both in the function’s region.',
        'VpcId 和 SubnetId 要一起填，且与函数同地域。',
      ),
    ],
    near: { code: 404, why: both('404 is a subnet that a call finds wrong.', '404 是调用时发现子网有误。') },
  }),
  ApmConfig: wrong('ApmConfig', both('the APM settings', 'APM 配置'), { checks: [apm] }),
  ApmConfigInstanceId: wrong('ApmConfig.InstanceId', both('the APM instance', 'APM 实例 ID'), {
    checks: [apm],
  }),
  ApmConfigRegion: wrong('ApmConfig.Region', both('the region of the APM instance', 'APM 实例的地域'), {
    allowed: both('a region’s id, such as ap-guangzhou', '地域 ID，例如 ap-guangzhou'),
    checks: [apm],
  }),
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
  LogFormat: wrong('LogFormat', both('the format of the log', '日志格式'), { checks: [fromConsole] }),
})
