/** Words beside a number that say it is no status code of SCF's. They count for guesses, and for labels in texts that name nobody. */

/** Systems and sites whose own numbers look like status codes. They matter only right beside one. */
export const otherSystem =
  /(?<![a-z])(?:mongo\w{0,20}|mysql|mariadb|redis|postgres\w{0,4}|pq|sqlstate|kafka|rabbitmq|vhost|elasticsearch|spark|yarn|hadoop|jenkins|kong|haproxy|postfix|gmail|mx|nntp|innd?|leafnode|ihave|coturn|asterisk|modbus|plc|ews|exchange|outlook|shopify|stripe|twilio|twitter|tweet|github|gitlab|npm\w{0,3}|roblox|fivem|pubg|steam|printer|sendmail|irssi|sql server|oracle|bluetooth|ble|unity|mqtt|modem|vpn|wi-?fi|zookeeper|got@\d|leetcode|codeforces|celery|django|spring|nestjs|express|okhttp|mozilla|curl|httperror|grpcio|panic|fatal error|openfaas|deepseek|minecraft|iso|rfc|mhz|nick(?:name)?)(?![a-z])|err_(?!code|msg|message)[a-z]{3,30}|七牛|又拍|支付宝|小程序|钉钉|飞书|企业微信|微博|微信|蓝牙|打印机|路由器|网银|银行|游戏/

/** Things that have numbers, or come in numbers: "room 433", 用户 434, "pool size to 439". */
export const countedBefore =
  /(?:(?<![a-z])(?:ports?|rooms?|lines?|pages?|builds?|tickets?|orders?|bus|gate|cycle|module|seat|patient|transfer|tcp|https on|msg|pr|issues?|versions?|racks?|users?|cases?|tests?|(?:area|zip) codes?|sizes?|length|limit\w{0,20}|qps|rps|ids?|keys?|index|rows?|count|total|timeout|memory\w{0,5}|duration|level|channels?|units?|items?|hotel|proxy|pid|event|executor)(?: (?:to|of|is|was))?|端口|房间|会议号|任务|订单|工单|用例|用户|账号|酒店|通过|余额|积分|获得|放在|会议室|尾号|成功|机柜|版本|别名|编号|页码|[第从到补剩仅共])["'\x60]?\s?[:：=#(（[]{0,2}\s?$/

/** What follows an amount, a part of a range or the name of a place. */
export const countedAfter =
  /^\s?(?:mhz|people|persons?|passed|failed|skipped|unread|points?|seats?|usd|kcal|million|scf|items?|per|项|笔|张|米|积分|金币|号|柜|端口|is (?:booked|open|green)|at \d|\/(?:s|sec|min|h|hour|day)(?![a-z])|[-–/~] ?\d{2,}|(?:→|->|=>|提到|到) ?\d)/
/** "QPS 432 → 532", "1, 439": the second of two numbers. */
export const otherNumberBefore = /\d\s?(?:→|->|=>|提到|[-–/])\s?$/
/** An SMTP reply's extended code, or a reason of several capitalised words: "433 Anonymity Disallowed". */
export const replyAfter = /^ ?(?:\d\.\d{1,2}\.\d|[-–—"(]{0,2}([A-Z][a-z]{1,20}) (?!error)[A-Za-z]{2,20})/

/** A management API or another cloud speaks, or a stack trace names a class. */
export const apiBefore =
  /(?:error occurred|error from server|exception:?|an? error)? ?\($|exception: ?$|(?<![a-z])at $/

/** Around an answer that the function itself gave, or got from somebody else. */
export const answerBefore =
  /retmsg|isbase64encoded|["']headers["']|http\/\d\.\d"|request failed with|(?:answered|telegram|weibo)|[!=]==? ?$|\.status\($/
export const answerAfter = /^[^\n]{0,4}["'\s,]{0,3}["']?(?:headers|body|isbase64encoded)["']?\s?:/
