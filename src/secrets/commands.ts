import type { Lead, Rule } from './kinds.ts'
import { isPlaceholder } from './values/placeholders.ts'
import { quotedEnd } from './values/quoted.ts'
import { bareValue, endOf } from './values/values.ts'

/** How far in front of its option a command's name is looked for. */
const longestCommand = 240
/** What is between an option and its value, in a shell or in a list of arguments; `~` below. */
const gap = '(?:[ =]|["\'],\\s?(?=["\']))'
const opening = '(?<opener>\\\\{0,15}["\'])?'

/** Options whose value is a password, only behind these commands (and words): elsewhere `-p` is a port or a path. */
const options: readonly (readonly [
  name: string,
  hints: readonly string[],
  commands: string,
  option: string,
])[] = [
  ['mysql -p', ['mysql', 'mariadb'], 'mysql\\w{0,12}|mariadb[\\w-]{0,12}|mycli|xtrabackup', '-p(?=[^\\s-])'],
  ['redis-cli -a', ['redis-cli', 'valkey-cli'], '(?:redis|valkey|keydb)-cli', '(?:-a|--pass)~'],
  ['sshpass -p', ['sshpass'], 'sshpass', '-p~?'],
  [
    'docker login -p',
    ['login'],
    'docker|podman|buildah|skopeo|nerdctl|oras|crane|helm|cf|oc|az|ibmcloud|tccli|coscli|vault|ftp … login',
    '-p~?',
  ],
  ['mongo -p', ['mongo'], 'mongo\\w{0,12}', '(?:-p|--password)~'],
  ['ldapsearch -w', ['ldap'], 'ldap\\w{3,10}', '-w~?'],
  [
    'sqlcmd -P',
    ['sqlcmd', 'bcp', 'mosquitto', 'tsql', 'osql'],
    'sqlcmd|bcp|mosquitto_\\w{3}|[to]sql',
    '-(?:P|pw)~?',
  ],
  ['zip -P', ['zip'], '(?:un)?zip', '-P~?'],
  ['7z -p', ['7z ', '7za', 'rar '], '7za?|rar|unrar', '-h?p(?=\\S)'],
  [
    'keytool -storepass',
    ['keytool', 'jarsigner', 'apksigner'],
    'keytool|jarsigner|apksigner',
    '-(?:store|key|new|dest(?:store|key)|src(?:store|key))pass(?::|~)',
  ],
  ['openssl -k', ['openssl'], 'openssl', '-k~'],
  [
    'coscmd config -s',
    ['coscmd', 'coscli', 'obscmd', 'ossutil', 'obsutil', 'tosutil', 'us3cli', 'tccli', 'hcloud'],
    'cos(?:cmd|cli)|obscmd|(?:oss|obs|tos)util\\w{0,4}|us3cli|tccli|hcloud … config(?:ure)?',
    '-[aiksu]~',
  ],
  [
    'mc alias set',
    ['alias set', 'host add'],
    '(?:mcl?i?|minio) … alias|config',
    'https?:\\/\\/[^\\s\\\\•]{1,200} [^\\s\\\\•]{3,128} ',
  ],
  ['ssh-keygen -N', ['ssh-keygen'], 'ssh-keygen', '-[NP]~'],
  [
    'wget and httpie',
    ['http', 'wget'],
    'https?|wget',
    '(?:-a|--auth|--ftp-password|--http-password)[ =](?:[^\\s:"\'•]{1,64}:)?',
  ],
  ['smbclient -U', ['smbclient', 'mount.cifs', 'rpcclient'], 'smbclient|rpcclient', '-U ?[\\w.@/]{1,60}%'],
  ['lftp -u', ['lftp'], 'lftp', '(?:-u|--user)[ =]?[\\w.@+-]{1,40},'],
  ['plink -pw', ['plink', 'pscp', 'psftp', 'putty'], 'plink|pscp|psftp|putty', '-pw~'],
  ['net use', ['net use'], 'net use', '\\/user:\\S{1,60} '],
  ['useradd -p', ['useradd', 'usermod'], 'user(?:add|mod)', '-p~'],
  ['mysqladmin password', ['mysqladmin'], 'mysqladmin', 'password '],
  [
    'rabbitmqctl',
    ['rabbitmqctl'],
    'rabbitmqctl',
    '(?:add_user|change_password|authenticate_user) [\\w.@-]{1,60} ',
  ],
  ['net user', ['net user'], 'net', 'user [\\w.-]{1,40} '],
  [
    'schtasks /RP',
    ['schtasks', 'cmdkey', 'sc config'],
    'schtasks|cmdkey|sc',
    '(?:\\/RP |\\/pass:|password= )',
  ],
  ['security -P', ['security '], 'security … import|\\w+-keychain', '-[Pp]~'],
  [
    'etcdctl --user',
    ['etcdctl', 'skopeo', 'influx'],
    'etcdctl|skopeo|influx',
    '(?:--user|--(?:src-|dest-)?creds)[ =][\\w.@-]{1,40}:',
  ],
  ['upx login', ['upx login'], 'upx', 'login [\\w.-]{1,60} [\\w.@-]{1,60} '],
  ['qshell account', ['qshell'], 'qshell', 'account (?:-w )?[\\w-]{40} '],
  ['ACL SETUSER', ['setuser'], 'SETUSER|setuser', '>'],
  ['influx -t', ['influx'], 'influx', '-t~'],
  ['sudo -S', ['sudo'], 'sshpass|sudo', '<<< ?'],
]

