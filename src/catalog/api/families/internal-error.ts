import { family } from '../forms.ts'
import { internal } from '../outcomes.ts'
import { both, readMessage } from '../sentences.ts'

export default family('InternalError', {
  '-': internal(both('for reasons it does not name', '未说明原因，处理请求'), {
    headline: both('the platform failed, and does not say at what', '平台内部出错，没有说明原因'),
  }),
  ApiGateway: internal(both('to create the API Gateway trigger', '创建 API 网关触发器'), {
    checks: [
      both(
        'API Gateway takes no new triggers any more: use a function URL.',
        'API 网关已不再接受新建触发器，请改用函数 URL。',
      ),
    ],
  }),
  Ckafka: internal(both('to reach CKafka', '访问 CKafka')),
  Cmq: internal(both('to change the CMQ trigger', '变更 CMQ 触发器')),
  Cos: internal(both('to change the COS trigger', '变更 COS 触发器')),
  ES: internal(both('to search the logs (ES)', '检索日志（ES）')),
  SearchFailed: internal(both('to search', '查询')),
  Exception: internal(both('with an exception in its service', '服务发生异常，处理请求'), {
    headline: both('the platform failed with an exception in its service', '平台服务发生异常'),
  }),
  System: internal(both('with an error of its system', '系统出错，处理请求'), {
    headline: both('the platform failed with an error of its system', '平台系统内部出错'),
  }),
  SystemError: internal(both('with an error of its service', '服务出错，处理请求'), {
    headline: both('the platform failed with an error of its service', '平台服务内部出错'),
  }),
  GetRoleError: internal(both('to get the role', '获取角色'), {
    sides: ['platform', 'config'],
    checks: [
      both(
        'Check that the role exists and that the service authorisation of SCF was accepted.',
        '确认角色存在，且已同意 SCF 的服务授权。',
      ),
      readMessage,
    ],
    causes: ['service-role-not-authorized'],
  }),
  GetStsTokenFailed: internal(both('to get temporary keys for the role', '获取角色的临时密钥'), {
    sides: ['platform', 'config'],
    checks: [
      both(
        'Check that scf.qcloud.com may take the role (its trust policy).',
        '确认角色的信任策略允许 scf.qcloud.com。',
      ),
      both('Repeat the request after a minute.', '过一分钟再重试。'),
    ],
    causes: ['service-role-not-authorized'],
  }),
})
