/** For a row of the rules: texts that only it masks (`«…»`, see `plant.ts`), and a text like them that it must leave. */
type Example = { readonly planted: readonly string[]; readonly harmless: readonly string[] }

const row = (planted: string, harmless: string): Example => ({ planted: [planted], harmless: [harmless] })

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: a dollar stands before what `plant` fills in
export const examples: Readonly<Record<string, Example>> = {
  // Tencent Cloud
  SecretId: row('used «AKID{AN 32}» here', 'AKIDxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'),
  'key right behind its SecretId': row('«AKID{AN 32}», «{an 32}»', 'no AKID, {an 32}'),
  'key in the neighbourhood of a SecretId': row(
    'the second one, «{AN 32}», goes with «AKID{AN 32}»',
    'the second one, {AN 32}, is a build',
  ),
  'key behind its label, whatever is between': row(
    'my SecretKey (→ «{an 32}») is out',
    'my SecretKey (→ page 32)',
  ),

  // Tokens
  'AWS access key': {
    planted: ['«AKIA{A 16}»'],
    harmless: ['AKIA is how they begin', 'AWS_ACCESS_KEY_ID=AKIAXXXXXXXXXXXXXXXX'],
  },
  'Alibaba Cloud access key': row('«LTAI{AN 20}»', 'LTAI and more'),
  'Volcengine access key': row('«AKLT{AN 40}»', 'AKLT-1'),
  'Google API key': row('«AIza{W 35}»', 'AIza...'),
  'Google OAuth token': row('«ya29.{W 60}»', 'ya29.1'),
  'Google client secret': row('«GOCSPX-{W 28}»', 'GOCSPX-...'),
  'Azure client secret': row('«abc8Q~{W 34}»', 'abc8Q~'),
  'DigitalOcean token': row('«dop_v1_{hex 64}»', 'dop_v1_'),
  'Fly.io token': row('«fm2_{b64 60}»', 'fm2_radio'),
  'Heroku token': row('«HRKU-{AN 40}»', 'HRKU-1'),
  'Cloudflare origin key': row('«v1.0-{hex 24}-{hex 146}»', 'v1.0-{hex 8}'),
  'Cloudflare token': row('«cfut_{AN 48}»', 'cfut_1'),
  'Tailscale key': row('«tskey-auth-{AN 12}-{AN 32}»', 'tskey-auth-1'),
  'Vercel token': row('«vcp_{AN 24}»', 'vcp_1'),
  'Databricks token': row('«dapi{hex 32}»', 'dapi and more'),
  'Pulumi token': row('«pul-{hex 40}»', 'pul-1'),
  'Terraform token': row('«{AN 14}.atlasv1.{AN 60}»', 'x.atlasv1.y'),
  'Vault token': row('«hvs.{W 24}»', 'hvs.is short'),
  'Doppler token': row('«dp.pt.{AN 40}»', 'dp.pt.1'),
  '1Password token': row('«ops_eyJ{AN 100}»', 'ops_eye'),
  'age secret key': row('«AGE-SECRET-KEY-1{A 58}»', 'AGE-SECRET-KEY-1'),
  'GitHub token': row('«ghp_{AN 36}»', 'ghp_ is how they begin'),
  'GitHub token with a JWT': row('«ghs_123_{W 20}.{W 20}.{W 20}»', 'ghs_123'),
  'GitHub fine-grained token': row('«github_pat_{AN 22}_{AN 59}»', 'github_pat_1'),
  'GitLab token': row('«glpat-{W 20}»', 'glpat-and-some-more-words-here'),
  'GitLab runner token': row('«GR1348941{W 20}»', 'GR1348941'),
  'npm token': row('«npm_{AN 36}»', 'npm_config_registry_of_the_company'),
  'PyPI token': row('«pypi-AgEIcHlwaS5vcmc{W 60}»', 'pypi-AgE'),
  'RubyGems token': row('«rubygems_{hex 48}»', 'rubygems_mirror'),
  'crates.io token': row('«cio{AN 32}»', 'cio and more'),
  'Docker token': row('«dckr_pat_{W 27}»', 'dckr_pat_1'),
  'JFrog token': row('«AKCp{AN 69}»', 'AKCp1'),
  'Sentry token': row('«sntrys_{AN 60}»', 'sntrys_1'),
  'Atlassian token': row('«ATATT3{W 60}»', 'ATATT3'),
  'Postman key': row('«PMAK-{hex 24}-{hex 34}»', 'PMAK-1'),
  'Figma token': row('«figd_{W 40}»', 'figd_1'),
  'Linear key': row('«lin_api_{AN 40}»', 'lin_api_1'),
  'Weibo sign-in cookie': row('«_2A25{W 70}..»', '_2A25 and more'),
  'Notion token': row('«ntn_{AN 46}»', 'ntn_1'),
  'Airtable and Coze token': row('«pat{AN 14}.{hex 64}»', 'pattern.{hex 8}'),
  'OpenAI and its likes': row('«sk-proj-{W 60}»', 'sk-learn-pipelines-are-great-for-everyone'),
  'Groq, xAI, Perplexity': row('«gsk_{AN 52}»', 'gsk_1'),
  'Zhipu key': row('智谱 «{hex 32}.{AN 16}»', '智谱 glm-4.{hex 8}'),
  'Hugging Face token': row('«hf_{AN 34}»', 'hf_hub_download'),
  'Replicate, NVIDIA, Pinecone': row('«nvapi-{W 60}»', 'nvapi-1'),
  'LangSmith, Tavily, Jina': row('«lsv2_pt_{hex 32}_{hex 10}»', 'jina_embeddings_for_everybody'),
  'Stripe key': row('«sk_live_{AN 24}»', 'sk_live_mode'),
  'webhook signing secret': row('«whsec_{AN 32}»', 'whsec_...'),
  'Square token': row('«sq0atp-{W 22}»', 'sq0atp-1'),
  'PayPal and Braintree token': row('«access_token$production${an 16}${hex 32}»', 'access_token$sandbox'),
  'Shopify token': row('«shpat_{hex 32}»', 'shpat_1'),
  'Twilio key': row('«SK{hex 32}»', 'task{hex 32}'),
  'SendGrid key': row('«SG.{W 22}.{W 43}»', 'SG.1.2'),
  'Mailchimp key': row('«{hex 32}-us12»', '{hex 8}-us12'),
  'Mailgun key': row('«key-{hex 32}»', 'key-{hex 8}'),
  'Grafana token': row('«glsa_{AN 32}_{hex 8}»', 'glsa_1'),
  'New Relic key': row('«NRAK-{A 27}»', 'NRAK-1'),
  'Dynatrace token': row('«dt0c01.{A 24}.{A 64}»', 'dt0c01.1'),
  'PlanetScale secret': row('«pscale_tkn_{W 43}»', 'pscale_tkn_1'),
  'Supabase token': row('«sbp_{hex 40}»', 'sbp_1'),
  'Aiven password': row('«AVNS_{W 20}»', 'AVNS_1'),
  'Contentful, Typeform': row('«CFPAT-{W 43}»', 'CFPAT-1'),
  'Facebook token': row('«EAA{AN 160}»', 'EAA and more'),
  'DingTalk signing secret': row('机器人加签 «SEC{hex 64}»', 'SECTION 64'),
  'ServerChan key': row('«SCT{d 6}T{AN 26}»', 'SCT123T'),
  'PushDeer key': row('«PDU{d 4}T{AN 30}»', 'PDU123T'),
  'WxPusher token': row('«AT_{AN 32}»', 'AT_LEAST_ONE'),
  'Slack token': {
    planted: ['«xoxb-{d 12}-{d 12}-{AN 24}»'],
    harmless: ['see xoxb- tokens', 'SLACK_BOT_TOKEN=xoxb-your-token-here'],
  },
  'Telegram bot token': row('https://tg.example.com/bot«{d 9}:AA{W 33}»/getMe', 'bot123:AA'),
  'Tencent map key': row(
    '腾讯位置服务 «9USRN-3CZYO-DFX1P-V3CHN-UJV5X-PVIK1» 配额用完了',
    '位置服务 XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX',
  ),
  'Discord bot token': {
    planted: ['bot «M{W 23}.{W 6}.{W 27}»', "client.login('«M{W 23}.{W 6}.{W 38}»')"],
    harmless: ['bot M.x.y'],
  },
  'signed token': row('«eyJ{W 20}.eyJ{W 40}.{W 43}»', 'eyJ is how they begin'),

  // Pairs
  'secret right behind its access key': row(
    '阿里云 «LTAI{AN 20}» / «{AN 30}»',
    'LTAI is the id / {AN 30} is the build',
  ),
  'id in front of its secret': row(
    '{"access":"«{A 20}»","secret":"«{AN 40}»"}',
    '{"access":"{A 20}","section":"{AN 40}"}',
  ),
  'id behind its secret': row(
    '{"sk": "«{AN 40}»", "access": "«{A 20}»"}',
    '{"task": "{AN 40}", "access": "{A 20}"}',
  ),

  'AK and SK beside each other': {
    planted: [
      'bad login ak=«rV7kQ2mXw9Lz4Rt8», sk=«Tr0ub4dor3xKK»',
      '{"sk": "«Tr0ub4dor3xKK»", "ak": "«rV7kQ2mXw9Lz4Rt8»"}',
    ],
    harmless: [
      'pk=USER#1001x, sk=ORDER#2024x, ak: undefined, sk: undefined',
      'ak=process.env.AK1, sk=process.env.SK1',
    ],
  },

  // Tables
  'column of access keys': row(
    'User Name,Access Key Id,Status\ndeploy,«{A 20}»,Active',
    'User Name,Access Key Id,Status\ndeploy,disabled,Active\n\nbuild,{A 20},done',
  ),
  'column of secret keys': row(
    'User Name\tAccess Secret\ndeploy\t«{AN 40}»\ntest\t«{AN 40}»\n',
    'secret, as in {AN 40}',
  ),
  'column of tokens': row(
    'TOKEN                     TTL\n«{an 24}»  23h',
    'token,count\nmain_handler_of_2024_a,512',
  ),
  'column of passwords': row(
    '+------+----------+\n| user | password |\n+------+----------+\n| root | «hunter2x» |\n| ann  | «Abc12345» |\n+------+----------+',
    '| name | password |\n|---|---|\n| type | string |\n| length | 8-20 |',
  ),

  'secrets below a line that lists their names': {
    planted: [
      '每行一个：uid bili_jct sessdata\n451154519\n«{hex 32}»\n«{hex 8}%2C{d 10}%2C{hex 5}*f4»',
      'user, password\nann\n«hunter2x»',
    ],
    harmless: ['import: key, token\nutils\nhelpers', '缺少参数：token secret\nmain_handler\nindex.py'],
  },

  // Cookies
  'cookies without their header': {
    planted: [
      'DedeUserID=12345; login_st=«{AN 40}»; theme=dark',
      'DedeUserID=12345; login_st=«{hex 8}%2C{d 10}%2C{hex 6}*{W 40}»; theme=dark',
    ],
    harmless: ['login=ann; trace_id={hex 32}; theme=dark'],
  },

  // Calls
  'key of a call': {
    planted: [
      "mac = Auth('«{AN 40}»', '«{AN 40}»')  # 七牛",
      'new BasicSessionCredentials(id, key, "«{AN 60}»")',
      "WXBizMsgCrypt('ops', '«{AN 43}»', corp_id)",
    ],
    harmless: [
      "client = Auth('the-name-of-a-bucket-here', 'the-region-of-the-bucket')",
      "Credential('SecretId', 'SecretKey')",
    ],
  },
  'key behind its id in a call': {
    planted: ["twilio('AC{hex 32}', '«{hex 32}»')", 'sendSms(1400123456, "«{hex 32}»")'],
    harmless: ['orders(1500123456, "{hex 32}")', "twilio('AC{hex 32}', authToken)"],
  },
  'key that signs or encrypts': {
    planted: ["createHmac('sha256', '«acme-hook-9Kx2»')", 'jwt.sign(payload, "«orders-2024-Kx»")'],
    harmless: ["createHmac('sha256', secret)", "createCipheriv('aes-256-cbc', key, iv)"],
  },
  'password of a connection': {
    planted: [
      "pymysql.connect('10.0.0.2', 'root', '«hunter2x»', 'orders')",
      "ssh.connect('10.0.0.2', 22, 'root', '«hunter2x»')",
      "#0 /var/user/db.php(8): PDO->__construct('mysql:host=10.0...', 'edu', '«hunter»')",
    ],
    harmless: [
      "pymysql.connect('localhost', 'user', 'password', 'orders')",
      "socket.connect('10.0.0.2', 22)",
    ],
  },

  // Encoded
  'private key in PEM': row(
    '«-----BEGIN EC PRIVATE KEY-----\n{b64 64}\n-----END EC PRIVATE KEY-----»',
    '-----BEGIN CERTIFICATE-----\n{b64 64}\n-----END CERTIFICATE-----',
  ),
  'private key of PuTTY': row('Private-Lines: 2\n«{b64 64}\n{b64 40}»', 'Public-Lines: 1\n{b64 64}'),
  'private key in base64 of PEM': row(
    'tls: «LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVkt{b64 80}»',
    'tls: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0t{b64 80}',
  ),
  'private key in bare DER': row(
    '应用 «MIIEvQIBADANBgkqhkiG9w0BAQEFAASC{b64 200}»',
    '应用 MIIBIjANBgkqhkiG9w0BAQEFAAOC{b64 200}',
  ),
  'base64 of a SecretId and its key': row(
    'got «{base64 AKIDz8krbsJ5yKBZQpn74WFkmLPx3abcd1234:x}»',
    'got {base64 nothing that anybody would look for here}',
  ),
  'hash of a password': row('ann:«$2b$12${AN 53}»', '$2b$12 is the price'),

  // Addresses
  'Slack webhook': row(
    'https://hooks.slack.com/services/«T{A 8}/B{A 8}/{AN 24}»',
    'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
  ),
  'WeCom webhook': row(
    'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=«0f3a8d52-6c1b-4e7a-9f20-5b8c7d6e4a31»',
    'https://qyapi.weixin.qq.com/cgi-bin/gettoken',
  ),
  'Feishu webhook': row(
    'https://open.feishu.cn/open-apis/bot/v2/hook/«0f3a8d52-6c1b-4e7a-9f20-5b8c7d6e4a31»',
    'https://open.feishu.cn/document/bot',
  ),
  'Discord webhook': row(
    'https://discord.com/api/webhooks/«{d 18}/{W 68}»',
    'https://discord.com/channels/{d 18}',
  ),
  'Teams webhook': row(
    'https://a.webhook.office.com/webhookb2/«0f3a8d52@0f3a8d52/IncomingWebhook/{hex 32}»',
    'https://outlook.office.com/mail/inbox',
  ),
  'Telegram address': row('https://api.telegram.org/bot«{AN 30}»/getMe', 'https://api.telegram.org/'),
  'ServerChan address': row('https://sc.ftqq.com/«{an 40}».send', 'https://sct.ftqq.com/login'),
  'Bark address': row('https://api.day.app/«{AN 22}»/hello', 'https://api.day.app/push'),
  'key of a robot': row(
    '群机器人 key=«0f3a8d52-6c1b-4e7a-9f20-5b8c7d6e4a31»，没消息',
    'webhook request key: 0f3a8d52-6c1b-4e7a-9f20-5b8c7d6e4a31',
  ),
  'Zapier, IFTTT, Make': row(
    'https://hooks.zapier.com/hooks/catch/«123456/{an 7}»',
    'https://zapier.com/apps',
  ),
  'Mattermost and Rocket.Chat webhook': row(
    'https://chat.example.com/hooks/«{an 26}»',
    'https://example.com/hooks/pre-commit',
  ),
  'link of a proxy': row(
    '节点 trojan://«hunter2x»@jp.example.net:443?sni=a',
    'wss://hunter2x@jp.example.net:443',
  ),
  'id of a proxy': row(
    '"id": "«0f3a8d52-6c1b-4e7a-9f20-5b8c7d6e4a31»", "alterId": 0',
    '"id": "0f3a8d52-6c1b-4e7a-9f20-5b8c7d6e4a31", "level": 0',
  ),
  'key in a path': row(
    'https://qmsg.example.com/send/«{hex 32}»?msg=hi',
    'https://example.com/send/0f3a8d52-6c1b-4e7a-9f20-5b8c7d6e4a31, /push/{hex 40}',
  ),
  'Sentry DSN': row('https://«{hex 32}:{hex 32}»@sentry.example.com/3', 'https://sentry.example.com/3'),
  'signature in a query': row(
    'https://b.cos.ap-x.myqcloud.com/k?sign=«{W 40}»',
    'https://a.b/c?signal=abcdef1234',
  ),
  'key in a query': row(
    'https://f.azurewebsites.net/api/x?code=«{W 52}»',
    'https://a.b/c?code=TimeLimitReached',
  ),
  'password in an address': row(
    'amqp://ann@corp:«hunter2x»@mq.example.com/v',
    'https://ann@example.com:8443/x@y',
  ),
  'password in an address without its scheme': row(
    'ann:«hunter2x»@10.0.0.1:9200',
    'registry/app:v2@10.0.0.1:9200 or app:latest@db.example.com:22',
  ),
  'token in place of a user': row(
    'git clone https://«{AN 30}»@git.example.com/a.git',
    'https://medium-length-name@git.example.com/a.git',
  ),
  'GitHub over https': row(
    'https://«abcdefgh»:«x-oauth-basic»@github.com/a/b',
    'https://github.com/a/b?x-oauth-basic',
  ),

  // Headers
  Authorization: {
    planted: [
      'Authorization: TC3-HMAC-SHA256 «Credential=a/scf/tc3_request, SignedHeaders=content-type;host, Signature={hex 64}» 433 TimeLimitReached',
      'proxy_set_header Authorization "Basic «{b64 24}»";',
    ],
    harmless: [
      'Authorization: you are not authorized',
      'proxy_set_header Authorization "Bearer $token"; proxy_set_header Authorization "";',
    ],
  },
  Cookie: {
    planted: ['Cookie: «a=b; theme=dark» 433 TimeLimitReached', 'COOKIE_QUARK="«user=ann;kps={b64 20}»"'],
    harmless: [
      'COOKIE_DOMAIN=".example.com"',
      'f(header="Set-Cookie:", sep="1=2")',
      'Cookie: expired 433',
      'Cookie: theme=dark; lang=zh-CN; sidebar=collapsed',
    ],
  },
  Bearer: row('sent Bearer «{AN 24}» to it', 'Bearer authentication is required'),

  // Commands
  'mysql -p': row('mysql -uroot -p«hunterly» db', 'mysql -P 3306 -p db'),
  'password in a list of arguments': {
    planted: ["argv: ['app', '-p', '«Tr0ub4dor3x»']", '[app, -p, «Tr0ub4dor3x»]'],
    harmless: [
      "['app', '-p', '9000'], ['mkdir', '-p', '/tmp/cache1'], ['docker', '-p', '8080:80']",
      '["mysql", "-u", "root", "-p", "orders"]',
      "['build', '-t', 'MainHandlerV2Test'], ['-s', 'ap-guangzhou1']",
    ],
  },
  'redis-cli -a': row('redis-cli -h r -a «hunter2x» ping', 'redis-cli -h r -n 1234 ping'),
  'sshpass -p': row('sshpass -p «hunter2x» ssh root@h', 'ssh -p 2222 root@h'),
  'docker login -p': row(
    'docker login -u ann -p «hunter2x» r.example.com',
    'docker run -p 8080:80 login-page',
  ),
  'mongo -p': row('mongosh -u ann -p «hunterly»', 'mongosh -u ann --port 27017'),
  'ldapsearch -w': row('ldapsearch -D cn=admin -w «hunter2x» -b dc=a', 'grep -w hunter2x a.txt'),
  'sqlcmd -P': row('sqlcmd -U sa -P «Hunterly»', 'scp -P 2222 a b'),
  'zip -P': row('zip -P «hunter2x» a.zip b', 'zip -r a.zip build1'),
  '7z -p': row('7z x -p«hunter2x» a.7z', '7z x -oout2024 a.7z'),
  'keytool -storepass': row('keytool -list -srcstorepass «hunter2x»', 'keytool -list -alias server1'),
  'openssl -k': row('openssl enc -aes-256-cbc -k «hunter2x»', 'curl -k https://a.b'),
  'coscmd config -s': row('coscmd config -a x -s «{an 32}» -b b-125', 'coscmd upload -s 12345678 a b'),
  'mc alias set': row(
    'mc alias set s3 https://s3.example.com ann «{AN 20}»',
    'curl -X POST https://s3.example.com ann {AN 20}',
  ),
  'ssh-keygen -N': row('ssh-keygen -t rsa -N "«hunter2x»"', 'head -N hunter2x'),
  'wget and httpie': row('http -a ann:«hunter2x» https://a.b', 'ls -a ann:hunter2x'),
  'smbclient -U': row('smbclient //h/s -U ann%«hunter2x»', 'psql -U ann'),
  'lftp -u': row('lftp -e "ls; bye" -u ann,«hunter2x» sftp://h', 'lftp -u ann, sftp://h'),
  'plink -pw': row('plink -ssh ann@h -pw «hunterly»', 'plink -ssh ann@h -P 2222'),
  'net use': row('net use \\\\h\\s /user:ann «hunter2x»', 'net user ann'),
  'useradd -p': row('useradd -p «hunter2x» ann', 'useradd -m ann'),
  'mysqladmin password': row('mysqladmin -u root password «hunter2x»', 'mysqladmin -u root ping'),
  'influx -t': row("influx query -t «{AN 64}» -o acme 'x'", 'influx -v; docker stop -t 1234x acme'),
  'login at a host': row(
    'dephell auth pypi.example.com ann "«Kestrel»"',
    'gh auth login github.com ann "<password>"',
  ),
  rabbitmqctl: row('rabbitmqctl add_user ann «hunter2x»', 'rabbitmqctl add_vhost ann hunter2x'),
  'net user': row('net user ann «hunter2x» /add', 'net user ann /delete'),
  'schtasks /RP': row('schtasks /RU ann /RP «hunter2x»', 'schtasks /RU ann /TN hunter2x'),
  'security -P': row(
    'security import a.p12 -k b -P «hunter2x» -T c',
    'security import a.p12; cp -P hunter2x',
  ),
  'etcdctl --user': row('etcdctl --user root:«hunterly» get /', 'docker run --user root:hunter2x a'),
  'upx login': row('upx login img ops «{an 32}»', 'upx login to img, ops {an 32}'),
  'qshell account': row('qshell account {W 40} «{W 40}» img', 'qshell account {W 40}'),
  'ACL SETUSER': row('ACL SETUSER ann on >«hunter2x» ~*', 'echo on >hunter2x'),
  'sudo -S': row('sudo -S ls <<< «hunter2x»', 'cat <<< hunter2x'),
  'curl -u': row('curl -u ann@example.com:«hunterly» https://a.b', 'curl -u ann https://a.b'),
  'curl -b': row('curl -b "«sid={an 20}»" https://a.b', 'curl -b cookies.txt https://a.b'),
  'openssl -passin': row('openssl rsa -passin pass:«letters»', 'openssl rsa -passin stdin'),
  'password on standard input': row(
    'echo hunter | wc; echo "«hunter2x»" | docker login --password-stdin',
    'echo "hunter2x" | wc -c',
  ),
  'htpasswd -b': row('htpasswd -bc .htpasswd ann «hunter2x»', 'htpasswd -c .htpasswd ann'),

  // Statements
  'IDENTIFIED BY': row("CREATE USER 'a'@'%' IDENTIFIED BY '«hunter2x»'", 'identified by the team'),
  'PASSWORD in SQL': row(
    "ALTER USER ann WITH PASSWORD '«letters»'",
    'ALTER TABLE users ADD password varchar(64)',
  ),
  'Redis AUTH': row('127.0.0.1:6379> AUTH «hunter2x»', '127.0.0.1:6379> AUTH required'),
  'SMTP AUTH PLAIN': row('AUTH PLAIN «{b64 24}»', 'AUTH LOGIN'),
  requirepass: row('requirepass «foobared»', 'requirepass is not set'),
  'Oracle user/password@host': row('sqlplus scott/«tiger»@orcl', 'cd import/scott@home'),
  'user / password': row('跳板机 root/«Jump#Host9» 别外传', 'cd /root/Jump-Host9 or root / Jump'),
  'anybody / password': row('deploy / «Jump#Host9» until Monday', 'read / Jump-Host9, build / Host#9x1y'),
  "Go's address of a database": row(
    'root:«hunter»@tcp(10.0.0.1:3306)/orders',
    'root@tcp(10.0.0.1:3306)/orders',
  ),
  netrc: row('machine h login ann password «hunter2x»', 'login failed, password expired'),
  pgpass: row('db.example.com:5432:orders:ann:«hunter2x»', 'db.example.com:5432:orders'),
  'FTP PASS': row('> PASS «hunter2x»', '--- PASS: TestLogin (0.00s)'),
  'IMAP LOGIN': row('a1 LOGIN ann «hunter2x»', 'the 2 LOGIN pages'),
  'user and password of a call': row(
    'requests.get(url, auth=("ann", "«hunter2x»"))',
    'requests.get(url, headers=("ann", "hunter2x"))',
  ),
  'answer to a prompt': row(
    'expect "password:"; send "«hunter2x»\\r"',
    'expect "login:"; send "hunter2x\\r"',
  ),
  'account / password': row('账号密码：admin , «hunter2x»', '账号密码：admin , 见文档'),
  'user and password in front of signing in': {
    planted: [
      'admin:«Tr0ub4dor3x» logged in',
      'ann:«hunter2x!» was authenticated',
      'root:«Tr0ub4dor3x» 登录成功',
    ],
    harmless: [
      'user:Zhang3San logged in',
      'admin:v1.2.3 login failed',
      'function:orderQuery2 authenticated',
      'at 10:20:30 logged in',
      'RequestId:244a4797-b3a1-436f-8bcf-48dddd42e593\\n[INFO] login ok',
    ],
  },
  'user and password that somebody signs in with': {
    planted: [
      'login admin:«Tr0ub4dor3x»',
      'using credentials svc_app:«Tr0ub4dor3x»',
      '用 ann:«hunter2x» 登录',
      'you can log in to grafana with ops / «8821@DOLphin» until then',
    ],
    harmless: [
      'login admin:success',
      'login timeout:3000ms',
      'login failed for user admin:1001',
      'connect using mysql:8.0.36',
      'using credentials AssumeRole:ScfExecRole2',
      'login web:app-v2',
      'signed in as trace:4f8a9c2b1d3e',
      '用 nginx:1.27-alpine3 镜像',
    ],
  },
  'first password of a server': row(
    'A temporary password is generated for root@localhost: «kJ8s#9dLqP2!»',
    'A temporary password is generated for you',
  ),
  'default of a secret': {
    planted: [
      "password = os.environ.get('DB_PW') or '«Tr0ub4dor3x»'",
      "$pass = getenv('REDIS_PASS') ?: '«mango1234tree»';",
      'System.getenv("PG_PW")).orElse("«Marble12Sky»")',
      "{{ password | default('«Saffron12W»') }}",
      'self.token = token if token else "«{AN 20}»"',
    ],
    harmless: [
      "process.env.PORT || '9000a1'",
      "password = get(a); name = b or 'orders2'",
      "const key = item.id || 'item-204417'",
      "obj['Key'] or 'uploads/{hex 16}.zip'",
      "process.env.CACHE_KEY ?? '{AN 20}'",
      "{ token: t, name: opts.name || 'orders2024' }",
      "headers.get('x-request-id') or '3b5e258e-8c5e-45d3-b7d2-02c8f5fc0bb2'",
      "env('SECRET_NAME') || 'prod/db-creds2'",
    ],
  },
  'default among the arguments of a call': row(
    "COALESCE(current_setting('app.secret', true), '«{AN 20}»')",
    "COALESCE(orders.key, 'order-2024a')",
  ),
  "default of a shell's variable": row(
    'DB_PASSWORD="${1:-«Prairie12»}"',
    'PORT="${PORT:-9000a1b2}" SECRET_DIR="${2:-/etc/secrets2}"',
  ),
  'seed of one-time codes': {
    planted: ["pyotp.TOTP('«{b32 16}»')", '2fa: «jb5w y3dp ehpk 3pxp»'],
    harmless: ['totp secret not found', 'TOTP code 482913 rejected', 'MFA seed is in the vault, not here'],
  },
  'phrase of several words': {
    planted: [
      'passphrase "«horse battery 99»"',
      'mnemonic: «ripple scissors kick mammal hire column oak again sun offer wealth tomorrow»',
      '密码短语「«red fox 12»」',
    ],
    harmless: [
      'passphrase: must be at least 8 characters',
      'bad passphrase: "too short"',
      'Enter passphrase for key "/root/.ssh/id_ed25519":',
    ],
  },
  'what pushes or signs by the environment': {
    planted: ['BARK_PUSH: «{AN 22}»', 'MAILJET_PRIVATE=«{hex 32}»'],
    harmless: [
      'LAST_PUSH: 2024-05-01T12:00:00Z',
      'GIT_PUSH={hex 40}',
      'DOCKER_PUSH: ccr.ccs.tencentyun.com/a/app:v1',
    ],
  },
  Basic: row('proxy-auth: Basic «{base64 ann:hunter2xyz}»', 'auth: Basic authentication1'),
  'ConvertTo-SecureString': {
    planted: ["ConvertTo-SecureString -String '«hunter2x»' -AsPlainText -Force"],
    harmless: ['ConvertTo-SecureString -String $pw -AsPlainText', "ConvertTo-SecureString '$env:PW' -Force"],
  },
  'code of a Wi-Fi network': row('WIFI:T:WPA;S:office;P:«hunter2x»;;', 'WIFI:T:nopass;S:office;;'),
  'app password in groups of four': row(
    '授权码：«abcd efgh ijkl mnop»',
    'password: that many will ever know',
  ),
  'key or salt of WordPress': {
    planted: [
      "define( 'AUTH_KEY', '«a($s9c*$v^s6s3##ru*(win)@a-5axo1h@`-!#5nd2v)»' );",
      "LOGGED_IN_SALT='«a($s9c*$v^s6s3##ru*(win)@a-5axo1h@-!#5nd2v)»'",
    ],
    harmless: [
      "define('NONCE_SALT', 'put your unique phrase here');",
      "define('AUTH_SALT', getenv('AUTH_SALT'));",
    ],
  },
  'value that takes the place of a secret': row(
    '~ root_password = "«hunter1x»" -> "«hunter2x»"',
    '~ key_name = "hunter1x" -> "hunter2x"',
  ),
  'value in front of its name': row(
    '{"Value":"«hunter2x»","Key":"DB_PASSWORD"}',
    '{"Value":"hunter2x","Key":"DB_USER"}',
  ),

  // Labels
  'name of a SecretId': row('SecretId: «{an 20}»', 'SecretId: required'),
  'name of a SecretKey': row('SecretKey: «{an 20}»', 'secret key: notfound404'),
  'SK and AK': {
    planted: [
      '华为云 AK：«{A 20}»，桶 orders，SK：«{A 40}»',
      'type = stcp\nsk = «gdWgEt7nGkDf2p»\nlocal_ip = 127.0.0.1',
    ],
    harmless: ['SK: 12, AK: 47', 'sk = stockroom\nsku = 5'],
  },
  password: {
    planted: [
      '密码«hunter2x»，连不上',
      'denied with user app and password «vvx9PM!0RCcV.3», can someone look?',
      'login-password: «hunter»',
      'password: «JascjFoANAq»',
      '初始密码 «Kestrel»，首次登录会让改',
      '密码 «IUZS!JtREQug»，',
    ],
    harmless: [
      'OLDPWD: /home/user1',
      'new_password: Kennwort',
      'password: PasswordInput',
      'login-password: ask the team',
      '初始密码 expires',
    ],
  },
  pass: {
    planted: ['DB_PASS=«hunter»', 'DB_SERVER_ZBX_PASS: «zAbb1x-Kpq7»'],
    harmless: ['pass=1024 fail=3', 'PASS: test-login-01x', 'the single-pass addInt32PrefixedString'],
  },
  PW: row('user ann, pw: «hunter2x»', 'pw: wrong'),
  'authorisation code': row('QQ 邮箱授权码：«{a 16}»', '授权码已过期'),
  'code of a share': row('提取码：«x7k2»', '提取码：忘了，访问码 2024 年起停用'),
  'code of a licence': row('激活码：«NZCB1-WL5DK-YCDXW-LQU47-QDJ4J»', '激活码在邮件里，序列号 A-100'),
  'code that is changed into a session': {
    planted: [
      'wx.login code: «0a3Xyz00kQmXw9Lz4Rt8Vb1Nyy»',
      '{"errMsg":"login:ok","code":"«0a3Xyz00kQmXw9Lz4Rt8Vb1Nyy»"}',
      'authorization code: «4/0AfJohXkQmXw9Lz4Rt8Vb1Nyy»',
    ],
    harmless: [
      'wx.login code: 40029, login code: getUserProfileInfoOfWeChat2',
      'oauth failed, code: InvalidParameterValue.FunctionName2x, trace code: {AN 26}',
    ],
  },
  'code for one sign-in': {
    planted: ['验证码：«482913»', 'verification code: «481920»', 'otp=«481920»', 'smsCode: «4819»'],
    harmless: [
      '验证码错误',
      'status code: 433',
      'error code: 481920',
      'otp: 5 minutes, Erlang/OTP 26',
      'otp_port=4369',
    ],
  },
  'six figures for one sign-in': row('login code: «481920»', 'login code: 40029, exit code: 481920'),
  'code in front of its name': {
    planted: ['«481920» is your verification code', '«4819» 为您的登录验证码'],
    harmless: ['481920 is your order number', '错误 40029（验证码错误）'],
  },
  token: {
    planted: [
      'token: «{an 24}»',
      'token => «kqmxwlzrtvbnKQMXWLZ»',
      "{'X-Auth-Token': '«kqmxwlzrtvbnKQMXWLZ»'}",
    ],
    harmless: [
      'token => parseHeader, token => undefined, token: NSHTTPCookieStorage',
      'token: 512',
      'RequestToken: 0f3a8d52-6c1b-4e7a-9f20-5b8c7d6e4a31',
      "revertedWith(this.token, 'ERC20InsufficientBalance')",
      'ERC20 token 0x{hex 40} 合约地址',
      'https://api.telegram.org/bot<token>/getMe',
      'https://api.telegram.org/bot<token>/sendPhoto2',
    ],
  },
  signature: row('Signature: «{an 24}»', 'signature: main_handler(event, context)'),
  'secret or key': {
    planted: ['mch_key: «{an 32}»', 'the api key is «kqmxwlzrtvbnKQMXWLZ»'],
    harmless: ['session key: user:12345', 'the api key is unauthorized, the access key is misconfigured'],
  },
  'app secret behind its label, whatever is between': row(
    '小程序 AppSecret 重置了，各位更新 «{hex 32}»，appid 没变',
    '小程序 AppSecret 重置了，提交 {hex 40}',
  ),
  'signature of a form': row('sign=«{hex 32}»', 'design={hex 32}, sign=true'),
  'credential in Chinese': row('凭证 «{AN 16}»', '凭证：PZ20241109001，凭证 main_handler_v2'),
  'any other key': {
    planted: [
      'the key: «{AN 24}»',
      'device key «rV7kQ2mXw9Lz4Rt8»',
      'key=«8F14E45FCEEA167A5A36DEDD4BEA2543»',
    ],
    harmless: ['cache_key: {AN 24}', 'object key rV7kQ2mXw9Lz4Rt8', 'key userOrderList2024Nov'],
  },
  'session id': {
    planted: ['PHPSESSID=«{an 26}»', 'PHPSESSID=«{a 26}»', 'SESSDATA=«{hex 32}»'],
    harmless: ['session_id: 12345', 'session_id: theusersessionhasexpired'],
  },
  'secret below a comment that names it': {
    planted: [
      "# QQ邮箱授权码\nmail_code = '«{a 16}»'",
      "// API v3 密钥\nconst v3 = '«{AN 32}»'",
      '# password for the replica\nreplica: «hunter2xyz9»',
    ],
    harmless: [
      "# 密码\nlogin = os.getenv('DB_PASSWORD')",
      "# 用户密码最大长度\nlimit = 'varchar2of64x'",
      "// token\nconst base = 'https://api2.example.com/v1'",
    ],
  },
  'key that is told': row(
    'the token we use for that webhook is «{AN 32}».',
    'the token we use for that webhook is TokenOfTheWebhook2. The build is {AN 32}',
  ),
  'secret that was refused': {
    planted: [
      'ApiError: token «hunter2hunter2» expired',
      'api key «8f3hd92kfa93kd» is invalid',
      '令牌 token «a8f3hd92kfa9» 已失效',
    ],
    harmless: [
      'token order-sync-2 expired',
      'the token v2.3.1 is invalid',
      'api key is invalid',
      'session token authentication is invalid',
      'token expired at 10:03:22 is invalid',
      'the key users/42/avatar is unknown',
    ],
  },
  'secret that is called invalid': {
    planted: ['invalid token «hunter2hunter2»', 'Unauthorized: expired api key «8f3hd92kfa93kd»'],
    harmless: [
      'SyntaxError: invalid token at line12',
      'invalid token service-2',
      'wrong password attempts1',
      'Invalid token: unexpected character 0x41',
      'unknown key "order_items2"',
    ],
  },
  'password that is told': {
    planted: [
      "fyi the rabbit password changed, it's «bunny-Hop-4417» now",
      'the db password was rotated, the new one is «hunter2x»',
      'I changed the grafana password to «hunter2xy» today',
    ],
    harmless: [
      "the password changed, it's db-prod-01 that complains",
      "the password is old, it's from v2.3.1",
      'we moved the password policy to 90days',
      'add the password to vault2 first',
    ],
  },
  'password that is told in Chinese': {
    planted: [
      'redis 密码是不是 «M9XwhfmAkXX1k» ？',
      '数据库密码改了，现在是 «hunter2xy»',
      'root密码已重置为«Sz8s607elq»，登录还是报错',
    ],
    harmless: ['密码改了，现在是用 SSO 登录', '数据库密码已重置为随机值，见 db-prod-01'],
  },
  'auth of a data store': {
    planted: [
      'redis:\n  sentinel: mymaster@10.0.2.7:26379\n  auth: "«hunterly»"',
      "redis: { host: '10.0.0.2', auth: '«hunterly»' }",
      'REDIS_AUTH=«hunterly»',
    ],
    harmless: [
      'kafka:\n  auth: SCRAM-SHA-256',
      'redis:\n  host: a\nhttp:\n  auth: "hunterly"',
      'the redis auth: it fails',
    ],
  },
  "cookie in Netscape's file": {
    planted: [
      '.bilibili.com\tTRUE\t/\tTRUE\t1811593210\tSESSDATA\t«{hex 8}%2C1811593210%2C{hex 5}%2A{AN 40}»',
      '#HttpOnly_a.b\tFALSE\t/\tFALSE\t0\tsession\t«{an 26}»',
      '.a.b\tTRUE\t/\tTRUE\t1811593210\tremember_web\t«{AN 60}»',
    ],
    harmless: [
      '.a.b\tTRUE\t/\tFALSE\t1811593210\t_ga\tGA1.2.345.678',
      '.a.b\tTRUE\t/\tFALSE\t1811593210\tsession_lang\tzh-CN',
    ],
  },
  'cookie or header as browsers export it': {
    planted: [
      '{"name": "SESSION", "value": "«{AN 48}»", "path": "/"}',
      '{"name": "Cookie", "value": "«uin=o1234; s1={AN 8}»"}',
    ],
    harmless: [
      '{"name": "lang", "value": "zh-CN"}, {"name": "traceparent", "value": "00-{hex 32}-{hex 16}-01"}',
      '{"name": "Cookie", "value": ""}',
    ],
  },
  'block of a key that is not public': {
    planted: [
      '«-----BEGIN OpenVPN Static key V1-----\n{hex 32}\n{hex 32}\n-----END OpenVPN Static key V1-----»',
      '«---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: "rsa-key"\n{b64 60}\n---- END SSH2 ENCRYPTED PRIVATE KEY ----»',
    ],
    harmless: [
      '---- BEGIN SSH2 PUBLIC KEY ----\n{b64 60}\n---- END SSH2 PUBLIC KEY ----',
      '-----BEGIN CERTIFICATE-----\n{b64 60}\n-----END CERTIFICATE-----',
    ],
  },
  'private member of a JWK': row(
    '{"kty":"EC","x":"{W 43}","y":"{W 43}","d":"«{W 43}»"}',
    '{"kty":"EC","x":"{W 43}","y":"{W 43}"} {"d":"orders"}',
  ),
  'line below a command that prints a secret': {
    planted: [
      '$ kubectl get secret a -o jsonpath="{.data.password}" | base64 -d\n«{AN 16}»',
      '$ openssl rand -hex 16\n«{hex 32}»\n',
      '$ pass show prod/db\n«Kx9mP2qv»\n$ ls',
      '$ vault kv get -field=value kv/app\n«Kx9mP2qv»',
    ],
    harmless: [
      '$ cat token.txt\ncat: token.txt: No such file',
      '$ echo $TOKEN\n$ ls -la2 /x9',
      '$ base64 -d app.b64 > app.tgz\napp-v1.2.3',
      '$ kubectl get secret\nNAME   TYPE  DATA\ndb-pass   Opaque   1',
    ],
  },
  'value under its name in a numbered list': row(
    'redis> HGETALL cfg\n1) "smtp_password"\n2) "«Kx9mP2qv»"',
    '1) "orders:token"\n2) "orders:Kx9mP2qv"',
  ),
  'password of a user that a program has set': row(
    'PASSWORD elastic = «{AN 20}»',
    'PASSWORD policy = SECURE2',
  ),
  'answer to a challenge': row(
    "prepared AUTH LOGIN challenge: '«Thistle@3100NT»'",
    "prepared AUTH LOGIN challenge for 'ann'",
  ),
  'user and password of an option': row(
    "influxd-ctl --creds 'ann:«Kx9mP2qv»' show",
    'docker run -u app:Kx9mP2qv a; node --user app:app-1',
  ),
  'user and password of a setting': {
    planted: ['npmAuthIdent: "deploy:«Kx9mP2qv»"', 'basic.auth.user.info=sink:«Kx9mP2qv»'],
    harmless: ['auth: nginx:1.27.3', 'login: https://a1b2c3.d'],
  },
  'key in a header': {
    planted: [
      "curl -H 'X-ClickHouse-Key: «Kx9mP2qv»'",
      'X-Api-Key: [«kqmxwlzrtvbnKQMXWLZ»]',
      "{'X-Grafana-Auth': '«kqmxwlzrtvbn»'}",
    ],
    harmless: [
      "curl -H 'X-Idempotency-Key: Kx9mP2qv' -H 'X-Request-Key: Kx9mP2qv1'",
      'X-Api-Key: required, X-Api-Key: MyServiceKey, X-Trace-Key: kqmxwlzrtvbnKQMXWLZ',
    ],
  },
  'Dify key': row('«dataset-{AN 24}»', 'app-7d9f8b6c5d-x2k4p and dataset-of-the-orders-of-2024'),
  'key in the neighbourhood of its name': row(
    'secretKey 里面有 0 和 O 分不清，帮忙看下 «{AN 32}» 第五位',
    '帮忙看下 {AN 32} 是哪次构建',
  ),
  'http-basic of Poetry and Composer': row(
    "poetry config http-basic.acme robot '«hunterly»'",
    'poetry config http-basic.acme robot',
  ),
  'gh secret set': row("gh secret set REGISTRY --body '«hunterly»'", "gh pr create --body 'hunterly'"),
  'az keyvault': row(
    'az keyvault secret set --vault-name v --name n --value «hunterly»',
    'az appconfig kv set --key n --value hunterly',
  ),
  'b2 authorize': row('b2 authorize-account {hex 12} «{AN 31}»', 'b2 authorize-account'),
  'password alone in a call': row(
    'jedis.auth("«Kx9mP2qv»");',
    'app.auth("basic-auth") + x.auth("{hex 8}-1", y)',
  ),
  'key of hexadecimal digits behind its service': {
    planted: ['高德 key «{hex 32}»', 'routing_key: «{hex 32}»'],
    harmless: ['高德 key 见文档 {hex 32}', 'routing_key: orders.v2'],
  },
  'password in place of a file': row(
    'rsync --password-file=<(echo «hunterly») a b',
    'diff <(echo hunterly) b',
  ),
  'key that is told in Chinese': row(
    'token 过期了，新的：«{AN 40}»',
    'token 过期了，新的：见 wiki/TokenOfTheWebhook2',
  ),
  'Cloudflare tunnel token': row('cloudflared service install «eyJhIjoi{AN 80}»', 'eyJhIjoiMSJ9'),
  'ssm put-parameter': row(
    'aws ssm put-parameter --name /a/db-password --value «hunterly»',
    'aws ssm put-parameter --name /a/size --value hunterly',
  ),
  'snmp -A and -X': row('snmpwalk -v3 -A «hunterly» -X «letterly» h', 'tar -A hunterly'),
  'ansible-vault': row('ansible-vault encrypt_string «hunterly» --name db', 'ansible-vault encrypt hunterly'),
  'alist admin set': row('alist admin set «hunterly»', 'alist admin random'),
  'string given to a command for secrets': row(
    'vercel env add DB_PASSWORD production <<< "«hunterly»"',
    'grep a <<< "hunterly"',
  ),
  'password behind a machine and its user': row(
    '跳板机 10.0.0.2 root «Kx9m#P2qvLs»',
    '10.0.0.2 root /data/logs1 ok',
  ),
  'secret of CHAP': row('ann * «Kx9mP2qv» *', '*/5 * 1-5abc *'),
  'user and password in two options': row(
    'cypher-shell -u neo4j -p «Kx9mP2qv»',
    'docker run -u app -p 8080:80 a; cp -u a -p ./b1',
  ),
  'value that is put among secrets': row(
    'kubectl create secret generic db --from-literal=dbval=«Kx9mP2qv»',
    'kubectl create secret generic db --from-literal=mode=prod',
  ),
  'value of a column that names a secret': {
    planted: [
      "INSERT INTO users (name, password) VALUES ('ann', '«hunterly»'), ('bo', '«letterly»');",
      "insert into t (id, api_key) values (1, '«hunterly»')",
    ],
    harmless: [
      "INSERT INTO settings (name, value) VALUES ('password_min_length', '8xxx');",
      'INSERT INTO users (name, password) VALUES (?, ?)',
    ],
  },
  "value in Kubernetes's Secret": {
    planted: [
      'kind: Secret\nmetadata:\n  name: db\ndata:\n  dsn: «{base64 ann:hunter2xyz@h}»',
      'apiVersion: v1\ndata:\n  a: «{base64 hunter2xyz}»\nkind: Secret',
    ],
    harmless: [
      'kind: Secret\nmetadata:\n  name: production1\n',
      'kind: ConfigMap\ndata:\n  dsn: {base64 ann:hunter2xyz@h}',
    ],
  },
  'account in fields joined by dashes': row(
    'ann@a.cn----«Kx9mP2qv----{AN 32}»',
    'name----value of 2024 ---- b',
  ),
  'drone secret add': row('drone secret add --name pw --data «hunterly» a/b', 'curl --data hunterly a.b'),
  'snyk auth': row(
    'snyk auth «3b5e258e-8c5e-45d3-b7d2-{hex 12}»',
    'snyk test auth1 3b5e258e-8c5e-45d3-b7d2-{hex 12}',
  ),
  'keys that are told one after the other': row(
    'appkey和secret分别是 «{an 16}» 和 «{AN 32}»',
    'key和secret分别是什么，见 wiki/TokenOfTheWebhook2',
  ),
  'password that was changed into another': {
    planted: [
      'changed the DB password from «Zk7qpWm9» to «hongqi2024»',
      '密码从 «Zk7qpWm9» 改成 «hongqi2024»',
      '密码由«Zk7qpWm9»换成了«hongqi2024»',
    ],
    harmless: [
      'changed the password from bcrypt10 to argon2id',
      'changed the password from the default to a strong one',
      'password reset from 10.0.0.9 to 10.0.0.10',
      '密码从环境变量改成配置文件',
      '密码从 KMS 改成 SSM',
    ],
  },
  'key that was changed into another': {
    planted: ['rotated the token from «{hex 40}» to «{hex 40}»', '令牌从 «{hex 40}» 换成 «{hex 40}»'],
    harmless: ['copied the token from auth-service-v2.internal to api-service-v2.internal'],
  },
  'password in front of its name': {
    planted: [
      'try «hongqi2024» as the password, please',
      '«Abc@12345» is our db password',
      '用«hongqi2024»做密码',
      '«Zk7qpWm9» 是密码',
    ],
    harmless: [
      'use ann2024 as the password field',
      'v2.0.1 is the password release',
      'sha256 as password hash',
      '用 bcrypt12 做密码',
      'ann2024 是密码管理员',
    ],
  },
  'password in brackets behind its name': {
    planted: ['the password («hongqi2024») fails', '密码（«Zk7qpWm9»）不对'],
    harmless: [
      'password (bcrypt12)',
      'password (see wiki/page2)',
      'failed on endpoint pwd ({hex 64}): Bind failed',
      'passwd(user2Name)',
      '密码（8位）错误',
    ],
  },
  'password behind its user in a query': row(
    'http://10.0.0.12:8086/write?db=m&u=app&p=«hongqi2024»',
    'https://example.com/list?u=ann&p=page-two',
  ),
  'auth of npm and Docker': row('{"auth": "«{base64 ann:hunter2xyz}»"}', '{"auth": "required"}'),
}
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above
