/** Words that say nothing of what a question is about: with nothing else in it, it is about what stands above. */
const small = new Set(
  `a an the this that these those it its it's thats that's is isn't are aren't was wasn't were be been being am i i'm
  im i've me my mine we we're we've us our you your u ur he she they them their there here now again still just only
  also too so and or but if then than as of on in at to for from with by about into out up down over off do does
  doesn't did didn't done don't have has had hasn't having can can't cannot could couldn't would wouldn't will won't
  shall should may might must not no yes yeah yep hi hey hello dear team folks guys all everyone anyone anybody
  someone somebody please pls plz kindly sorry what what's whats why why's how how's which who whose when where huh
  wtf hmm hm um eh one ones thing things stuff something anything everything kind sort bit lot more less much some
  any every each both mean means meaning meant understand know knows tell tells say says saying explain explains
  explained explaining explanation describe clarify elaborate elaborating interpret translate help helps helping look
  looks looking looked see seeing seen check checking checked read reading review analyse analyze analysis analysing
  analyzing diagnose diagnosis debug debugging investigate inspect summarise summarize summary show give get gets
  getting got take find figure idea ideas clue thought thoughts opinion hint hints detail details info information
  context reason reasons cause causes caused causing root behind happen happens happened happening go goes going gone
  went wrong bad weird strange odd broke broken break breaks fail fails failed failing failure failures error errors
  err exception exceptions crash crashed crashes crashing issue issues problem problems trouble bug log logs trace
  stacktrace traceback stack output message messages msg alert alerts alarm alarms warning paste pasted snippet
  thread post posted screenshot text line lines result above below last latest previous earlier recent recently first
  new newest old before after preceding prior fix fixes solve solution solutions resolve resolving handle deal
  address avoid prevent workaround try next step steps suggest suggestion suggestions recommend advice answer answers
  come comes coming seems seem like guess mind worth make makes made sense thank thanks thx ty cheers think believe
  want need let let's lets bot scf-bot scf function functions cloud tencent same ok okay well right care advise peek
  halp dis dat wdyt tldr eli5 opinions pardon serious seriously critical dangerous harmful worry worried safe retry
  retried retries retrying fault faults side blame due occur occurs occurred occurring pointing pointed point quick
  quickly asap urgent really actually maybe perhaps possible possibly exactly even ever keep keeps kept keeping`
    .split(/\s+/)
    .filter(Boolean),
)

/**
 * The same in Chinese, the longer first, so that a part of a word is not taken out of it; what others make up together is
 * not listed.
 */
const smallChinese =
  `怎么办 为什么 上面 上边 上述 以上 刚才 刚刚 前面 最近 最后 之前 这边 这些 麻烦 请问 请教 求助 求解 瞧瞧 解释 说明 分析 排查 诊断 定位 讲解 解读
  介绍 翻译 总结 检查 报错 错误 错 异常 失败 故障 告警 警告 崩溃 日志 信息 消息 内容 堆栈 截图 输出 结果 问题 原因 意思 情况 办法 方法 方案 建议
  思路 含义 详情 细节 解决 处理 修复 修 搞 弄 什么 怎么 怎样 如何 为啥 为何 咋 啥 哪 谁 是否 可不可以 可以 能否 能 我们 我 你们 你 您 大家 他
  它 有人 有 知道 觉得 告诉 发生 出现 出 函数 云函数 运行 机器人 又 还 再 也 都 就 了 的 地 得 吗 呢 吧 呀 啊 么 嘛 哦 是 在 这 那 上 下
  里 个 条 段 点 给 把 对 到 跟 和 与 请 帮 看 讲 说 查 一 不 没 很 来 去 让 想 要 该 应该 到底 究竟 具体 详细 忙 重试 严重 要紧 需要
  代码 导致 引起 造成 释 求 懂 明白 回事 急 救命 在线等 玩意 鬼 释义 不过 但是 可是 然后 现在 已经 依然 仍然 会 整 行 好 谢谢 感谢 多谢 大佬
  老师 同学 同事`
    .split(/\s+/)
    .toSorted((one, other) => other.length - one.length)

const chineseWords = new RegExp(smallChinese.join('|'), 'gu')

/** The words of a text that say what it is about: `order-sync`, `deploy`, 部署. */
export function contentWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’‘]/g, "'")
    // Emoji by name, as Slack sends them.
    .replaceAll(/:[a-z0-9_+-]{1,40}:/g, ' ')
  const latin = plain.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d'./_-]*/gu) ?? []
  const han = plain.replaceAll(chineseWords, ' ').match(/\p{Script=Han}+/gu) ?? []
  return [
    ...latin.map((word) => word.replace(/[.'/_-]{1,9}$/, '')).filter((word) => !small.has(word)),
    ...han,
  ]
}
