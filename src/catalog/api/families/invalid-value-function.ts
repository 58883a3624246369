import { family, unfit, unfitQuery, wrong, wrongQuery } from '../forms.ts'
import { environmentForm, functionNameForm, handlerForm, memoryForm, qualifierForm } from '../limits.ts'
import { both, retries } from '../sentences.ts'

const name = both('the function’s name', '函数名')
const memory = {
  allowed: memoryForm,
  near: {
    code: 434,
    why: both(
      '434 is a run that used more than was set; here the setting itself was refused.',
      '434 是运行时超出所配内存；这里是配置值本身不被接受。',
    ),
  },
} as const

/** Values of a function's configuration. */
export default family('InvalidParameterValue', {
  '-': {
    ...unfit(both('a parameter', '参数')),
    headline: both(
      'a parameter of the request has a value that is not accepted',
      '请求里有参数的取值不被接受',
    ),
    near: {
      code: 436,
      why: both(
        '436 (and 400) carry this name, too, with a number: those come from a call.',
        '436（以及 400）也叫这个名字，但带数字：那是调用的结果。',
      ),
    },
  },
  Action: wrongQuery('Action', both('the name of the action', '接口名'), {
    checks: [
      both(
        'Check the action’s spelling and that Version is 2018-04-16.',
        '核对接口名的拼写，Version 应为 2018-04-16。',
      ),
    ],
  }),
  ClientContext: wrongQuery('ClientContext', both('the event of the call', '调用传入的事件'), {
    allowed: both('JSON text; 6 MB synchronous, 128 KB asynchronous', 'JSON 文本；同步 6 MB，异步 128 KB'),
    near: {
      code: 400,
      why: both('400 is the same mistake, told by the run’s side.', '400 是同一错误，由运行侧返回。'),
    },
  }),
  Param: unfitQuery(both('the event sent with the call', '随调用发送的事件'), {
    checks: [
      both(
        'Send JSON text: json.dumps(…) or JSON.stringify(…), not an object.',
        '传 JSON 文本：用 json.dumps 或 JSON.stringify，不要直接传对象。',
      ),
    ],
    near: {
      code: 400,
      why: both('400 is the same mistake, told by the run’s side.', '400 是同一错误，由运行侧返回。'),
    },
  }),
  Description: wrong('Description', both('the description', '描述'), {
    allowed: both(
      'up to 1,000 letters, digits, spaces, commas, full stops; Chinese too',
      '最多 1000 个字母、数字、空格、逗号、英文句号，支持中文',
    ),
  }),
  Environment: wrong('Environment', both('the environment variables', '环境变量'), {
    allowed: both(
      'names of letters, digits, _, beginning with a letter; values are strings',
      '变量名由字母、数字、_ 组成，字母开头；值必须是字符串',
    ),
    checks: [
      both(
        'Put numbers and booleans in quotes; SCF_, QCLOUD_ and TENCENTCLOUD_ are reserved.',
        '数字和布尔值加引号；SCF_、QCLOUD_、TENCENTCLOUD_ 开头的名字是保留的。',
      ),
    ],
  }),
  EnvironmentExceededLimit: {
    ...wrong('Environment', both('the environment variables', '环境变量')),
    headline: both('the environment variables are larger than 4 KB', '环境变量超过 4 KB'),
    allowed: environmentForm,
    checks: [
      both(
        'Move long values (keys, certificates, JSON) into a file of the package or into COS.',
        '把长内容（密钥、证书、JSON）放进代码包的文件或 COS。',
      ),
      both('Delete variables that nobody reads.', '删除没人用的变量。'),
    ],
    retry: retries.no,
  },
  EnvironmentSystemProtect: {
    ...wrong('Environment', both('a system variable', '系统环境变量')),
    headline: both(
      'a variable of the system or the runtime may not be changed',
      '系统或运行环境的变量不能修改',
    ),
    checks: [
      both(
        'Rename yours: SCF_, QCLOUD_ and TENCENTCLOUD_ belong to the platform.',
        '换个变量名：SCF_、QCLOUD_、TENCENTCLOUD_ 开头的归平台使用。',
      ),
    ],
  },
  SystemEnvironment: wrong('SystemEnvironment', both('a system variable', '系统环境变量'), {
    checks: [
      both(
        'Take variables out whose names begin with SCF_, QCLOUD_ or TENCENTCLOUD_.',
        '去掉以 SCF_、QCLOUD_、TENCENTCLOUD_ 开头的变量。',
      ),
    ],
  }),
  Function: wrong('FunctionName', name, {
    allowed: functionNameForm,
    headline: both('the function’s name breaks the rule for names', '函数名不符合命名规则'),
    causes: ['resource-name-invalid'],
  }),
  FunctionName: wrong('FunctionName', name, {
    headline: both(
      'no function has this name, or the name breaks the rule',
      '没有这个名字的函数，或函数名不合规',
    ),
    allowed: functionNameForm,
    checks: [
      both(
        'Compare name, namespace and region with the function list.',
        '用函数列表核对函数名、命名空间和地域。',
      ),
    ],
    near: {
      code: 435,
      why: both(
        '435 is a call that finds no function; here it was a management request.',
        '435 是调用时找不到函数；这里是管理请求。',
      ),
    },
    causes: ['resource-name-invalid'],
  }),
  FunctionType: wrong('Type', both('the kind of function', '函数类型'), {
    allowed: both('Event, or HTTP for a web function', 'Event；Web 函数为 HTTP'),
  }),
  Type: wrong('Type', both('the kind of function or trigger', '函数或触发器的类型'), {
    headline: both('the kind of function or trigger is none that SCF knows', '函数或触发器的类型 SCF 不认识'),
    allowed: both(
      'functions: Event, HTTP; triggers: timer, cos, cls, ckafka, http …',
      '函数：Event、HTTP；触发器：timer、cos、cls、ckafka、http 等',
    ),
  }),
  Handler: {
    ...wrong('Handler', both('the handler', '执行方法')),
    headline: both(
      'the handler breaks the rule, or does not fit the runtime',
      '执行方法不符合规则，或与运行环境不匹配',
    ),
    allowed: handlerForm,
    checks: [
      both(
        'Write index.main_handler: no folder, no .py or .js, no brackets.',
        '写成 index.main_handler：不带目录、后缀和括号。',
      ),
      both('Let scf-handler check the handler.', '用 scf-handler 检查执行方法。'),
    ],
    near: {
      code: 437,
      why: both(
        '437 is a handler that a run could not load; here it was refused before any run.',
        '437 是运行时加载不到；这里在运行之前就被拒绝。',
      ),
    },
  },
  Layers: wrong('Layers', both('the layers of the function', '函数绑定的层'), {
    allowed: both('at most 5 layer versions', '最多 5 个层版本'),
    checks: [
      both('Give name and version of layers that exist in this region.', '填写本地域存在的层名称和版本号。'),
    ],
  }),
  LimitExceeded: unfit(both('a parameter', '参数'), {
    headline: both('a parameter is longer than allowed', '有参数超过长度限制'),
    allowed: both(
      'names 60 characters, a layer’s 64, Description 1,000',
      '名称 60 个字符，层名称 64 个，Description 1000 个',
    ),
  }),
  Memory: wrong('MemorySize', both('the memory', '内存'), memory),
  MemorySize: wrong('MemorySize', both('the memory size', '内存大小'), memory),
  Qualifier: wrong('Qualifier', both('the version or alias', '版本或别名'), {
    headline: both('this version or alias cannot be used for that', '该版本或别名不支持此操作'),
    allowed: qualifierForm,
    near: {
      code: 442,
      why: both('442 is a call to a version that does not exist.', '442 是调用了不存在的版本。'),
    },
  }),
  Runtime: {
    ...wrong('Runtime', both('the runtime', '运行环境')),
    headline: both('the runtime is none that SCF knows under this name', '运行环境名 SCF 不认识'),
    allowed: both(
      'such as Python3.10, Nodejs18.15, Php8.0, Java8, Go1, CustomRuntime; mind the capitals',
      '例如 Python3.10、Nodejs18.15、Php8.0、Java8、Go1、CustomRuntime，注意大小写',
    ),
    checks: [
      both(
        'Write the name exactly as the console lists it for the region.',
        '按该地域控制台列出的名称逐字填写。',
      ),
      both(
        'The runtime of an existing function cannot be changed: create a new one.',
        '已有函数的运行环境不能改，需新建函数。',
      ),
    ],
    causes: ['runtime-not-supported', 'runtime-not-changeable'],
  },
})
