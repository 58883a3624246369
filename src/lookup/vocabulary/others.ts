import type { Word } from './word.ts'

/** Other products of Tencent Cloud: their numbers are not SCF's, but functions work with them. */
export const neighbours: readonly Word[] = [
  { is: 'storage', en: 'cos|cdn', zh: '对象存储', example: 'cos status code 433' },
  { is: 'logs', en: 'cls', zh: '日志服务', example: 'cls status code 433' },
  { is: 'servers', en: 'clb|cvm|tke', zh: '负载均衡|云服务器', example: 'clb status code 433' },
  { is: 'databases', en: 'tdsql|tencentdb', example: 'tencentdb status code 433' },
]

/** Other clouds and hosts of functions: a cloud function is theirs where one of them is named, and Tencent is not. */
export const hosts: readonly Word[] = [
  {
    is: 'Amazon',
    en: 'aws|lambda|amazon|cloudwatch|s3|(?:us|eu|ca|sa)-(?:north|south|central|east|west){1,2}-\\d',
    zh: '亚马逊',
    example: 'lambda status code 433',
  },
  { is: 'its logs', en: 'errortype|billed duration|max memory used', example: 'errorType x, statusCode 433' },
  { is: 'Microsoft', en: 'azure|iis', zh: '微软', example: 'azure status code 433' },
  {
    is: 'Google',
    en: 'gcp|google|cloud run|function execution took|firebase|grpc',
    zh: '谷歌',
    example: 'gcp status code 433',
  },
  {
    is: 'Alibaba',
    en: 'aliyun|alibaba|alipay|emas',
    zh: '阿里云|函数计算|支付宝|钉钉|宜搭',
    example: '阿里云状态码：433',
  },
  { is: 'Huawei', en: 'huawei|functiongraph|agc|appgallery', zh: '华为', example: '华为云状态码：433' },
  {
    is: 'other clouds',
    en: 'volcengine|vefaas|laf|sealos|apaas|yonbuilder',
    zh: '百度|火山|抖音|京东|快手|七牛|青云|天翼|飞书|用友|金蝶|[氚道晓]云|云(?=云函数)',
    example: '抖音云函数报 433',
  },
  {
    is: 'other hosts of functions',
    en: 'cloudflare|vercel|netlify|leancloud|leanengine|bmob|unicloud|uni-?app|uni-id|memfire|supabase|appwrite|openwhisk|fission|knative|edgeone',
    zh: '边缘函数',
    example: 'vercel status code 433',
  },
]

/** Other tools and vendors that print numbers and names like SCF's. */
export const others: readonly Word[] = [
  { is: 'web servers', en: 'nginx|openresty', example: 'nginx status code 433' },
  { is: 'Kubernetes', en: 'kubernetes|kubectl|kubelet|k8s|pods?', example: 'kubelet status code 433' },
  { is: 'clients', en: 'axios(?:error)?', example: 'axios: status code 433' },
  { is: 'mail and files', en: 'smtp|ftp', example: 'ftp status code 433' },
  { is: 'chat and calls', en: 'irc|sip|stun|turn|webrtc', example: 'sip status code 433' },
  { is: 'models', en: 'openai', example: 'openai status code 433' },
  {
    is: "Tencent's management API",
    en: 'tencentcloudsdkexception|tencentcloudapi',
    example: 'TencentCloudSDKException: status code 433',
  },
  { is: 'payments', en: 'unionpay|paypal', zh: '银联|微信支付', example: 'paypal status code 433' },
  { is: 'data', en: 'snowflake|databricks|airflow|celery', example: 'airflow status code 433' },
  { is: 'frameworks', en: 'django|sidekiq', example: 'django status code 433' },
  { is: 'spreadsheets', en: '(?<!-)(?:excel|spreadsheets?)(?!-)', example: 'excel status code 433' },
  {
    is: 'judges of programs',
    en: 'verdict|online judge|oj|codeforces|leetcode',
    zh: '洛谷|力扣',
    example: '洛谷状态码：433',
  },
]

