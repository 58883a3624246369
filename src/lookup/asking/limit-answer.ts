import {
  asyncForm,
  environmentForm,
  functionNameForm,
  initTimeoutForm,
  memoryForm,
  timeoutForm,
} from '../../catalog/api/limits.ts'
import type { Bilingual } from '../../language.ts'
import type { Note } from '../notes.ts'

/** More than anybody writes who asks this. */
const longest = 80

/** The limit that somebody asks for: "max timeout", 最多绑定几个层. Nothing for any other question, or one about an error. */
export function limitNotes(text: string): readonly Note[] {
  const said = text.normalize('NFKC').toLowerCase().replaceAll('’', "'").trim()
  if (said.length > longest || !asking.test(said)) return []
  const rest = said
    .replace(around, ' ')
    .replaceAll(/[\s?!.,。，！]{1,80}/g, ' ')
    .trim()
  const subjects = [
    rest,
    rest
      .replaceAll(ofFunction, ' ')
      .replaceAll(/ {2,80}/g, ' ')
      .trim(),
  ]
  const limit = limits.find(({ of }) => subjects.some((subject) => of.test(subject)))
  return limit ? [{ about: limit.about, text: limit.text }] : []
}

const asking =
  /(?<![a-z])(?:max(?:imum)?|limits?|quotas?|at most|longest|largest|biggest|how (?:many|much|large|big|long))(?![a-z])|最[大多长高]|上限|限制|配额|额度|多[少大长久]|几[个层]/

