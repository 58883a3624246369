import { family, unfit, wrong } from '../forms.ts'
import { both, fromConsole, retries } from '../sentences.ts'

const mount = both(
  'CFS and the function must be in the same VPC and region.',
  'CFS 与函数必须在同一私有网络、同一地域。',
)
const localPath = both(
  'an absolute path in the function, such as /mnt/data',
  '函数内的绝对路径，例如 /mnt/data',
)
const cfsIds = both(
  'Copy the ids from the CFS console: the file system’s and its mount point’s.',
  'ID 从 CFS 控制台复制：文件系统 ID 和挂载点 ID。',
)
const cfs = { checks: [mount, cfsIds] }
const owner = {
  allowed: both('a whole number, of somebody who may use the folder', '整数，且有权访问该目录'),
}
const bucket = {
  checks: [
    both(
      'Copy the bucket’s name from the COS console; it must be in the function’s region.',
      '存储桶名称从 COS 控制台复制，且与函数同地域。',
    ),
    fromConsole,
  ],
}
const gooseFs = {
  checks: [
    both(
      'Compare with the GooseFS console: cluster, namespace and address, in the function’s VPC.',
      '与 GooseFS 控制台核对集群、命名空间和访问地址，且与函数在同一私有网络。',
    ),
    fromConsole,
  ],
}

/** File systems mounted into functions: CFS, COS as a file system, GooseFS. */
export default family('InvalidParameterValue', {
  CfsId: wrong('CfsId', both('the file system', '文件系统 ID'), cfs),
  CfsLocalMountDir: wrong('LocalMountDir', both('where the function sees CFS', 'CFS 在函数内的挂载目录'), {
    allowed: localPath,
  }),
  CfsMountInsId: wrong('MountInsId', both('the mount point', '挂载点 ID'), cfs),
  CfsParameterDuplicate: wrong('CfsConfig', both('the file systems', '文件系统配置'), {
    headline: both('the same CFS setting was given twice', 'CFS 配置项重复'),
    checks: [both('Give each file system and each local path once.', '每个文件系统、每个本地目录只写一次。')],
  }),
  CfsParameterError: wrong('CfsConfig', both('the file systems', '文件系统配置'), {
    headline: both('a CFS setting does not keep to the rules', 'CFS 配置项不合规'),
    ...cfs,
  }),
  CfsRegion: unfit(both('the region of the file system', '文件系统所在地域'), cfs),
  CfsRemoteMountDir: wrong('RemoteMountDir', both('the folder on CFS', 'CFS 上的目录'), {
    checks: [both('Check that the folder exists on the file system.', '确认文件系统上有这个目录。')],
  }),
  CfsStructionError: wrong('CfsConfig', both('its structure', '结构'), {
    headline: both('the CFS setting has the wrong structure', 'CFS 配置的结构不对'),
    allowed: both(
      'CfsInsList, each with UserId, UserGroupId, CfsId, MountInsId, LocalMountDir and RemoteMountDir',
      'CfsInsList，每项含 UserId、UserGroupId、CfsId、MountInsId、LocalMountDir、RemoteMountDir',
    ),
  }),
  CfsType: unfit(both('the kind of the CFS file system', 'CFS 文件系统类型'), {
    allowed: both('CFS or CFS Turbo, with a mount point in a VPC', 'CFS 或 CFS Turbo，挂载点网络为 VPC'),
  }),
  CfsUserGroupId: wrong('UserGroupId', both('the group that mounts', '挂载用户组 ID'), owner),
  CfsUserId: wrong('UserId', both('the user that mounts', '挂载用户 ID'), owner),
  MountOption: wrong('MountOption', both('the mount options', '挂载选项'), { checks: [fromConsole] }),
  VpcNotSetWhenOpenCfs: {
    ...wrong('VpcConfig', both('which CFS needs', '使用 CFS 时必填')),
    headline: both('CFS is switched on without a VPC', '开启了 CFS，但没有配置私有网络'),
    checks: [
      both(
        'Set VPC and subnet of the file system for the function, too.',
        '给函数也配置文件系统所在的私有网络和子网。',
      ),
    ],
    retry: retries.no,
  },
  CosFsBucketMountDir: wrong('BucketMountDir', both('the folder in the bucket', '存储桶内的目录'), {
    checks: [fromConsole],
  }),
  CosFsBucketName: wrong('BucketName', both('the bucket to mount', '要挂载的存储桶'), bucket),
  CosFsLocalMountDir: wrong(
    'LocalMountDir',
    both('where the function sees the bucket', '存储桶在函数内的挂载目录'),
    {
      allowed: localPath,
    },
  ),
  CosFsRegion: unfit(both('the region of the mounted bucket', '所挂载存储桶的地域'), bucket),
  CosFsStruction: unfit(both('the COS mount', 'COS 挂载'), {
    headline: both('the COS mount has the wrong structure', 'COS 挂载配置的结构不对'),
    checks: [fromConsole],
  }),
  CosFsType: unfit(both('the kind of COS mount', 'COS 挂载类型'), { checks: [fromConsole] }),
  GooseFsCluster: unfit(both('the GooseFS cluster', 'GooseFS 集群'), gooseFs),
  GooseFsClusterGooseFsSitePropertiesBase64DecodeErr: wrong(
    'SiteProperties',
    both('of GooseFS', 'GooseFS 配置'),
    {
      headline: both(
        'GooseFS SiteProperties does not decode as Base64',
        'GooseFS SiteProperties 的 Base64 解码失败',
      ),
      checks: [
        both(
          'Encode the file once, without line breaks: base64 -w0 goosefs-site.properties.',
          '整个文件只编码一次，不要换行：base64 -w0 goosefs-site.properties。',
        ),
      ],
    },
  ),
  GooseFsClusterGooseFsSitePropertiesFormatErr: wrong('SiteProperties', both('of GooseFS', 'GooseFS 配置'), {
    headline: both('GooseFS SiteProperties has the wrong format', 'GooseFS SiteProperties 的格式不对'),
    checks: [
      both(
        'Write one KEY=VALUE a line, as in goosefs-site.properties, then encode it as Base64.',
        '每行一个 KEY=VALUE，格式同 goosefs-site.properties，再做 Base64 编码。',
      ),
    ],
  }),
  GooseFsEndpoint: unfit(both('the GooseFS endpoint', 'GooseFS 访问地址'), gooseFs),
  GooseFsFuseJVMConfig: unfit(both('the GooseFS client’s JVM options', 'GooseFS 客户端的 JVM 参数'), {
    allowed: both('options of java, such as -Xmx512m', 'java 的选项，例如 -Xmx512m'),
  }),
  GooseFsLocalMountDir: wrong(
    'LocalMountDir',
    both('where the function sees GooseFS', 'GooseFS 在函数内的挂载目录'),
    {
      allowed: localPath,
    },
  ),
  GooseFsNamespace: unfit(both('the GooseFS namespace', 'GooseFS 命名空间'), gooseFs),
  GooseFsRemoteMountPath: wrong('RemoteMountPath', both('the path on GooseFS', 'GooseFS 上的路径'), gooseFs),
  GooseFsStructionError: unfit(both('the GooseFS mount', 'GooseFS 挂载'), {
    headline: both('the GooseFS setting has the wrong structure', 'GooseFS 配置的结构不对'),
    checks: [fromConsole],
  }),
  GooseFsType: unfit(both('the kind of GooseFS', 'GooseFS 类型'), { checks: [fromConsole] }),
})
