/**
 * Other products that the same monitoring alarms on, as the vendor's own list of them calls them in either language:
 * https://cloud.tencent.com/document/product/248/50397
 */
const names = [
  '云服务器|云主机|轻量应用|黑石|裸金属|弹性伸缩|容器|负载均衡|API ?网关',
  '数据库|缓存|消息队列|对象存储|文件存储|云硬盘|数据传输|数据仓库',
  '内容分发|边缘|加速|域名解析|专线|私有网络|弹性公网|带宽包|对等连接|防火墙|高防',
  '点播|直播|实时音视频|短信|微服务|物联网|大数据|Elasticsearch|流计算',
]
const words = [
  'CVM|Lighthouse|CPM|TKE|EKS|TCR|CLB|API Gateway|Load Balancer|Cloud Virtual Machine',
  'TencentDB|CDB|MySQL|MariaDB|PostgreSQL|SQL ?Server|TDSQL(?:-C)?|CynosDB|Redis|MongoDB|Memcached|CTSDB|DTS',
  'CKafka|Kafka|TDMQ|RocketMQ|RabbitMQ|Pulsar|CMQ|COS|CFS|CBS|CHDFS',
  'CDN|ECDN|EdgeOne|TEO|DNSPod|VPC|EIP|NAT|VPN|WAF|DDoS|GAAP|CCN|DCX?',
  'VOD|CSS|LVB|TRTC|SMS|TSE|TEM|TSF|EMR|ES|Oceanus|Kubernetes',
]

/** A product that is not SCF. */
export const otherProduct = new RegExp(
  `${names.join('|')}|(?<![A-Za-z0-9])(?:${words.join('|')})(?![A-Za-z0-9])`,
)

/** Functions of other clouds, and whoever runs them: an alarm about those is never SCF's. */
export const elsewhere =
  /阿里云|函数计算|华为云|火山引擎|veFaaS|FunctionGraph|(?<![A-Za-z])(?:AWS|Lambda|CloudWatch|Azure|GCP|Google Cloud|Cloud Run|Cloudflare|Vercel|Knative|OpenFaaS|openfaas|Zabbix|ZABBIX|Nagios|Netdata)(?![a-z])/
