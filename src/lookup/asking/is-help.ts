/** Whether somebody asks how to ask, or what the bot is. Whoever says nothing at all does so, too. */
export function isHelp(text: string): boolean {
  return helpPattern.test(text.trim())
}

const helpPattern =
  /^(?:help|帮助|使用(?:说明|方法)|\?|？|(?:(?:hi|hello|hey)[, ]{1,2})?(?:what (?:can|do) you do|who are you|what are you|how do (?:i|we|you) use (?:this|you|it|the bot|this bot)|how (?:does this|do you|does this bot) work|usage|commands)\s{0,2}[?？]?|(?:你|机器人)(?:是谁|是什么|能做什么|能干什么|会什么|能干嘛|有什么(?:功能|用))[?？]?|(?:你|机器人)?(?:怎么|如何)(?:使?用)(?:你|呢|啊|机器人)?[?？]?)?$/i
