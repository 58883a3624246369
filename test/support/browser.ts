import { type Browser, chromium } from 'playwright-core'
import { chromiumPath, isRoot } from './chromium.ts'

const args = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A name that leads to us, as an attacker's would after a change of its DNS.
  '--host-resolver-rules=MAP rebound.example 127.0.0.1',
]

/** Starts the system's Chromium without a window, on a profile of its own that is gone with it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await chromiumPath()
  const launch = (chromiumSandbox: boolean) => chromium.launch({ executablePath, args, chromiumSandbox })
  if (isRoot) return launch(false)
  // In many containers there is no sandbox for anybody, and what we load is our own.
  return launch(true).catch(() => launch(false))
}
