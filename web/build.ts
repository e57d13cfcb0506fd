/** Builds the web app into dist/web, and knows when that is not needed. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const project = fileURLToPath(new URL('..', import.meta.url))
const stampFile = join(project, 'dist/web/.built-from')

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** SHA-256 over everything the bundle is made from. */
function stamp(): string {
  const hash = createHash('sha256')
  const inputs = [...filesBelow(join(project, 'web')), ...filesBelow(join(project, 'policy')), join(project, 'package-lock.json')]
  for (const file of inputs) hash.update(file.slice(project.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** True when dist/web was made from exactly the sources that lie here now. */
export function isWebBuilt(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp()
}

/** Builds dist/web unless it is up to date. Answers whether anything had to be done. */
export async function buildWeb(): Promise<boolean> {
  if (isWebBuilt()) return false
  await build({ configFile: join(project, 'web/vite.config.ts'), logLevel: 'warn' })
  writeFileSync(stampFile, stamp())
  return true
}
