/** Builds the web app into dist/web, and knows when that is not needed. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
const folder = join(project, 'dist/web')
const stampFile = '.built-from'

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
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

function isWebBuilt(): boolean {
  const file = join(folder, stampFile)
  return existsSync(file) && readFileSync(file, 'utf8') === stamp()
}

/** Vite takes the kind of build from the environment: below a test runner it would ship React's development half. */
async function asProduction(work: () => Promise<unknown>): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: set for the tool, not read for ourselves
  const environment = process.env
  const before = environment.NODE_ENV
  environment.NODE_ENV = 'production'
  try {
    await work()
  } finally {
    if (before === undefined) delete environment.NODE_ENV
    else environment.NODE_ENV = before
  }
}

/**
 * Builds dist/web unless it was made from exactly the sources that lie here now. Answers whether anything had to be done.
 * The build is made beside and moved into place whole, so that nobody is ever served half of one.
 */
export async function buildWeb(): Promise<boolean> {
  if (isWebBuilt()) return false
  const fresh = `${folder}.${process.pid}`
  const old = `${fresh}.old`
  mkdirSync(join(project, 'dist'), { recursive: true })
  // loading Vite takes more than a second, which a start with nothing to build is spared
  const { build } = await import('vite')
  await asProduction(() => build({ configFile: join(project, 'web/vite.config.ts'), logLevel: 'warn', build: { outDir: fresh } }))
  writeFileSync(join(fresh, stampFile), stamp())
  if (existsSync(folder)) renameSync(folder, old)
  try {
    renameSync(fresh, folder)
  } catch (error) {
    // somebody else was quicker with the same sources
    rmSync(fresh, { recursive: true, force: true })
    if (!isWebBuilt()) throw error
  }
  rmSync(old, { recursive: true, force: true })
  return true
}
