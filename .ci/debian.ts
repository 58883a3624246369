import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The release that the Containerfile's base image is made of. */
const release = 'trixie'

/**
 * A root file system of Debian's own packages, with the npm package `node`, npm, and a user `node`, as the base image
 * has them. Needs root and `mmdebstrap`. `root` does not exist yet.
 */
export function makeDebian(root: string, packages: readonly string[] = []): void {
  const include = ['ca-certificates', ...packages].join()
  execFileSync('mmdebstrap', ['--quiet', '--variant=minbase', `--include=${include}`, release, root], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  execFileSync('chroot', [root, 'useradd', '--uid', '1000', '--create-home', '--shell', '/bin/sh', 'node'])
  cpSync('/etc/resolv.conf', join(root, 'etc/resolv.conf'), { dereference: true })
  if (existsSync(authorities)) cpSync(authorities, join(root, authorities), { dereference: true })
  cpSync(process.execPath, join(root, 'usr/local/bin/node'))
  // Its package brings along all that it needs.
  const packed = execFileSync(
    'npm',
    ['pack', '--silent', '--pack-destination', `${root}/tmp`, `npm@${npmVersion()}`],
    {
      encoding: 'utf8',
    },
  )
  const place = join(root, 'usr/local/lib/node_modules/npm')
  mkdirSync(place, { recursive: true })
  execFileSync('tar', [
    '--extract',
    '--gzip',
    '--strip-components=1',
    '--file',
    join(root, 'tmp', packed.trim()),
    '--directory',
    place,
  ])
  writeFileSync(
    join(root, 'usr/local/bin/npm'),
    '#!/bin/sh\nexec node /usr/local/lib/node_modules/npm/bin/npm-cli.js "$@"\n',
    { mode: 0o755 },
  )
}

/** Whom this machine trusts; a network of its own may have an authority of its own. */
const authorities = '/etc/ssl/certs/ca-certificates.crt'

/** What npm has to know of the network; nothing else comes in. */
export function outside(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) =>
    /^(?:npm_config_|https?_proxy$|no_proxy$)/i.test(name),
  )
  const trusted = { npm_config_cafile: authorities, NODE_EXTRA_CA_CERTS: authorities }
  return {
    ...trusted,
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    ...Object.fromEntries(kept),
  }
}

/** The one that the Containerfile pins. */
function npmVersion(): string {
  return /\bnpm@(\d[\w.]*)/.exec(readFileSync('.ci/Containerfile', 'utf8'))?.[1] ?? 'latest'
}
