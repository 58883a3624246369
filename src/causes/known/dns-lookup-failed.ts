import type { Cause, Values } from '../cause.ts'

/** What the C libraries say of a name that they cannot resolve: glibc, musl, macOS and Windows. */
const unknown = [
  'Name or service not known',
  'Temporary failure in name resolution',
  'No address associated with hostname',
  'Name does not resolve',
  'nodename nor servname provided',
  'getaddrinfo failed',
] as const

const withScheme = ({ values: { scheme = '', host = '' } }: { readonly values: Values }) =>
  /^[a-z][a-z\d+.-]{1,14}$/i.test(scheme) && { host: `${scheme}://${host}`, scheme }

export default {
  id: 'dns-lookup-failed',
  codes: [430],
  values: ['host', 'scheme'],
  evidence: [
    // An address where a name is asked for.
    ...['getaddrinfo ENOTFOUND', 'getaddrinfo EAI_AGAIN', 'java.net.UnknownHostException:'].map((what) => ({
      says: `${what} {scheme}://{host}`,
      when: withScheme,
    })),
    ...["Failed to resolve '", "Unknown MySQL server host '", 'Could not resolve host: '].map((what) => ({
      says: `${what}{scheme}://{host}`,
      when: withScheme,
    })),
    { says: 'getaddrinfo ENOTFOUND {host}:{port}' },
    { says: 'getaddrinfo EAI_AGAIN {host}:{port}' },
    { says: 'getaddrinfo ENOTFOUND {host}' },
    { says: 'getaddrinfo EAI_AGAIN {host}' },
    // Node's own resolver, which drivers of MongoDB ask for records of services: querySrv ENOTFOUND.
    ...['ENOTFOUND', 'ESERVFAIL', 'ETIMEOUT', 'ENODATA'].map((code) => ({
      says: `query{record} ${code} {host}`,
    })),
    { says: "Failed to resolve '{host}'" },
    ...unknown.map((words) => ({
      says: `(host='{host}', port={port}): Max retries exceeded with url: {far}${words}`,
    })),
    ...unknown.map((words) => ({ says: `Cannot connect to host {host}:{port} ssl:{any}${words}` })),
    ...unknown.map((words) => ({ says: `Can't connect to MySQL server on '{host}' ({any}${words}` })),
    { says: 'Cannot connect to host {host}:{port} ssl:{any}[Domain name not found' },
    { says: 'lookup {host} on {any}: no such host' },
    { says: 'lookup {host} on {any}: server misbehaving' },
    { says: 'lookup {host}: no such host' },
    { says: 'lookup {host}: Temporary failure in name resolution' },
    { says: 'could not translate host name {host} to address' },
    { says: "Unknown MySQL server host '{host}'" },
    ...['-2', '-3', '-5'].map((code) => ({ says: `Error ${code} connecting to {host}:{port}` })),
    { says: 'Could not resolve host: {host}' },
    { says: 'Could not resolve hostname {host}' },
    { says: 'unable to resolve host address {host}' },
    { says: 'getaddrinfo for {host} failed' },
    { says: 'The DNS query name does not exist: {host}' },
    { says: 'java.net.UnknownHostException: {host}' },
    { says: 'net::ERR_NAME_NOT_RESOLVED at {scheme}://{host}/' },
    // Docker's names as they are asked for by netcat, busybox, nginx, gRPC, Kafka and curl's library.
    { says: '{host}: forward host lookup failed' },
    { says: "bad address '{host}'" },
    { says: 'host not found in upstream "{host}"' },
    { says: 'DNS resolution failed for {host}' },
    { says: "Couldn't resolve server {host} from bootstrap.servers" },
    { says: 'lookup {any}: no such host' },
    { says: 'lookup {any}: i/o timeout' },
    { says: 'getaddrinfo ENOTFOUND' },
    { says: 'getaddrinfo EAI_AGAIN' },
    ...unknown.map((says) => ({ says })),
    { says: 'failed to lookup address information' },
    { says: 'No such host is known' },
    { says: 'Could not resolve host' },
    { says: 'cURL error 6:' },
  ],
  whose: { sides: ['config', 'network'], retry: 'depends' },
  headline: [
    {
      en: '{host} is an address, and {scheme}:// is no part of a name that can be resolved',
      zh: '{host} 是完整的地址，而要解析的域名不能带 {scheme}://',
    },
    { en: 'the name {host} cannot be resolved', zh: '域名 {host} 无法解析' },
    { en: 'the name of another service cannot be resolved', zh: '对外请求的域名无法解析' },
  ],
  steps: [
    {
      say: {
        en: 'Take {scheme}:// and the path out of the host setting, and leave the name alone.',
        zh: '在主机名的配置里去掉 {scheme}:// 和路径，只留域名。',
      },
      when: ({ values }) => values.scheme !== undefined,
    },
    {
      say: {
        en: 'Check the spelling: only the host, without https:// and path.',
        zh: '检查拼写：只写主机名，不要带 https:// 和路径。',
      },
      when: ({ values }) => values.scheme === undefined,
    },
    {
      say: {
        en: 'Function configuration → network: is public access on? Private names need their VPC.',
        zh: '在「函数配置」的网络里确认已开启「公网访问」；内网域名需要所在的 VPC。',
      },
      when: ({ values }) => values.scheme === undefined,
    },
    {
      say: {
        en: 'EAI_AGAIN and “temporary failure” may pass: retry with a pause.',
        zh: 'EAI_AGAIN 和 temporary failure 可能是暂时的，稍等再试。',
      },
      when: ({ values }) => values.scheme === undefined,
    },
  ],
  notThis: [{ en: 'A placeholder left in the configuration.', zh: '配置里还留着占位内容。' }],
  sources: ['https://www.tencentcloud.com/document/product/583/38377'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"getaddrinfo ENOTFOUND api.exmaple.com","stackTrace":"Error: getaddrinfo ENOTFOUND api.exmaple.com\\n    at GetAddrInfoReqWrap.onlookup [as oncomplete] (dns.js:64:26)","statusCode":430}',
      values: { host: 'api.exmaple.com' },
      code: 430,
    },
    {
      text: 'Get "http://svc.internal/v1": dial tcp: lookup svc.internal on 183.60.83.19:53: no such host',
      values: { host: 'svc.internal' },
      code: null,
    },
    {
      text: 'java.net.UnknownHostException: mysql.demo.local: Name or service not known\n\tat java.net.Inet6AddressImpl.lookupAllHostAddr(Native Method)',
      values: { host: 'mysql.demo.local' },
      code: null,
    },
    {
      text: 'PHP Warning:  file_get_contents(): php_network_getaddresses: getaddrinfo failed: Name or service not known in /var/user/index.php on line 5',
      values: {},
      code: null,
    },
    {
      text: 'aiohttp.client_exceptions.ClientConnectorError: Cannot connect to host api.demo.com:443 ssl:default [Name or service not known]',
      values: { host: 'api.demo.com' },
      code: null,
    },
    {
      text: 'MongoParseError: querySrv ENOTFOUND _mongodb._tcp.cluster0.abcde.mongodb.net',
      values: { host: '_mongodb._tcp.cluster0.abcde.mongodb.net' },
      code: null,
    },
    {
      text: 'web_1  | db_main_1: forward host lookup failed: Unknown host',
      values: { host: 'db_main_1' },
      code: null,
    },
    {
      text: 'nginx: [emerg] host not found in upstream "api" in /etc/nginx/conf.d/default.conf:3',
      values: { host: 'api' },
      code: null,
    },
  ],
} satisfies Cause
