/**
 * Who has the code that a sentence tells of? Where neither SCF nor a function is named, "status code 433" is SCF's
 * only if the words before it name nobody else: 今天又报错误码 433, but not 短信网关返回码 433. Nobody can list all
 * the others, so what is listed is what names none.
 */

const chineseWords = (
  '今天 昨天 前天 明天 今早 昨晚 早上 上午 中午 下午 晚上 凌晨 半夜 刚才 刚刚 最近 现在 ' +
  '目前 之前 以前 后来 每天 每次 这两天 这几天 周一 周二 周三 周四 周五 周六 周日 周末 ' +
  '我们 你们 咱 咱们 大家 大佬 大佬们 各位 有人 有没有 谁 同学 老师 兄弟 兄弟们 朋友 ' +
  '朋友们 小伙伴 小伙伴们 求助 求救 救命 请问 请教 麻烦 帮忙 帮 看看 看下 看一下 知道 ' +
  '碰到 遇到 遇见 见过 收到 得到 拿到 看到 发现 怎么 怎样 如何 为什么 为啥 什么 啥 哪里 ' +
  '原因 意思 办 解决 处理 排查 一下 呢 吗 啊 呀 吧 了 的 地 得 着 过 是 有 没 不 在 ' +
  '里 上 下 中 时 时候 后 前 内 外 就 都 也 还 又 再 才 只 总 老 一直 总是 老是 ' +
  '偶尔 偶发 间歇 频繁 大量 突然 忽然 全部 全是 全 部分 几个 一个 一次 多次 这个 那个 这 ' +
  '那 它 我 你 他 到 从 把 被 给 跟 和 与 或 但 但是 可 可是 然后 结果 最后 直接 ' +
  '好像 似乎 应该 可能 已经 仍 仍然 依然 继续 开始 结束 完成 其中 报 报错 报了 错误 ' +
  '异常 失败 故障 问题 出错 出现 提示 显示 返回 回 抛 抛出 抛了 告警 报警 警告 监控 ' +
  '日志 控制台 页面 截图 信息 内容 详情 记录 状态 代码 程序 脚本 任务 作业 服务 接口 ' +
  '请求 调用 执行 运行 启动 加载 部署 发布 上线 更新 升级 修改 改 配置 测试 调试 环境 ' +
  '线上 线下 生产 预发 本地 正式 定时 触发 重试 超时 超限 超出 超了 内存 并发 挂 挂了 崩 ' +
  '崩了 炸 炸了 卡 慢 日常 值班 群里 转来 码 跑 跑完 跑了 完 点 分 秒 号 日 月 年 第 ' +
  '次 每 种 类 两 三 四 五 六 七 八 九 十 一 二 个 约 共 左右 大概 差不多 同样 ' +
  '同一 另外 还有 用 用了 会 能 要 想 试 试了 试过 说 写 写着 变成 变 弹 弹出 跳出 ' +
  '冒出 连续 连着 每隔 分钟 小时 夜里 夜间 白天 期间 后面 前面 上面 下面 如图 见图 贴 ' +
  '数据 输入 输出 响应 很 太 特别 非常 有点 大面积'
).split(' ')

/** The longest first: 报错 is not 报 and a strange 错. */
const chinese = new RegExp(chineseWords.toSorted((a, b) => b.length - a.length).join('|'), 'g')

const englishWords = new Set(
  (
    'a about after again alarm alert all already also always am an and another any anybody anyone ' +
    'are around as at be because been before being both but by call called calling calls can code ' +
    'console could crash crashed crashes cron daily day days did different do does done down ' +
    'during dying each else end ended ending ends error errors ever every everybody exit exited ' +
    'exits fail failed failing fails failure failures few finally first fix folks for from full ' +
    'gave get gets getting give gives giving go goes going got guys had happened happens has have ' +
    'having hello help here hey hi hit hits hitting hour hours how i idea if im in into is it its ' +
    'job jobs just keep keeps know last later local log logs lots many mean meaning means min ' +
    'mins minutes monitoring month more morning most my near new night nightly no nothing now of ' +
    'off ok on once one only or other others our out output over please pls prod production ' +
    'random randomly result results retried retries retry return returned returning returns run ' +
    'running runs said same saw say says script sec second secs see seeing seems seen several ' +
    'show showed showing shows since so some somebody someone sometimes staging started starts ' +
    'still stops such suddenly task tasks team test tests than that the their them then there ' +
    'these they third this those threw through throw throwing throws time times timing to today ' +
    'tonight trigger triggered twice two under until up us version was we week weeks went were ' +
    'what when where which while who why will with without wrong yes yesterday yet you your'
  ).split(' '),
)

/** Whether the words, in lower case, name nobody. */
export function namesNobody(words: string): boolean {
  const named = words.match(/[a-z]+(?:'[a-z]+)?|[\u3400-\u9fff]+/g) ?? []
  return named.every((word) => (/^[a-z]/.test(word) ? isIdle(word) : word.replace(chinese, '') === ''))
}

function isIdle(word: string): boolean {
  return englishWords.has(word.split("'", 1)[0] ?? '')
}
