import { actionInWords, actionPattern } from './actions.ts'

/** SCF's API by what only it or its tools write: host, policy action, resource, tool, SDK, provider. */
const scfStructure =
  /(?<![a-z0-9])scf\.(?:[a-z0-9-]{2,24}\.){0,2}tencentcloudapi|(?<![a-z0-9])scf:[A-Z]|API_SCF_|tencentcloud_scf_|(?<![a-z0-9])scf[._/]v?2018|(?:Scf|scf_)[Cc]lient|tccli scf|\[scf\]|tencent-scf|scfcli|2018-04-16/

/** What SCF's requests are about, and those of other products, too: a role of SCF's, a function as a resource. */
const scfObject = /qcs::scf:|SCF_(?:Qcs|Exec)|QCS_SCF/

/** SCF by name. */
const scfName =
  /(?<![A-Za-z0-9-])(?:scf|SCF|Scf)(?![a-z0-9-])|云函数|[Tt]encent-?[Ss][Cc][Ff]|[Ss]erverless [Cc]loud [Ff]unctions?|tencentserverless|Serverless Error|Serverless: ErrorCode|(?:sls|serverless) deploy|(?<![A-Za-z])cloud functions (?:deploy|inc-deploy|list|info|download)(?![a-z])/

/** Tencent Cloud's API, of whichever product. */
const tencentEnvelope =
  /(?<![A-Za-su-z])T?encentCloudSDK|tencentcloud|serverless-tencent|cn\.serverless\.com|qcloud|腾讯云|云开发|[Cc]loud[Bb]ase|"Response"\s{0,3}:\s{0,3}\{\s{0,8}"Error"|\[request id:|qcs::/

/** A request to another product: its host, its command, its SDK, and CAM's resources, which may be roles of SCF's. */
const otherCall =
  /(?<![a-z0-9])(?!scf\.)[a-z]{2,14}\.(?:[a-z0-9-]{2,24}\.)?tencentcloudapi\.com(?![a-z])|tccli (?!scf)[a-z]{2,14}|tencentcloud_cam_|tencentcloud[./](?!common|scf|sdk|profile)[a-z]{2,14}[./]v20\d\d/

/** A command of another cloud, or what its client says; a role there may be called as one of SCF's. */
const otherCloudCall =
  /(?<![A-Za-z0-9])(?:aws [a-z0-9-]{2,24} [a-z]|botocore)|when calling the \w{1,60} operation/

/** Another product of Tencent Cloud by its resources and actions, and another cloud by its envelope. */
const otherStructure =
  /qcs::(?!scf:|cam:)[a-z]{2,14}:|\((?!scf:)[a-z]{2,14}:[A-Z][A-Za-z]{3,40}\)|tencentcloud_(?!scf_|cam_)[a-z]{2,24}[._]|["']ResponseMetadata["']\s{0,3}:/

/** Products that functions hardly work with, and other clouds. COS, CLS, VPC, CAM and the like stand in SCF's own errors. */
const otherName =
  /(?<![A-Za-z0-9])(?:cvm|CVM|cdb|CDB|cbs|CBS|clb|CLB|tke|TKE|TencentDB|CynosDB|TDSQL|SMS|sms|TEO|teo|EdgeOne|OCR|ASR|TTS|TRTC|VOD|DNSPod|Lighthouse|WAF|EMR|TIONE|AWS|aws|Amazon|amazonaws|Lambda|lambda|EC2|S3|botocore|boto3|arn:|Azure|azure|aliyun|Aliyun|Alibaba|GCP|google|Google|Huawei|Oracle|FunctionGraph|Volcengine|volcengine|veFaaS|vefaas)(?![a-z0-9])|短信|云服务器|轻量应用|数据库|直播|点播|实时音视频|文字识别|语音识别|人脸|阿里云|华为云|函数计算|亚马逊|火山引擎|when calling the \w{1,60} operation|(?<![A-Za-z])az (?:vm|functionapp|group|storage|network) /

/** Products that functions work with: in SCF's own errors they are named beside SCF, alone they speak for themselves. */
const neighbourName =
  /(?<![A-Za-z0-9])(?:COS|cos|CLS|cls|CFS|CAM|CKafka|ckafka|TDMQ|CDN|VPC|APM|TCR|EIP|EventBridge|apigateway)(?![a-z0-9])|API ?网关|对象存储|日志服务|消息队列/

/** SCF named as what works, or as what is not meant. */
const cleared =
  /(?:scf|云函数)(?: ?(?:这边|那边|本身|side|is|was|都|一切|完全)){0,3} ?(?:没问题|没有问题|正常|没事|没报错|fine|ok|healthy)|(?:不是|与|跟|not|unrelated to) ?(?:scf|云函数)(?: ?(?:的问题|无关|没关系))?/i

/** A function, its namespace and a region of the vendor's, each after its label: nobody else has the three. */
const functionField = /(?<![A-Za-z])function[_ ]?name["']?\s{0,2}[:=]/i
const namespaceField = /(?<![A-Za-z])namespace["']?\s{0,2}[:=]/i
const vendorRegion =
  /(?<![A-Za-z0-9-])(?:ap|na|eu|sa)-(?:guangzhou|shanghai|beijing|chengdu|chongqing|nanjing|hongkong|singapore|bangkok|jakarta|mumbai|seoul|tokyo|siliconvalley|ashburn|toronto|frankfurt|saopaulo)(?![A-Za-z])/
/** Whoever calls a project so within the vendor's tools means the product. */
const scfProject = /(?<![A-Za-z0-9-])scf-[a-z]/

/** Who speaks in the words around a code. */
export type Speaker = {
  /** By structure, by an action inside the vendor's envelope, or by name. */
  readonly scf: 'structure' | 'action' | 'name' | undefined
  /** Another product or cloud is what the words are about: by what its API or its tools write, or only by name. */
  readonly other: 'structure' | 'name' | undefined
  /** Nobody but a product that functions work with is named. */
  readonly neighbour: boolean
}

export function speakerIn(words: string): Speaker {
  const isCleared = cleared.test(words)
  const isObject = () => scfObject.test(words) && !otherCall.test(words) && !otherCloudCall.test(words)
  const isOfScf = scfStructure.test(words) || isObject()
  if (isOfScf && !isCleared) return { scf: 'structure', other: undefined, neighbour: false }
  const other = otherIn(words)
  const isAction = () => actionPattern.test(words) || actionInWords.test(words)
  if (!other && tencentEnvelope.test(words) && isAction())
    return { scf: 'action', other: undefined, neighbour: false }
  const named = isNamed(words) && !isCleared
  return { scf: named ? 'name' : undefined, other, neighbour: !named && neighbourName.test(words) }
}

function otherIn(words: string): Speaker['other'] {
  if (otherCall.test(words) || otherStructure.test(words)) return 'structure'
  return otherName.test(words) ? 'name' : undefined
}

function isNamed(words: string): boolean {
  return (
    scfName.test(words) ||
    (scfProject.test(words) && tencentEnvelope.test(words)) ||
    (functionField.test(words) && namespaceField.test(words) && vendorRegion.test(words))
  )
}
