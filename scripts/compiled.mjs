/**
 * Plain JavaScript, made from our TypeScript once and used until one of its files changes. A crawl or a thousand texts from the command
 * line are over in seconds: translating while loading took 1.2 s of processor time of each, of every thread again, and the translator's
 * two threads 70 MB all along.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { project } from './prepare.mjs'

const cache = join(project, 'node_modules/.cache/jianfu/compiled')
const manifest = join(cache, 'manifest.json')
/** A process may still load from an older folder; a day later none does. */
const keptMs = 86_400_000

/** Commands that do nothing but reckon, and the threads they start. */
const entries = {
  'crawl-alone': 'scripts/crawl-alone.ts',
  'worker-alone': 'scripts/worker-alone.ts',
  'serve-reading': 'crawler/serve-reading.ts',
  'classify-alone': 'scripts/classify-alone.ts',
  'serve-judging': 'scripts/commands/serve-judging.ts',
}

const stateOf = (path) => {
  const { mtimeMs, size } = statSync(join(project, path))
  return `${mtimeMs} ${size}`
}

/** The folder of what was made before, while nothing has changed since; of this project, wherever its packages were copied from. */
function fresh() {
  try {
    const { folder, files } = JSON.parse(readFileSync(manifest, 'utf8'))
    return folder.startsWith(cache) &&
      Object.entries(files).every(([path, state]) => stateOf(path) === state) &&
      statSync(folder).isDirectory()
      ? folder
      : null
  } catch {
    return null
  }
}

/** Files are found beside the source, wherever the code that looks for them lies. */
const ownAddresses = {
  name: 'own addresses',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8')
      return { loader: 'ts', contents: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)) }
    })
  },
}

async function make() {
  const { build } = await import('esbuild')
  mkdirSync(cache, { recursive: true })
  for (const name of readdirSync(cache))
    if (Date.now() - statSync(join(cache, name)).mtimeMs > keptMs) rmSync(join(cache, name), { recursive: true, force: true })
  const folder = join(cache, `${Date.now()}-${process.pid}`)
  const { metafile } = await build({
    absWorkingDir: project,
    entryPoints: entries,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    metafile: true,
    logLevel: 'silent',
    plugins: [ownAddresses],
    // whoever starts a thread finds it here
    banner: { js: `globalThis.compiledFolder = ${JSON.stringify(`${pathToFileURL(folder).href}/`)}` },
  })
  const files = Object.fromEntries(
    [...Object.keys(metafile.inputs), 'package.json', 'scripts/compiled.mjs'].map((path) => [path, stateOf(path)]),
  )
  const draft = `${manifest}.${process.pid}`
  writeFileSync(draft, JSON.stringify({ folder, files }))
  renameSync(draft, manifest)
  return folder
}

/** The address of an entry, or null where nothing can be made (a folder that may not be written to): then TypeScript is loaded. */
export async function compiled(entry) {
  const folder = fresh() ?? (await make().catch(() => null))
  return folder ? pathToFileURL(join(folder, `${entry}.mjs`)).href : null
}
