/** `jianfu api` as a process of its own, and codes that open some of the complaints that are there. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { trackingCodeHash } from '#api/complaints/seal.ts'
import { complaintId } from '#bench/desk/fill.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

export const secret = 'a secret of the bench, thirty-two characters'
const codesGiven = 500

/** Codes spread over all complaints; the same every time. */
export async function giveCodes(prisma: PrismaClient, complaints: number): Promise<string[]> {
  const codes = Array.from({ length: codesGiven }, (_, n) => String(4_000_000_000_000_000 + n * 7_919_000_001))
  const ids = codes.map((_, n) => complaintId(1 + Math.floor((n * complaints) / codesGiven)))
  const hashes = codes.map((code) => trackingCodeHash(secret, code))
  await prisma.$executeRaw`
    UPDATE complaint c SET "codeHash" = r.hash FROM unnest(${ids}::uuid[], ${hashes}::bpchar[]) AS r(id, hash)
    WHERE c.id = r.id AND c."codeHash" <> r.hash`
  return codes
}

const cli = fileURLToPath(new URL('../../scripts/cli.ts', import.meta.url))

/** The bench stands where a reverse proxy would, so that each report can come from an address of its own. */
export async function serve(env: Record<string, string>): Promise<{ url: string; stop(): Promise<void> }> {
  const own = { PORT: String(20_000 + (process.pid % 20_000)), TRUST_PROXY: '1', JIANFU_FREE_REPORTS: '0', LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, ['--import', 'tsx', cli, 'api'], {
    env: { ...process.env, ...own, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const [said] = await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => Promise.reject(new Error('the API did not start'))),
  ])
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { url: String(said).trim(), stop }
}
