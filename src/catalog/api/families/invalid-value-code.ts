import { family, unfit, wrong } from '../forms.ts'
import { unsupported } from '../outcomes.ts'
import { both, retries } from '../sentences.ts'

const zip = both('the zip of the code', '代码 zip 包')
const pack = both(
  'Zip the content of the folder, not the folder itself, and try unzip -t on it.',
  '压缩目录里的内容而不是目录本身，并用 unzip -t 检查。',
)
const loading = {
  code: 437,
  why: both(
    '437 is code that a run could not load; here the package was refused.',
    '437 是运行时加载失败；这里代码包没被接受。',
  ),
} as const
const bucket = both(
  'Give the bucket’s name without -APPID, and the object’s path with a leading /.',
  '存储桶名不带 -APPID，对象路径以 / 开头。',
)
const image = {
  near: {
    code: 445,
    why: both(
      '445 is a container that does not start; here the setting was refused.',
      '445 是容器启动失败；这里是配置没被接受。',
    ),
  },
} as const
const pull = {
  near: {
    code: 444,
    why: both(
      '444 is an image that cannot be pulled; here its address was refused.',
      '444 是镜像拉取失败；这里是镜像地址没被接受。',
    ),
  },
} as const
const gitGone = both(
  'Deploy a zip or from COS: SCF no longer takes code from Git.',
  '改用 zip 或 COS 部署：SCF 已下线 Git 代码来源。',
)

const ownCode = both(
  'Leave DemoId out and send your own code: ZipFile, or bucket and object in COS.',
  '去掉 DemoId，改传自己的代码：ZipFile，或 COS 存储桶和对象。',
)

/** Git as a source of code was taken out of service, so each of its fields leads to the same advice. */
function git(field: string, what: { en: string; zh: string }) {
  return wrong(field, what, { checks: [gitGone] })
}

