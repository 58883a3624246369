/** Whether somebody wants the bot to be set up or to be quiet, and says nothing else: "settings", "mute this", 别回复了. */
export function isMannersRequest(text: string): boolean {
  const said = text
    .normalize('NFKC')
    .replaceAll(/[’‘]/g, "'")
    .replace(/[\s!.~。！～]{1,9}$/, '')
    .trim()
  return said.length <= longest && request.test(said)
}

/** More than anybody says who wants this. */
const longest = 80

const request =
  /^\/scf-error (?:settings?|设置)$|^(?:(?:please|pls|can you|could you|you can|ok|okay|now|hey) ){0,2}(?:(?:open |show |change )?(?:the |your |my )?(?:settings?|preferences|config(?:uration)?)|(?:mute|unmute|snooze|silence|unsubscribe|pause|ignore|stop|quiet|shut up|shush|hush|go away|leave|be (?:quiet|silent)|(?:stop|quit) (?:it|this|that|replying|answering|posting|talking|spamming)|don't (?:reply|answer|post)|do not (?:reply|answer|post))(?: (?:to )?(?:me|us|it|this|that|here|now|please|pls|thread|channel|error|alert|alarm|bot|in)){0,4}|(?:set|change|switch|use|speak|answer|reply)(?: (?:the|your|a|my|to|in)){0,2} (?:language(?: to (?:english|chinese))?|english|chinese))(?: please| pls)?$|^(?:请|麻烦|能不能|可以)?(?:打开|修改|更改|改一?下)?设置$|^(?:请|麻烦|你|能不能|可以)?(?:静音|闭嘴|安静(?:点|一?下)?|停(?:下|止|一?下)?|取消静音|(?:不要|别|不用)(?:再)?(?:回复?|说话?|发|吵|提醒|通知)(?:我|我们|这个|了|这条|消息){0,2})(?:一?下|吧|了)?$|^(?:请|麻烦)?(?:用|说|改成|切换(?:成|到)?|换成)(?:英文|英语|中文)(?:回复|回答)?(?:吧)?$/i
