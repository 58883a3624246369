import { family } from '../forms.ts'
import { busy, denied, unsupported } from '../outcomes.ts'
import { both } from '../sentences.ts'

const near = {
  code: 441,
  why: both(
    '441 carries the same idea with a number: a call was refused, not a change.',
    '441 是带状态码的同类情况：被拒的是调用，不是变更。',
  ),
} as const

export default family('UnauthorizedOperation', {
  '-': denied(both('do that', '执行此操作'), { near }),
  CAM: denied(both('do that', '执行此操作'), {
    headline: both('CAM denied this key the action', 'CAM 不允许该密钥执行此操作'),
    near,
  }),
  CodeSecret: denied(both('see the code of this function', '访问该函数的代码'), {
    checks: [
      both('The code is protected: ask whoever set CodeSecret.', '代码设了保护：找设置 CodeSecret 的人。'),
    ],
  }),
  CreateTrigger: denied(both('create this trigger', '创建该触发器'), {
    checks: [
      both(
        'Grant the right on the trigger’s own product, too (COS, CKafka, CLS …).',
        '触发器对应的产品（COS、CKafka、CLS 等）也要授权。',
      ),
    ],
  }),
  DeleteFunction: denied(both('delete this function', '删除该函数')),
  DeleteTrigger: denied(both('delete this trigger', '删除该触发器')),
  UpdateTriggerStatus: denied(both('switch this trigger on or off', '启停该触发器')),
  UpdateFunctionCode: denied(both('update this function’s code now', '更新该函数的代码'), {
    causes: ['function-not-active', 'cam-permission-missing'],
    checks: [
      both('Look at the function’s state first; wait until it is normal.', '先看函数状态，等恢复正常。'),
    ],
  }),
  // Seen in https://github.com/qkqpttgf/OneDrive_SCF/issues/41; the vendor's list does not have it.
  FunctionStatus: busy(both('that', '此操作')),
  NotMC: unsupported(both('calling this outside the console', '在控制台以外调用该接口'), {
    sides: ['caller'],
    checks: [both('Do it in the console.', '到控制台里操作。')],
  }),
  Region: denied(both('work in that region', '在该地域操作'), {
    checks: [
      both(
        'Check the region’s spelling (ap-guangzhou) and that SCF is there.',
        '核对地域写法（如 ap-guangzhou），以及该地域有云函数。',
      ),
    ],
  }),
  Role: denied(both('let SCF read your COS through this role', '让 SCF 通过该角色访问你的 COS'), {
    checks: [
      both(
        'Grant COS rights to SCF’s role (SCF_QcsRole, SCF_ExecuteRole).',
        '给 SCF 的角色（SCF_QcsRole、SCF_ExecuteRole）授予 COS 权限。',
      ),
    ],
    causes: ['service-role-not-authorized', 'cam-permission-missing'],
  }),
  TempCosAppid: denied(both('use an upload of another account (APPID)', '使用其他账号（APPID）的临时上传'), {
    checks: [both('Upload and deploy with keys of the same account.', '上传和部署使用同一账号的密钥。')],
  }),
})