/** What else "SCF" is short for: supply chain finance, and the self-consistent field of chemistry. */
export const namesakes: readonly Word[] = [
  {
    is: 'finance',
    en: 'supply chain financ(?:e|ing)|libscf|svccfg|sun cluster',
    zh: '供应链金融',
    example: '供应链金融 SCF 平台状态码 433',
  },
  {
    is: 'chemistry',
    en: 'orca|vasp|gamess|nwchem|psi4|pyscf|gaussian|hartree|self-consistent(?: field)?|scf (?:iteration|cycle|(?:failed to )?converge|energ|calculation|procedure)\\w{0,5}',
    zh: '自洽场',
    example: 'SCF cycle, error code 439',
  },
]

/** Systems and sites whose own numbers look like status codes. They matter only right beside one. */
export const systems: readonly Word[] = [
  {
    is: 'databases',
    en: 'mongo[a-z]{0,8}|mysql|mariadb|redis|postgres(?:ql)?|pq|sqlstate|elasticsearch|sql server|oracle',
    example: 'redis error 433',
  },
  { is: 'queues', en: 'kafka|rabbitmq|vhost|mqtt|zookeeper', example: 'kafka error 433' },
  { is: 'clusters', en: 'spark|yarn|hadoop|openfaas', example: 'yarn error 439' },
  { is: 'builds', en: 'jenkins|github|gitlab|npm|got@\\d', example: 'npm error 433' },
  { is: 'gateways', en: 'kong|haproxy|curl|mozilla', example: 'haproxy got 433' },
  { is: 'mail', en: 'postfix|gmail|mx|sendmail|ews|exchange|outlook', example: 'gmail error 439' },
  { is: 'news', en: 'nntp|innd?|leafnode|ihave', example: 'nntp got 436' },
  { is: 'calls and chat', en: 'coturn|asterisk|irssi|nick(?:name)?', example: 'coturn error 438' },
  {
    is: 'machines',
    en: 'modbus|plc|printer|bluetooth|ble|modem|mhz|wi-?fi|vpn',
    example: 'bluetooth error 439',
  },
  { is: 'machines', zh: '蓝牙|打印机|路由器', example: '蓝牙 报 439' },
  { is: 'shops', en: 'shopify|stripe|twilio|twitter|tweet', zh: '七牛|又拍', example: 'stripe error 439' },
  {
    is: 'games',
    en: 'roblox|fivem|pubg|steam|unity|minecraft|game ?server',
    zh: '游戏',
    example: 'pubg error 439',
  },
  {
    is: 'programs',
    en: 'spring|nestjs|express|okhttp|httperror|grpcio|panic|fatal error',
    example: 'okhttp got 433',
  },
  { is: 'papers', en: 'iso|rfc|deepseek', example: 'rfc says: got 433' },
  { is: 'named errors', en: 'err_(?!code|msg|message)[a-z]{3,20}', example: 'err_nickcollision got 436' },
  { is: 'apps', zh: '小程序|钉钉|飞书|企业微信|微博|微信', example: '微信 报 439' },
  { is: 'banks', zh: '网银|银行', example: '网银 报 439' },
]

/** Whom a function calls: what is said behind them is theirs, unless the function is named again. */
export const parties: readonly Word[] = [
  {
    is: 'somebody else',
    en: 'third[- ]party|upstream|vendors?|suppliers?|providers?|partners?|game ?servers?',
    zh: '第三方|对方|上游|供应商|厂商|服务商|合作方|游戏服|他们(?:家|那边)?的?接口',
    example: '云函数调用第三方接口，对方返回码 439',
  },
  {
    is: 'money',
    en: 'banks?|payments?|billing|acquirers?',
    zh: '银行|支付(?!宝)|收单|计费系统',
    example: 'SCF calls the bank API, which returns error code 435',
  },
  {
    is: 'messages',
    en: 'sms|carriers?',
    zh: '短信|运营商',
    example: '云函数里调短信网关，网关返回码 433',
  },
  {
    is: 'goods',
    en: 'couriers?|warehouses?|erp|crm|wms',
    zh: '快递|物流|仓库|仓储',
    example: '云函数里调快递接口，返回码 433',
  },
]

/** What a function does with a party: what is said behind it is the party's, where the party was named first. */
export const calling: readonly Word[] = [
  {
    is: 'calls',
    en: 'calls?|called|asks?|polls?|proxies|forwards|uses|(?:talks?|posts?) to|syncs? with',
    zh: '调用?|请求|访问|对接|转发|用',
    example: 'The SMS gateway our function calls answered with status code 433',
  },
]
