/** What must be there before any TypeScript can run. Plain JavaScript without dependencies, also for machines where nothing is installed. */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const project = dirname(dirname(fileURLToPath(import.meta.url)))
const say = (line) => process.stderr.write(`${line}\n`)

/** The versions that Vite and Prisma ask for; an older Node would fail later with something nobody understands. */
function checkNode() {
  const version = process.versions.node
  const [major, minor] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  say(`Jianfu needs Node.js 20.19 or later, and this is ${version}: install a newer one from https://nodejs.org`)
  process.exit(1)
}

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(join(project, path), 'utf8'))
  } catch {
    return undefined
  }
}

/** npm writes its own copy of the lock file at the very end of an installation: compared with ours, it says what is missing. */
function isInstalled() {
  const wanted = readJson('package-lock.json')
  const there = readJson('node_modules/.package-lock.json')
  if (!wanted || !there) return false
  return Object.entries(wanted.packages).every(
    ([path, { version, optional, dev, link }]) =>
      path === '' || optional || dev || link || there.packages[path]?.version === version,
  )
}

/** npm itself says nothing for a minute: a dot every two seconds shows that it lives. */
function install() {
  say('Installing the packages (npm ci), a minute or two ...')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const child = spawn(npm, args, { cwd: project, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
  const began = Date.now()
  const timer = setInterval(() => process.stderr.write('.'), 2000)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  }).then((code) => {
    clearInterval(timer)
    for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal)
    if (code !== 0) {
      say('\nnpm ci did not finish: see above; it needs the npm registry and about 1.5 GB of disk space')
      process.exit(1)
    }
    say(` done in ${Math.round((Date.now() - began) / 1000)} s`)
  })
}

/** npm does not link a project's own command when install scripts are off; npx looks for it there. */
function linkCommand() {
  const link = join(project, 'node_modules/.bin/jianfu')
  if (existsSync(link) || process.platform === 'win32') return
  try {
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync('../../scripts/jianfu.mjs', link)
  } catch {
    // only a convenience: npm start and node scripts/jianfu.mjs work without it
  }
}

/** Prisma's client is made from the schema; its command wants to download an engine that making a client never starts. */
function generateClient() {
  const schema = createHash('sha256').update(readFileSync(join(project, 'prisma/schema.prisma')))
  const stamp = schema.update(readFileSync(join(project, 'package-lock.json'))).digest('hex')
  const stampFile = join(project, 'prisma/generated/.made-from')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
  const prisma = join(project, 'node_modules/prisma/build/index.js')
  const made = spawnSync(process.execPath, [prisma, 'generate'], { cwd: project, env, encoding: 'utf8' })
  if (made.status !== 0) {
    say(`The Prisma client could not be made:\n${made.stderr || made.stdout}`)
    process.exit(1)
  }
  writeFileSync(stampFile, stamp)
}

/** Everything in order, or one line about what is not. Installs only where the caller was asked to do everything. */
export async function prepare({ mayInstall }) {
  checkNode()
  if (!isInstalled()) {
    if (!mayInstall) {
      say('The packages are not installed, or not those of package-lock.json: run npm ci first')
      process.exit(1)
    }
    await install()
  }
  linkCommand()
  generateClient()
}
