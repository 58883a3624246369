import { messageLines } from './message-lines.ts'

/**
 * The API's messages that only one code has and that say more than that something failed. The console and tools print
 * them without the code. Read at start, as the codes are, so that a text can be searched for them.
 *
 * Source: the comments on the errors of SCF in https://github.com/TencentCloud/tencentcloud-sdk-python and …-intl-en.
 */
export type Message = {
  readonly code: string
  /** Up to where the API goes on with advice; spaces only between words in Latin letters. */
  readonly words: string
  /** Who is known by it: `alone`, SCF; `function`, SCF where functions are spoken of; `context`, nobody. */
  readonly proves: keyof typeof messageLines
}

/** What the API says of a parameter, behind its name; `InvalidParameterValue` is named after the same. */
const ofParameter: Readonly<Record<string, Partial<Readonly<Record<Message['proves'], string>>>>> = {
  参数异常: {
    alone: `
      CfsLocalMountDir CfsMountInsId CfsRemoteMountDir CfsUserGroupId CfsUserId CosFsBucketMountDir CosFsBucketName
      CosFsLocalMountDir CosFsRegion CosFsStruction CosFsType GooseFsCluster GooseFsEndpoint GooseFsFuseJVMConfig
      GooseFsLocalMountDir GooseFsNamespace GooseFsRemoteMountPath GooseFsStructionError GooseFsType`,
    function: 'CfsId CfsRegion CfsType EASConfig MountOption PluginConfig',
    context: 'Permission',
  },
  参数传入错误: {
    alone: `
      AdditionalVersionWeights CompatibleRuntimes InstanceConcurrencyConfig ProvisionType TriggerCronConfig
      TriggerProvisionedConcurrencyNum WebSocketsParams`,
    function: `
      ApmConfig ApmConfigInstanceId ApmConfigRegion DynamicEnabled IdleTimeOut LayerName Layers MaxConcurrency
      MinCapacity NodeSpec NodeType`,
    context: 'Content Name Namespace ProtocolType',
  },
  传入错误: {
    function: 'Ckafka Cls Cmq CodeSecret CodeSource Handler Runtime TriggerName',
    context: 'Cdn Code Cos DateTime Description Environment Limit Order Type',
  },
  参数错误: { function: 'EipConfig PublicNetConfig', context: 'ApiGateway Filters FunctionType' },
  错误: { function: 'MemorySize', context: 'SecretInfo' },
  取值与规范不符: {
    alone: 'L5Enable',
    function: `
      CosBucketRegion DeadLetterConfig GitCommitId InvokeType Memory OrderBy RoutingConfig Stamp TraceEnable`,
    context: 'Action Enable Status',
  },
  不符合规范: {
    function: 'CosBucketName CosObjectName GitBranch GitDirectory GitPassword GitUrl GitUserName',
  },
}

const proofs = ['alone', 'function', 'context'] as const

export const messages: readonly Message[] = [
  ...proofs.flatMap((proves) => listed(messageLines[proves], proves)),
  ...Object.entries(ofParameter).flatMap(([words, halves]) =>
    proofs.flatMap((proves) => parameters(halves[proves] ?? '', words, proves)),
  ),
]

function listed(lines: string, proves: Message['proves']): readonly Message[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', ...words] = line.split(' ')
      return { code, words: words.join(' '), proves }
    })
}

function parameters(halves: string, words: string, proves: Message['proves']): readonly Message[] {
  return (halves.match(/\w+/g) ?? []).map((half) => ({
    code: `InvalidParameterValue.${half}`,
    words: `${half}${words}`,
    proves,
  }))
}
