import { family } from '../forms.ts'
import { asyncForm, triggerTypes } from '../limits.ts'
import { busy, failed, unsupported } from '../outcomes.ts'
import { both } from '../sentences.ts'

const createThere = both(
  'Create the function in the target (CreateFunction) from the same package and settings.',
  '用同样的代码包和配置，在目标处直接创建函数（CreateFunction）。',
)

export default family('UnsupportedOperation', {
  '-': unsupported(both('this operation', '此操作')),
  AliasBind: {
    ...unsupported(both('this, as long as an alias points here,', '仍有别名指向时进行此操作')),
    headline: both('an alias still points at it', '仍有别名指向它'),
    checks: [
      both(
        'Point the alias at another version, or delete it; then repeat.',
        '让别名指向其他版本或删除别名，再重试。',
      ),
    ],
  },
  AsyncRunEnable: unsupported(both('asynchronous execution with these settings', '在该配置下使用异步执行'), {
    checks: [
      both(
        'Choose it when the function is created; it cannot be added later.',
        '只能在创建函数时选择，之后不能再开。',
      ),
    ],
  }),
  Cdn: unsupported(both('this CDN trigger', '该 CDN 触发器'), {
    allowed: triggerTypes,
    checks: [
      both(
        'CDN is no longer a kind of trigger: call a function URL instead.',
        'CDN 已不在触发器类型之列，请改为调用函数 URL。',
      ),
    ],
  }),
  CopyFunction: unsupported(both('copying this function', '复制该函数'), { checks: [createThere] }),
  Cos: unsupported(both('this COS operation', '该 COS 操作'), {
    checks: [
      both(
        'Trigger: a bucket of the function’s region, an event such as cos:ObjectCreated:*.',
        '触发器：使用与函数同地域的存储桶，事件例如 cos:ObjectCreated:*。',
      ),
      both('Layer: send the zip itself (ZipFile) instead of COS.', '层：直接传 zip（ZipFile），不经 COS。'),
    ],
  }),
  DiskSize: unsupported(
    both('a larger temporary disk, for accounts not admitted yet,', '未申请的账号调整临时磁盘大小'),
    {
      allowed: both('512 MB', '512 MB（默认）'),
      checks: [
        both('Leave DiskSize out; /tmp then has 512 MB.', '去掉 DiskSize，/tmp 为 512 MB。'),
        both(
          'If that is too little, apply by ticket: it is in a closed test.',
          '不够用就提工单申请：该功能在内测。',
        ),
      ],
    },
  ),
  EipFixed: unsupported(both('a fixed outbound address here', '固定公网出口 IP'), {
    checks: [
      both(
        'Leave EipFixed out; the switch is PublicNetConfig.EipConfig.EipStatus: ENABLE or DISABLE.',
        '去掉 EipFixed；开关是 PublicNetConfig.EipConfig.EipStatus，取 ENABLE 或 DISABLE。',
      ),
    ],
  }),
  NotSupportRegion: unsupported(both('this query in that region', '在该地域查询'), {
    checks: [
      both('Search the function’s log topic in CLS instead.', '改用日志服务 CLS 检索该函数的日志主题。'),
    ],
  }),
  PublishVersion: busy(both('publishing a version of the function', '发布函数版本')),
  Region: unsupported(both('that region', '该地域'), {
    checks: [
      both(
        'Set TargetRegion to another region, or leave it out to copy within this one.',
        '把 TargetRegion 换成别的地域；不填则复制到当前地域。',
      ),
      createThere,
    ],
  }),
  Trigger: unsupported(both('this operation on the trigger', '对触发器的该操作'), {
    allowed: triggerTypes,
    checks: [
      both('Set Type to one of those above.', 'Type 改为上面列出的一种。'),
      both(
        'In place of API Gateway take http, a function URL; in place of CMQ take ckafka.',
        '原来用 API 网关的改用 http（函数 URL），用 CMQ 的改用 ckafka。',
      ),
    ],
  }),
  UpdateFunctionCode: failed(both('updating the function’s code', '更新函数代码'), {
    causes: ['function-not-active'],
  }),
  UpdateFunctionEventInvokeConfig: unsupported(both('this setting of asynchronous calls', '该异步调用配置'), {
    allowed: asyncForm,
    checks: [
      both(
        'Send RetryConfig.RetryNum and MsgTTL within that, and nothing else, in AsyncTriggerConfig.',
        'AsyncTriggerConfig 里只传 RetryConfig.RetryNum 和 MsgTTL，取值在上面的范围内。',
      ),
    ],
  }),
  VpcConfig: unsupported(both('this VPC setting', '该私有网络配置'), {
    checks: [
      both(
        'Give VpcId and SubnetId of the function’s own region, as the VPC console shows them.',
        '填写函数所在地域的 VpcId 和 SubnetId，以私有网络控制台为准。',
      ),
      both(
        'Or leave VpcConfig out, if nothing in the VPC is needed.',
        '不访问私有网络里的资源，就去掉 VpcConfig。',
      ),
    ],
  }),
})