/** Secrets that only the command around them gives away. */
export const commands: readonly Rule[] = [
  ...options.map(([name, hints, command, option]): Rule => {
    const words = command.split(' … ').map((word) => new RegExp(`(?<![\\w-])(?:${word})(?![\\w-])`))
    return {
      name,
      kind: 'password',
      hints,
      pattern: new RegExp(`(?:\\s|\\\\n|["'],\\s?["'])${option.replace('~', gap)}${opening}`, 'g'),
      end: (lead) => (follows(words, lead) ? commandValueEnd(lead) : undefined),
    }
  }),
  {
    name: 'curl -u',
    kind: 'password',
    hints: ['curl'],
    isFar: true,
    pattern: new RegExp(
      `\\s(?:-u|--user|--proxy-user|-U)[ \\t=]{0,4}${opening}[^\\s:"'@/•]{1,64}(?:@[\\w.-]{1,80})?:`,
      'g',
    ),
    end: commandValueEnd,
  },
  {
    name: 'curl -b',
    kind: 'cookie',
    hints: ['curl'],
    isFar: true,
    pattern: new RegExp(`(?:\\s-b|--cookie)[ \\t=]{1,4}${opening}(?=[^\\s=;"'•]{1,100}=)`, 'g'),
    end: commandValueEnd,
  },
  {
    name: 'openssl -passin',
    kind: 'password',
    hints: ['pass:'],
    pattern: new RegExp(`-pass(?:in|out)?[ =]${opening}pass:`, 'g'),
    end: commandValueEnd,
  },
  {
    name: 'password on standard input',
    kind: 'password',
    hints: ['-stdin', 'sudo -', 'chpasswd', 'passwd --'],
    pattern:
      /((?:echo|printf)(?: -[ne]{1,2})? ["']?(?:[^\s"'|:•]{1,40}:)?)[^\s"'|•]{4,100}(?=["']?[ \t]{0,4}\|[^\n|]{0,80}(?:--password-stdin|--pass-stdin|sudo -\w{0,4}S|chpasswd|passwd --stdin))/g,
    accept: (value) => !isPlaceholder(value),
  },
  {
    name: 'login at a host',
    kind: 'password',
    hints: ['auth ', 'login '],
    pattern:
      /([a-z] (?:auth|login)(?: add)? (?:https?:\/\/)?[\w-]{1,40}(?:\.[\w-]{1,40}){1,5}(?::\d{2,5})?\/? [\w.@-]{1,40} ["'])[^\s"'•]{4,100}(?=["'])/g,
    accept: (value) => !isPlaceholder(value),
  },
  {
    name: 'htpasswd -b',
    kind: 'password',
    hints: ['htpasswd'],
    pattern: /(htpasswd -\w{0,6}b\w{0,6} (?:-\w{1,6} ){0,3}(?:[^\s•]{1,100} )?[^\s•]{1,60} )[^\s•]{4,100}/g,
    accept: (value) => !isPlaceholder(value.replace(/^["']|["']$/g, '')),
  },
]

function commandValueEnd({ text, match, start }: Lead): number | undefined {
  const opener = match.groups?.opener
  const end = opener === undefined ? endOf(bareValue, text, start) : quotedEnd(text, start, opener)
  const value = text.slice(start, end)
  // `-u 1000:1000` is a user's and a group's number, `-pr` two options of another command.
  const isOther = opener === undefined && (/^\d{1,5}$|^\/\w{1,12}$/.test(value) || value.length < 4)
  return isPlaceholder(value) || isOther ? undefined : end
}

/** Whether the same command, with nothing that ends one in between, is called so. */
function follows(words: readonly RegExp[], { text, match }: Lead): boolean {
  const before = text.slice(Math.max(0, match.index - longestCommand), match.index)
  const unquoted = before.replace(/"[^"\n]*"|'[^'\n]*'/g, (words) => (/[;|&]/.test(words) ? '' : words))
  const command = unquoted.split(/[\n;|&•]/).at(-1) ?? ''
  return words.every((word) => word.test(command))
}
