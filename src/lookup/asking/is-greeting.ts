/** Whether a text says hello, and nothing else: whoever does so may not know yet what to ask. */
export function isGreeting(text: string): boolean {
  return greeting.test(text.normalize('NFKC').trim())
}

const hello =
  '(?:hi|hiya|hello|hey|howdy|yo|greetings|good (?:morning|afternoon|evening|day))(?: (?:there|all|everyone|everybody|team|folks|bot|scf-bot))?|(?:你|您|大家)好(?:啊|呀|吗)?|早上好|上午好|下午好|晚上好|早安?|哈喽|哈啰|嗨'
const present =
  '(?:are )?(?:you|u) (?:still )?(?:there|here|up|awake|alive|around|online)|在吗|在么|在不在|还在吗|有人吗'
const greeting = new RegExp(
  `^(?:(?:${hello})(?:[ ,!.。，！]{1,3}(?:${present}))?|${present})[ ,!.~?。,！～？]{0,5}(?:$|:[a-z0-9_+-]{1,40}: ?$)`,
  'i',
)
