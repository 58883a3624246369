import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { makeDebian, outside } from '../../.ci/debian.ts'

const runFile = promisify(execFile)

/** Where the kernel's control groups are, alone or beside the older kind. */
const groups = ['/sys/fs/cgroup/unified', '/sys/fs/cgroup']

/**
 * A Debian on which systemd is process 1, in namespaces of its own, on the network of this machine. `root` does not
 * exist yet. Needs root and `mmdebstrap`. Whoever boots it stops it.
 */
export async function bootDebian(root: string) {
  makeDebian(root, ['systemd', 'dbus'])
  await mkdir(join(root, 'outside'))
  const group = await makeGroup()
  const child = spawn('sh', ['-euc', enter, root, join(group, 'cgroup.procs')], {
    stdio: 'ignore',
    env: { PATH: outside().PATH },
  })
  const ended = new Promise((resolve) => child.on('close', resolve))
  const children = `/proc/${child.pid}/task/${child.pid}/children`
  /** A shell's commands inside, as root in its home; rejects where they end with another code than 0. */
  const run = async (commands: string): Promise<string> => {
    const init = (await readFile(children, 'utf8')).trim()
    const places = ['mount', 'pid', 'uts', 'ipc', 'cgroup'].map((name) => `--${name}`)
    const words = [`--target=${init}`, ...places, '--root', '--', 'sh', '-euc', `cd; ${commands}`]
    return (await runFile('nsenter', words, { env: { ...outside(), HOME: '/root' } })).stdout
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
    await removeGroup(group)
  }
  // It says "degraded" where a kernel module has no place in a namespace.
  const state = () => run('systemctl is-system-running || true').catch(() => 'not yet')
  await expect
    .poll(state)
    .toMatch(/^(?:running|degraded)/)
    .catch(async (reason: unknown) => {
      await stop()
      throw reason
    })
  return { root, run, stop }
}

/**
 * Joins the group `$1` and starts systemd over `$0`. What is mounted is seen inside only, and what is outside is out of
 * reach before systemd begins: it empties `/tmp`.
 */
const enter = `
echo $$ > "$1"
exec unshare --cgroup --pid --mount --uts --ipc --fork --kill-child sh -euc '
  mount --make-rprivate /
  mount --bind "$0" "$0"
  cd "$0"
  mount -t proc proc proc
  mount -t sysfs -o ro sysfs sys
  mount -t cgroup2 cgroup2 sys/fs/cgroup
  mount -t tmpfs -o mode=755 tmpfs run
  mount -t tmpfs -o mode=1777 tmpfs tmp
  mount -t tmpfs -o mode=755 tmpfs dev
  mkdir dev/pts dev/shm
  for name in null zero full random urandom tty; do touch dev/$name; mount --bind /dev/$name dev/$name; done
  mount -t devpts -o newinstance,ptmxmode=0666 devpts dev/pts
  ln -s pts/ptmx dev/ptmx
  ln -s /proc/self/fd dev/fd
  hostname scf-machine
  pivot_root . outside
  cd /
  umount -l /outside
  exec env container=test /lib/systemd/systemd
' "$0"
`

async function makeGroup(): Promise<string> {
  for (const parent of groups) {
    if (!existsSync(join(parent, 'cgroup.procs'))) continue
    const group = join(parent, `scf-bot-${process.pid}`)
    await mkdir(group)
    return group
  }
  throw new Error('This kernel has no control groups of version 2, which systemd needs.')
}

/** With the groups inside it, which are empty once every process has ended. */
async function removeGroup(group: string): Promise<void> {
  for (const entry of await readdir(group, { withFileTypes: true })) {
    if (entry.isDirectory()) await removeGroup(join(group, entry.name))
  }
  await expect.poll(() => rmdir(group).then(() => 'gone', String)).toBe('gone')
}
