/** Functions and classes of PHP's extensions, by how their names begin. https://www.php.net/manual/en/extensions.alphabetical.php */
const extensions: readonly (readonly [names: RegExp, extension: string])[] = [
  [/^mb_/, 'mbstring'],
  [/^(?:curl_|CURL)/, 'curl'],
  [/^(?:image[a-z]|getimagesize$|gd_)/, 'gd'],
  [/^bc(?:add|sub|mul|div|mod|pow|powmod|sqrt|comp|scale)$/, 'bcmath'],
  [/^(?:gmp_|GMP$)/, 'gmp'],
  [/^(?:grapheme_|idn_to_|normalizer_|NumberFormatter$|Collator$|Normalizer$|Intl[A-Z])/, 'intl'],
  [/^mysqli(?:_|$)/, 'mysqli'],
  [/^pg_/, 'pgsql'],
  [/^openssl_/, 'openssl'],
  [/^sodium_/, 'sodium'],
  [/^(?:simplexml_|SimpleXMLElement$)/, 'simplexml'],
  [/^DOM[A-Z]/, 'dom'],
  [/^XML(?:Reader|Writer)$/, 'xml'],
  [/^iconv/, 'iconv'],
  [/^imap_/, 'imap'],
  [/^exif_/, 'exif'],
  [/^socket_/, 'sockets'],
  [/^pcntl_/, 'pcntl'],
  [/^ftp_/, 'ftp'],
  [/^(?:ZipArchive$|zip_)/, 'zip'],
  [/^Soap[A-Z]/, 'soap'],
  [/^Redis(?:Cluster|Array|Sentinel)?$/, 'redis'],
  [/^Memcached?$/, 'memcached'],
  [/^MongoDB\\Driver\\/, 'mongodb'],
  [/^Imagick/, 'imagick'],
  [/^SQLite3/, 'sqlite3'],
  [/^Swoole\\/, 'swoole'],
  [/^(?:PDO$|pdo_)/, 'pdo_*'],
]

/** What has the same in PHP itself, as Composer names it. */
const libraries: Readonly<Record<string, string>> = {
  mbstring: 'symfony/polyfill-mbstring',
  iconv: 'symfony/polyfill-iconv',
  redis: 'predis/predis',
}

/** The extension of PHP that has a function or a class, and the library that may stand in for it. */
export function extensionOf(name: string): { extension: string; library?: string } | undefined {
  const extension = extensions.find(([names]) => names.test(name.replace(/^\\/, '')))?.[1]
  if (extension === undefined) return undefined
  const library = libraries[extension]
  return { extension, ...(library !== undefined && { library }) }
}
