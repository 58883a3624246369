import type { Runtime } from '../../runtimes.ts'

/** What Python brings along, all versions from 2.7 on taken together, and the installer's own modules. */
const standard = `
  __builtin__ __future__ __main__ _dummy_thread _thread _winreg abc aifc annotationlib antigravity
  anydbm argparse array ast asynchat asyncio asyncore atexit audioop base64 BaseHTTPServer Bastion bdb
  binascii binhex bisect bsddb builtins bz2 calendar cgi CGIHTTPServer cgitb chunk cmath cmd code
  codecs codeop collections colorsys commands compileall compiler compression concurrent configparser
  ConfigParser contextlib contextvars Cookie cookielib copy copy_reg copyreg cPickle cProfile crypt
  cStringIO csv ctypes curses dataclasses datetime dbhash dbm decimal difflib dis distutils doctest
  DocXMLRPCServer dumbdbm dummy_thread dummy_threading easy_install email encodings ensurepip enum
  errno exceptions faulthandler fcntl filecmp fileinput fnmatch formatter fpformat fractions ftplib
  functools future_builtins gc gdbm genericpath getopt getpass gettext glob graphlib grp gzip hashlib
  heapq hmac hotshot html htmlentitydefs htmllib HTMLParser http httplib idlelib ihooks imaplib imghdr
  imp importlib imputil inspect io ipaddress itertools json keyword lib2to3 linecache locale logging
  lzma macpath mailbox mailcap marshal math md5 mhlib mimetools mimetypes MimeWriter mimify mmap
  modulefinder msilib msvcrt multifile multiprocessing mutex netrc new nis nntplib nt ntpath
  nturl2path numbers opcode operator optparse os os2emxpath ossaudiodev parser pathlib pdb pickle
  pickletools pip pipes pkg_resources pkgutil platform plistlib popen2 poplib posix posixfile
  posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat Queue queue
  quopri random re readline repr reprlib resource rexec rfc822 rlcompleter robotparser runpy sched
  secrets select selectors sets setuptools sgmllib sha shelve shlex shutil signal SimpleHTTPServer
  SimpleXMLRPCServer site smtpd smtplib sndhdr socket SocketServer socketserver spwd sqlite3
  sre_compile sre_constants sre_parse ssl stat statistics statvfs string StringIO stringold stringprep
  struct subprocess sunau sunaudio symbol symtable sys sysconfig syslog tabnanny tarfile telnetlib
  tempfile termios textwrap this thread threading time timeit tkinter Tkinter tkMessageBox toaiff
  token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata
  unittest urllib urllib2 urlparse user UserDict UserList UserString uu uuid venv warnings wave
  weakref webbrowser wheel whichdb winreg winsound wsgiref xdrlib xml xmllib xmlrpc xmlrpclib zipapp
  zipfile zipimport zlib zoneinfo
`

/**
 * Import names of the libraries that the two oldest runtimes have built in; from 3.7 on there are none.
 * https://tencentcloud.com/document/product/583/40323
 */
const builtInOld = `
  absl asn1crypto astor bleach certifi cffi chardet qcloud_cos qcloud_cos_v4 qcloud_cos_v5 cryptography
  dicttoxml gast grpc html5lib idna iniparse markdown MySQLdb _mysql numpy PIL google psycopg2 pycparser
  pycurl pymysql pytz qcloud_image qcloudsms_py requests serverless_db_sdk six tencentcloud
  tencentserverless tensorboard tensorflow tensorflow_serving termcolor urllib3 werkzeug
`

const builtIn27 = `
  backports cassdk enum funcsigs concurrent ipaddress mock nose ordereddict pbr pyaml yaml gpgme urlgrabber
`

const standardNames = new Set(wordsOf(standard))
const oldNames = new Set(wordsOf(builtInOld))
const names27 = new Set(wordsOf(builtIn27))

/** Whether a runtime has a module of its own by that name. */
export function isBuiltIn(module: string, runtime: Runtime['name']): boolean {
  if (standardNames.has(module)) return true
  const isOld = runtime === 'Python2.7' || runtime === 'Python3.6'
  return (isOld && oldNames.has(module)) || (runtime === 'Python2.7' && names27.has(module))
}

/** Libraries that do not load without their native part, so that one for another system is no mere slowness. */
export const nativeLibraries: ReadonlySet<string> = new Set(
  wordsOf(`
    numpy pandas scipy lxml cryptography PIL grpc psycopg2 pydantic_core cv2 Crypto Cryptodome bcrypt nacl
    orjson tokenizers sklearn shapely matplotlib MySQLdb pymssql ujson regex
  `),
)

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
