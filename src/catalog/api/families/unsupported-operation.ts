import { family } from '../forms.ts'
import { busy, failed, unsupported } from '../outcomes.ts'
import { both } from '../sentences.ts'

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
  Cdn: unsupported(both('this CDN trigger', '该 CDN 触发器')),
  CopyFunction: unsupported(both('copying this function', '复制该函数')),
  Cos: unsupported(both('this COS operation', '该 COS 操作')),
  DiskSize: unsupported(
    both('a larger temporary disk, for accounts not admitted yet,', '未申请的账号调整临时磁盘大小'),
  ),
  EipFixed: unsupported(both('a fixed outbound address here', '固定公网出口 IP')),
  NotSupportRegion: unsupported(both('this query in that region', '在该地域查询')),
  PublishVersion: busy(both('publishing a version of the function', '发布函数版本')),
  Region: unsupported(both('that region', '该地域')),
  Trigger: unsupported(both('this operation on the trigger', '对触发器的该操作')),
  UpdateFunctionCode: failed(both('updating the function’s code', '更新函数代码'), {
    causes: ['function-not-active'],
  }),
  UpdateFunctionEventInvokeConfig: unsupported(both('this setting of asynchronous calls', '该异步调用配置')),
  VpcConfig: unsupported(both('this VPC setting', '该私有网络配置')),
})