/** All that such a question is made of besides the thing. */
const around =
  /(?<![a-z])(?:what(?:'s| is| are)?|is|are|there|max(?:imum)?|limits?|quotas?|at most|longest|largest|biggest|how (?:many|much|large|big|long)|the|an?|of|on|for|in|to|per|each|one|single|can|could|may|do|does|i|we|you|my|our|be|have|has|use|set|get|create|bind|attach|add|send|allowed|supported|by default|default|scf|tencent cloud)(?![a-z])|最[大多长高]|上限|限制|配额|额度|多[少大长久]|几个?|一?个|每个?|单个?|能|可以|允许|设置?|创建|绑定|支持|使用|配置|默认|请问|云|数量|大小|的|是|有|为|吗|呢/g
const ofFunction = /(?<![a-z])functions?(?![a-z])|函数/g

type Limit = { readonly about: string; readonly of: RegExp; readonly text: Bilingual }

/** What may be how large, how long and how many. Source: https://cloud.tencent.com/document/product/583/11637 */
const limits: readonly Limit[] = [
  {
    about: 'functions',
    of: /^functions?(?: namespaces?| region)?$|^(?:命名空间|地域)? ?函数$/,
    text: {
      en: 'A namespace takes 50 functions, a region 5 namespaces; a ticket raises that.',
      zh: '每个命名空间最多 50 个函数，每个地域最多 5 个命名空间；可提工单提升。',
    },
  },
  {
    about: 'timeout',
    of: /^(?:execution |run(?:ning)? )?(?:time ?out|time|duration)$|^run$|^(?:执行|运行)?(?:超时|时间|超时时间|时长)$|^(?:执行|运行)$/,
    text: {
      en: `The execution timeout may be ${timeoutForm.en}, by default 3 s; by the API, a synchronous call waits 300 s at most. What takes longer needs asynchronous execution (up to 24 h).`,
      zh: `执行超时时间可设 ${timeoutForm.zh}，默认 3 秒；用云 API 同步调用最多等 300 秒。更久的任务用异步执行（最长 24 小时）。`,
    },
  },
  {
    about: 'init timeout',
    of: /^init(?:iali[sz]ation)? ?time ?out$|^初始化(?:超时)?(?:时间)?$/,
    text: {
      en: `The init timeout may be ${initTimeoutForm.en}.`,
      zh: `初始化超时时间可设 ${initTimeoutForm.zh}。`,
    },
  },
  {
    about: 'memory',
    of: /^memory(?: size)?$|^ram$|^内存$/,
    text: {
      en: `The memory may be ${memoryForm.en}; by default it is 128 MB.`,
      zh: `内存可设 ${memoryForm.zh}；默认 128 MB。`,
    },
  },
  {
    about: 'request',
    of: /^(?:(?:a?sync(?:hronous)? )?(?:event|request|payload|body|input)(?: body)?(?: size)?(?: a?sync)?)$|^[同异]步(?:调用)?(?:请求|事件)?体?$|^(?:请求|事件|入参)(?:体|参数)?$/,
    text: {
      en: 'An event may have 6 MB in a synchronous call and 128 KB in an asynchronous one; more ends in 406.',
      zh: '同步调用的请求事件最大 6 MB，异步调用最大 128 KB；超过时返回 406。',
    },
  },
  {
    about: 'response',
    of: /^(?:response|return(?: value)?|output|result)(?: body)?(?: size)?$|^(?:返回|响应)(?:值|内容|体|结果|包体)?$/,
    text: {
      en: 'A response may have 6 MB; more ends in 407, and on a Web function in 410.',
      zh: '返回内容最大 6 MB；超过时返回 407，Web 函数返回 410。',
    },
  },
  {
    about: 'package',
    of: /^(?:(?:code|deployment|zip|upload)(?: package)?|package)(?: size| file)?$|^(?:代码|部署|压缩|zip ?)包?(?:体积)?$/,
    text: {
      en: 'Code and layers together may have 500 MB unpacked. A zip in an API request may have 10 MB; a larger one goes through COS.',
      zh: '代码加层解压后合计最大 500 MB。直接放进 API 请求的 zip 最大 10 MB，更大的通过 COS 上传。',
    },
  },
  {
    about: 'environment',
    of: /^env(?:ironment)?(?: var(?:iable)?s?)?(?: size)?$|^环境变量$/,
    text: {
      en: `Environment variables may have ${environmentForm.en}.`,
      zh: `环境变量的大小：${environmentForm.zh}。`,
    },
  },
  {
    about: 'layers',
    of: /^layers?(?: version)?$|^层$/,
    text: { en: 'A version of a function takes 5 layers.', zh: '每个函数版本最多绑定 5 个层。' },
  },
  {
    about: 'triggers',
    of: /^triggers?$|^触发器$/,
    text: { en: 'A function takes 10 triggers of a kind.', zh: '每个函数的同类触发器最多 10 个。' },
  },
  {
    about: 'versions',
    of: /^versions?$|^版本$/,
    text: { en: 'A function takes 1,000 versions.', zh: '每个函数最多 1000 个版本。' },
  },
  {
    about: 'namespaces',
    of: /^namespaces?(?: region)?$|^(?:地域)?命名空间$/,
    text: {
      en: 'A region takes 5 namespaces, each with 50 functions; a ticket raises that.',
      zh: '每个地域最多 5 个命名空间，每个命名空间最多 50 个函数；可提工单提升。',
    },
  },
  {
    about: 'concurrency',
    of: /^concurren(?:cy|t)(?: region| runs| calls| instances)?$|^(?:地域)?(?:总)?并发(?:内存|数|量)?$/,
    text: {
      en: 'By default a region has 128,000 MB of concurrency in Guangzhou, Shanghai, Beijing, Chengdu and Hong Kong, elsewhere 64,000 MB: runs at once × MB of memory. Calls over that end in 432. New instances: 500 a minute, more ends in 429.',
      zh: '默认每个地域的并发额度：广州、上海、北京、成都、中国香港为 128000 MB，其他地域 64000 MB，按同时运行数 × 内存（MB）计算，超过时返回 432。新增实例每分钟 500 个，超过时返回 429。',
    },
  },
  {
    about: '/tmp',
    of: /^\/?tmp(?: size| space| directory)?$|^\/?tmp ?(?:目录|空间)?$|^临时(?:目录|空间|磁盘)$/,
    text: {
      en: '/tmp holds 512 MB; everything else is read-only.',
      zh: '/tmp 最大 512 MB，其他目录都是只读的。',
    },
  },
  {
    about: 'asynchronous retries',
    of: /^(?:async(?:hronous)? )?retr(?:y|ies)$|^(?:异步)?重试(?:次数)?$/,
    text: {
      en: `An asynchronous call has ${asyncForm.en}.`,
      zh: `异步调用${asyncForm.zh}。`,
    },
  },
  {
    about: 'function name',
    of: /^(?:function )?name(?: length)?$|^(?:函数)?名(?:称|字)?(?:长度)?$/,
    text: { en: `A function’s name has ${functionNameForm.en}.`, zh: `函数名：${functionNameForm.zh}。` },
  },
]
