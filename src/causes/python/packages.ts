/** The package that an import comes from, where its name is another one; of dotted names, also the parts of a namespace. */
const packages: Readonly<Record<string, string>> = {
  _argon2_cffi_bindings: 'argon2-cffi-bindings',
  _brotli: 'Brotli',
  _cffi_backend: 'cffi',
  _mysql: 'mysqlclient',
  aliyunsdkcore: 'aliyun-python-sdk-core',
  attr: 'attrs',
  barcode: 'python-barcode',
  Bio: 'biopython',
  bs4: 'beautifulsoup4',
  bson: 'pymongo',
  corsheaders: 'django-cors-headers',
  Crypto: 'pycryptodome',
  Cryptodome: 'pycryptodomex',
  cv2: 'opencv-python-headless',
  dateutil: 'python-dateutil',
  decouple: 'python-decouple',
  discord: 'discord.py',
  dns: 'dnspython',
  docx: 'python-docx',
  dotenv: 'python-dotenv',
  environ: 'django-environ',
  execjs: 'PyExecJS',
  faiss: 'faiss-cpu',
  fitz: 'PyMuPDF',
  git: 'GitPython',
  github: 'PyGithub',
  'google.auth': 'google-auth',
  'google.genai': 'google-genai',
  'google.generativeai': 'google-generativeai',
  'google.oauth2': 'google-auth',
  'google.protobuf': 'protobuf',
  gridfs: 'pymongo',
  grpc: 'grpcio',
  jose: 'python-jose',
  jwt: 'PyJWT',
  kafka: 'kafka-python',
  ldap: 'python-ldap',
  magic: 'python-magic',
  memcache: 'python-memcached',
  mpl_toolkits: 'matplotlib',
  multipart: 'python-multipart',
  MySQLdb: 'mysqlclient',
  nacl: 'PyNaCl',
  OpenSSL: 'pyOpenSSL',
  PIL: 'Pillow',
  pkg_resources: 'setuptools',
  pptx: 'python-pptx',
  psycopg2: 'psycopg2-binary',
  qcloud_cos: 'cos-python-sdk-v5',
  rest_framework: 'djangorestframework',
  ruamel: 'ruamel.yaml',
  serial: 'pyserial',
  skimage: 'scikit-image',
  sklearn: 'scikit-learn',
  slugify: 'python-slugify',
  socketio: 'python-socketio',
  socks: 'PySocks',
  speech_recognition: 'SpeechRecognition',
  telegram: 'python-telegram-bot',
  tencentcloud: 'tencentcloud-sdk-python',
  webdav3: 'webdavclient3',
  websocket: 'websocket-client',
  yaml: 'PyYAML',
  zmq: 'pyzmq',
}

/** Several packages share these, and what is called so itself is something else. */
const namespaces = new Set(['azure', 'google', 'zope'])

/** Python's own, of the old version 2 and what later ones dropped; no package brings them. */
const ofPython = new Set(
  [
    ...['urllib2', 'urlparse', 'httplib', 'cookielib', 'ConfigParser', 'Queue', 'StringIO', 'cPickle'],
    ...['cStringIO', 'HTMLParser', 'Tkinter', 'commands', 'Cookie', '__builtin__', 'copy_reg', 'thread'],
    ...[
      'tkinter',
      'imp',
      'distutils',
      'asyncore',
      'asynchat',
      'smtpd',
      'cgi',
      'telnetlib',
      'winreg',
      'msvcrt',
    ],
  ].sort(),
)

/**
 * The name by which a module that cannot be imported is known: the top of a dotted one, of a namespace also the part
 * below it.
 */
export function moduleIn(dotted: string): string {
  const [top = dotted, part] = dotted.split('.')
  return namespaces.has(top) && part !== undefined ? `${top}.${part}` : top
}

/** The package to install for an import, dotted or not; `undefined` for what is no package's name. */
export function packageOf(dotted: string): string | undefined {
  const name = moduleIn(dotted)
  const known = Object.hasOwn(packages, name) ? packages[name] : undefined
  if (known !== undefined) return known
  const isPackage = /^[A-Za-z][\w-]*$/.test(name) && !namespaces.has(name) && !ofPython.has(name)
  return isPackage ? name : undefined
}

/** A compiled part that stands beside its package instead of in it: the package that was built for another Python. */
export function packageOfPart(module: string): string | undefined {
  return module.startsWith('_') ? packageOf(module) : undefined
}
