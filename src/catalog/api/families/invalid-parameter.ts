import { family, unfit, unfitQuery, wrong, wrongQuery } from '../forms.ts'
import { functionNameForm, logWindow } from '../limits.ts'
import { both, fromConsole, retries } from '../sentences.ts'

export default family('InvalidParameter', {
  '-': unfitQuery(both('a parameter', '参数'), {
    headline: both('a parameter of the request has the wrong form or type', '请求里有参数的格式或类型不对'),
  }),
  Cls: unfitQuery(both('the logset or topic in the query', '查询里的日志集或日志主题'), {
    allowed: logWindow,
    checks: [
      both(
        'Compare with the function’s log setting, or search its topic in CLS itself.',
        '与函数的日志配置核对，或直接在日志服务里检索该主题。',
      ),
    ],
  }),
  FunctionName: wrongQuery('FunctionName', both('the function’s name in the call', '调用里的函数名'), {
    allowed: functionNameForm,
    near: {
      code: 435,
      why: both('435 is a name of the right form that no function has.', '435 是名称合规但函数不存在。'),
    },
    causes: ['resource-name-invalid'],
  }),
  FunctionNameOrResourceIdRequired: unfitQuery(both('name or id', '函数名或资源 ID'), {
    headline: both('neither a function name nor a resource id was given', '函数名和资源 ID 都没有传'),
    checks: [both('Give FunctionName or ResourceId, not both.', '传 FunctionName 或 ResourceId，二者选一。')],
  }),
  GooseFsRequired: unfit(both('the GooseFS mount', 'GooseFS 挂载'), {
    headline: both('a part of the GooseFS mount that is needed is missing', 'GooseFS 挂载缺少必填项'),
    checks: [fromConsole],
  }),
  ParamError: unfit(both('a parameter', '参数'), {
    headline: both(
      'the parameters of the request do not fit together or are wrong',
      '请求参数有误或互相矛盾',
    ),
    near: {
      code: 436,
      why: both(
        '436 is about the arguments of a call; no run was asked for here.',
        '436 说的是调用参数；这里没有发起运行。',
      ),
    },
  }),
  Payload: unfitQuery(both('the body of the request', '请求体'), {
    headline: both('the request’s parameters are not valid', '请求参数不合法'),
    near: {
      code: 400,
      why: both('400 comes back from a call whose event is not JSON.', '400 是调用时事件不是 JSON。'),
    },
  }),
  RequestTooLarge: {
    ...unfitQuery(both('the event sent with the call', '随调用发送的事件')),
    headline: both('the event sent with the call is too large', '随调用发送的事件太大'),
    allowed: both(
      '6 MB in a synchronous call, 128 KB in an asynchronous one',
      '同步调用 6 MB，异步调用 128 KB',
    ),
    checks: [
      both('Send less: put the data into COS and pass its address.', '减小内容：数据放 COS，只传地址。'),
      both(
        'Mind that asynchronous calls take far less than synchronous ones.',
        '注意异步调用的上限比同步小得多。',
      ),
    ],
    near: {
      code: 406,
      why: both('406 is the same limit, told by the run.', '406 是同一限制，由运行侧返回。'),
    },
    retry: retries.no,
  },
  RoleCheck: wrongQuery('RoleCheck', both('the check of the role', '角色检查参数')),
  RoutingConfig: wrong('RoutingConfig', both('how an alias divides the calls', '别名的流量分配'), {
    checks: [
      both(
        'Name a second version that exists and is not the alias’s main one.',
        '附加版本必须存在，且不能是别名的主版本。',
      ),
    ],
  }),
})
