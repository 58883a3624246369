import { family, overLimit, taken, unfit, wrong } from '../forms.ts'
import { cronForm, provisioned, triggerTypes } from '../limits.ts'
import { both, retries } from '../sentences.ts'

const gatewayGone = both(
  'API Gateway takes no new triggers any more: use a function URL.',
  'API 网关已不再接受新建触发器，请改用函数 URL。',
)
const gone = both(
  'CDN is no longer a kind of trigger: call a function URL instead.',
  'CDN 已不在触发器类型之列，请改为调用函数 URL。',
)

/** Triggers, custom domains, and concurrency that is provisioned by the clock. */
export default family('InvalidParameterValue', {
  ApiGateway: unfit(both('the API Gateway trigger', 'API 网关触发器'), { checks: [gatewayGone] }),
  ServiceName: wrong('ServiceName', both('the gateway service’s name', '网关服务名'), {
    checks: [gatewayGone],
  }),
  SecretInfo: wrong('SecretInfo', both('the gateway’s keys', '网关密钥信息'), { checks: [gatewayGone] }),
  EASConfig: wrong('EASConfig', both('the sign-in of a function URL', '函数 URL 的鉴权配置'), {
    checks: [
      both(
        'Leave it out, and choose AuthType NONE or CAM in the http trigger’s TriggerDesc.',
        '去掉它，在 http 触发器的 TriggerDesc 里用 AuthType：NONE 或 CAM。',
      ),
    ],
  }),
  Cdn: unfit(both('the CDN trigger', 'CDN 触发器'), { allowed: triggerTypes, checks: [gone] }),
  Ckafka: unfit(both('the CKafka trigger', 'CKafka 触发器'), {
    checks: [
      both(
        'Give instance and topic that exist in the function’s region.',
        '填写函数所在地域存在的实例和主题。',
      ),
    ],
  }),
  Cmq: unfit(both('the CMQ trigger', 'CMQ 触发器'), {
    checks: [
      both('Delete it without TriggerDesc: only its name is needed.', '删除时不用传 TriggerDesc，只要名称。'),
    ],
  }),
  Cors: wrong('CorsConfig', both('the cross-origin rules of a function URL', '函数 URL 的跨域设置'), {
    allowed: both(
      'such as {"Enable":true,"Origins":["*"],"Methods":["POST"],"MaxAge":10}',
      '例如 {"Enable":true,"Origins":["*"],"Methods":["POST"],"MaxAge":10}',
    ),
    checks: [
      both(
        'It stands in TriggerDesc, the JSON of the http trigger.',
        '它写在 http 触发器的 TriggerDesc（JSON）里。',
      ),
    ],
  }),
  CosNotifyRuleConflict: {
    ...unfit(both('the COS trigger', 'COS 触发器')),
    headline: both(
      'another rule of the bucket covers the same event and prefix',
      '存储桶已有规则覆盖同样的事件和前缀',
    ),
    checks: [
      both(
        'Look at all triggers of this bucket, also of other functions.',
        '查看该存储桶的全部触发器，包括其他函数的。',
      ),
      both(
        'Make the prefixes or suffixes differ, or delete the old rule.',
        '让前缀或后缀不重叠，或删除旧规则。',
      ),
    ],
  },
  CustomArgument: wrong('CustomArgument', both('what a timer sends along', '定时触发器的附加信息'), {
    headline: both('the timer’s additional information is too long', '定时触发器的附加信息太长'),
    checks: [both('Send less, and let the function read the rest itself.', '缩短内容，其余由函数自己读取。')],
  }),
  Domain: wrong('Domain', both('the custom domain', '自定义域名'), {
    allowed: both('a whole domain name, no wildcard', '完整域名，不支持泛域名'),
  }),
  Enable: wrong('Enable', both('the trigger’s switch', '触发器开关'), {
    allowed: both('OPEN or CLOSE', 'OPEN 或 CLOSE'),
  }),
  TriggerDesc: wrong('TriggerDesc', both('the trigger’s settings', '触发器参数'), {
    allowed: cronForm,
    checks: [
      both(
        'For a timer, give the cron expression; others take JSON as text.',
        '定时触发器填 cron 表达式；其他类型填 JSON 文本。',
      ),
    ],
  }),
  TriggerName: wrong('TriggerName', both('the trigger’s name', '触发器名称'), {
    allowed: both(
      'timer: up to 100 letters, digits, - and _; COS: the bucket’s domain',
      '定时触发器：最长 100 个字母、数字、- 和 _；COS：存储桶的访问域名',
    ),
    causes: ['resource-name-invalid'],
  }),
  TriggerCronConfig: wrong('TriggerCronConfig', both('when provisioning begins', '定时预置的时间'), {
    allowed: cronForm,
  }),
  TriggerCronConfigTimeInterval: {
    ...overLimit(both('how often provisioning changes', '定时预置的频率')),
    headline: both('two timed provisionings are too close together', '定时预置的间隔小于允许的最小值'),
    sides: ['config'],
    retry: retries.no,
    checks: [both('Leave more time between the two times.', '拉大两次触发的间隔。')],
  },
  ProvisionTriggerCronConfigDuplicate: taken(
    both('a timed provisioning with this cron expression', '相同 cron 的定时预置'),
    {
      headline: both('two timed provisionings have the same cron expression', '定时预置的 cron 表达式重复'),
      checks: [both('Give each its own time.', '给每个任务设不同的时间。')],
    },
  ),
  ProvisionTriggerName: wrong('TriggerName', both('the timed provisioning’s name', '定时预置的名称'), {
    checks: [
      both('Give each of TriggerActions a name of its own.', '给 TriggerActions 里的每个任务各取一个名称。'),
    ],
  }),
  ProvisionTriggerNameDuplicate: taken(both('a timed provisioning', '定时预置')),
  TriggerProvisionedConcurrencyNum: wrong(
    'TriggerProvisionedConcurrencyNum',
    both('instances to add', '定时预置数量'),
    { allowed: provisioned },
  ),
  ProvisionType: wrong('ProvisionType', both('the kind of provisioning', '预置类型'), {
    allowed: both('Default or ConcurrencyUtilizationTracking', 'Default 或 ConcurrencyUtilizationTracking'),
  }),
  MinCapacity: wrong('MinCapacity', both('the least to scale down to', '缩容的最小值'), {
    allowed: both('1 or more', '至少为 1'),
  }),
  TrackingTarget: wrong('TrackingTarget', both('the utilisation to keep', '追踪的并发利用率'), {
    allowed: both('between 0 and 1', '0 到 1 之间'),
    checks: [both('Provision a version or alias, not $LATEST.', '给具体版本设置预置，不支持 $LATEST。')],
  }),
})