/** Where a function's code, a layer's content or an image comes from. */
export default family('InvalidParameterValue', {
  Code: wrong('Code', both('where the code comes from', '代码来源'), {
    headline: both('the code cannot be used as it was sent', '传入的代码无法使用'),
    checks: [
      both(
        'Give exactly one of ZipFile, the COS fields, DemoId and ImageConfig.',
        'ZipFile、COS 字段、DemoId、ImageConfig 只能给一种。',
      ),
    ],
    near: loading,
  }),
  CodeSecret: wrong('CodeSecret', both('the protection of the code', '代码加密'), {
    checks: [
      both(
        'Leave CodeSecret out, unless the code was protected on purpose.',
        '去掉 CodeSecret，除非确实要给代码加密。',
      ),
    ],
  }),
  CodeSource: wrong('CodeSource', both('the kind of source', '代码来源类型'), {
    allowed: both('ZipFile, Cos or Demo', 'ZipFile、Cos 或 Demo'),
  }),
  Content: wrong('Content', both('the layer’s content', '层的内容'), {
    checks: [
      both(
        'Send the zip as Base64, or give bucket and object in COS.',
        'zip 用 Base64 传，或给出 COS 存储桶和对象。',
      ),
    ],
  }),
  CompatibleRuntimes: wrong('CompatibleRuntimes', both('the layer’s runtimes', '层适用的运行环境'), {
    allowed: both('a list of runtime names, such as Python3.10', '运行环境名的列表，例如 Python3.10'),
  }),
  LayerName: wrong('LayerName', both('the layer’s name', '层名称'), {
    allowed: both(
      '1–64 letters, digits, - and _; begins with a letter, does not end with - or _',
      '1–64 个字母、数字、- 和 _，字母开头，不以 - 或 _ 结尾',
    ),
    causes: ['resource-name-invalid'],
  }),
  Cos: unfit(both('the COS fields of code or trigger', '代码或触发器的 COS 参数'), { checks: [bucket] }),
  CosBucketName: wrong('CosBucketName', both('the bucket with the code', '代码所在的存储桶'), {
    checks: [bucket],
  }),
  CosBucketRegion: wrong('CosBucketRegion', both('the bucket’s region', '存储桶的地域'), {
    checks: [both('Use a bucket in the function’s own region.', '使用与函数同地域的存储桶。')],
  }),
  CosObjectName: wrong('CosObjectName', both('the object with the code', '代码对象的路径'), {
    checks: [bucket],
  }),
  TempCosObjectName: wrong('TempCosObjectName', both('the uploaded temporary object', '临时上传的对象'), {
    checks: [both('Upload again and use the address of this upload.', '重新上传，使用这次上传返回的地址。')],
  }),
  Demo: unfit(both('the code of the template', '函数模板的代码'), { checks: [ownCode] }),
  DemoId: wrong('DemoId', both('the template', '函数模板 ID'), {
    headline: both('no template has this DemoId', '没有这个 DemoId 对应的模板'),
    checks: [ownCode],
  }),
  GitBranch: git('GitBranch', both('the branch', '分支')),
  GitCommitId: git('GitCommitId', both('the commit', '提交 ID')),
  GitDirectory: git('GitDirectory', both('the folder', '仓库内目录')),
  GitPassword: git('GitPassword', both('the password', '密码')),
  GitPasswordSecret: git('GitPasswordSecret', both('the encrypted password', '加密后的密码')),
  GitUrl: git('GitUrl', both('the repository', '仓库地址')),
  GitUserName: git('GitUserName', both('the user', '用户名')),
  GitUserNameSecret: git('GitUserNameSecret', both('the encrypted user', '加密后的用户名')),
  InlineZipFile: wrong('InlineZipFile', zip, { checks: [pack], near: loading }),
  ZipFile: wrong('ZipFile', zip, {
    headline: both('what was sent is no sound zip file', '传入的不是完好的 zip 文件'),
    checks: [pack],
    near: loading,
  }),
  ZipFileBase64BinasciiError: wrong('ZipFile', zip, {
    headline: both('the zip does not decode as Base64', 'zip 内容的 Base64 解码失败'),
    checks: [
      both(
        'Encode the whole file once, without line breaks and without data: in front.',
        '整个文件只编码一次，不要换行，也不要带 data: 前缀。',
      ),
      both(
        'Check that nothing cut the text off: its length is a multiple of four.',
        '确认内容没被截断：长度应是 4 的倍数。',
      ),
    ],
    retry: retries.no,
  }),
  ImageType: wrong('ImageType', both('the kind of registry', '镜像仓库类型'), {
    allowed: both('personal or enterprise', 'personal 或 enterprise'),
    ...pull,
  }),
  ImageUri: wrong('ImageUri', both('the image’s address', '镜像地址'), {
    allowed: both(
      'such as ccr.ccs.tencentyun.com/team/app:v1, with @ and the digest at the end',
      '形如 ccr.ccs.tencentyun.com/team/app:v1，末尾带 @ 和摘要',
    ),
    ...pull,
  }),
  RegistryId: wrong('RegistryId', both('the enterprise registry', '企业版镜像仓库实例 ID'), {
    checks: [
      both(
        'Give it whenever ImageType is enterprise; it is in TCR’s console.',
        'ImageType 为 enterprise 时必填，可在 TCR 控制台查到。',
      ),
    ],
    ...pull,
  }),
  Args: wrong('Args', both('the container’s arguments', '容器启动参数'), {
    allowed: both('arguments with blanks between, such as -u app.py', '以空格分隔的参数，例如 -u app.py'),
    ...image,
  }),
  ArgsList: wrong('ArgsList', both('the container’s arguments as a list', '容器启动参数列表'), {
    allowed: both('a list of strings, such as ["-u", "app.py"]', '字符串列表，例如 ["-u", "app.py"]'),
    ...image,
  }),
  Command: wrong('Command', both('the container’s entry point', '容器启动命令'), {
    allowed: both('a command that runs, such as python', '可执行的命令，例如 python'),
    ...image,
  }),
  CommandList: wrong('CommandList', both('the container’s entry point as a list', '容器启动命令列表'), {
    allowed: both('a list of strings, such as ["python"]', '字符串列表，例如 ["python"]'),
    ...image,
  }),
  Port: wrong('ImagePort', both('the image’s port', '镜像监听端口'), {
    allowed: both('9000 for a web server, -1 for a job', 'Web Server 为 9000，Job 为 -1'),
    near: {
      code: 446,
      why: both('446 is a run in which nothing listened on the port.', '446 是运行时端口上没有监听。'),
    },
  }),
  DefaultNamespace: unsupported(both('creating the namespace default', '创建名为 default 的命名空间'), {
    checks: [
      both('Take another name: default is there in every region.', '换个名字：每个地域都自带 default。'),
    ],
  }),
  Namespace: wrong('Namespace', both('the namespace', '命名空间'), {
    allowed: both('up to 30 letters, digits, - and _', '最长 30 个字母、数字、- 和 _'),
    causes: ['resource-name-invalid'],
  }),
  NamespaceInvalid: wrong('Namespace', both('the namespace’s name', '命名空间的名称'), {
    headline: both('the namespace’s name breaks the rule', '命名空间名称不合规'),
    allowed: both('up to 30 letters, digits, - and _', '最长 30 个字母、数字、- 和 _'),
    causes: ['resource-name-invalid'],
  }),
  AdditionalVersionWeights: wrong(
    'AdditionalVersionWeights',
    both('the alias’s second version', '别名的附加版本权重'),
    {
      checks: [
        both(
          'Give one other version that exists, and a weight between 0 and 1.',
          '填一个存在的其他版本，权重在 0 到 1 之间。',
        ),
      ],
    },
  ),
  Alias: unsupported(both('deleting the default alias', '删除默认别名'), {
    checks: [
      both(
        'Keep $DEFAULT; to route elsewhere, point it at another version (UpdateAlias).',
        '保留 $DEFAULT；要切换流量，用 UpdateAlias 让它指向别的版本。',
      ),
    ],
  }),
  Name: wrong('Name', both('the name of the alias or another thing', '别名等对象的名称'), {
    allowed: both(
      'alias: 1–64 letters, digits, - and _, beginning with a letter',
      '别名：1–64 个字母、数字、- 和 _，字母开头',
    ),
    causes: ['resource-name-invalid'],
  }),
  RoutingConfig: wrong('RoutingConfig', both('how the alias divides its calls', '别名的路由配置'), {
    headline: both('the alias’s routing does not keep to the rules', '别名的路由配置不合规'),
    checks: [
      both(
        'Name a second version that exists and is not the main one.',
        '附加版本必须存在，且不能是主版本。',
      ),
    ],
  }),
})
