/** Who may import whom. A planted violation of every kind proves that this test sees. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const project = fileURLToPath(new URL('..', import.meta.url))

/** Rooms by their name, packages by theirs; `node:` stands for all of Node's own modules. */
const may: Record<string, string[]> = {
  policy: ['zod', 'chinese-days'],
  classifier: ['policy', 'node:', 'node-nlp', '@nlpjs/neural', '@node-rs/jieba', 'opencc-js', 'zod'],
  crawler: [
    'policy',
    'node:',
    '@crawlee/core',
    'tsx',
    'playwright-core',
    'cheerio',
    'htmlparser2',
    'css-select',
    'zxing-wasm',
    'diff',
    'yauzl',
    'domhandler',
    'domutils',
    'undici',
    'iconv-lite',
    'ipaddr.js',
    'zod',
    '@sparticuz/chromium',
    '@gutenye/ocr-node',
    '@techstark/opencv-js',
    'sharp',
  ],
  api: [
    'policy',
    'prisma',
    'node:',
    '@asteasolutions/zod-to-openapi',
    '@casl/ability',
    '@node-rs/argon2',
    'altcha-lib',
    'better-auth',
    'aws4fetch',
    'bullmq',
    'busboy',
    'exceljs',
    'docx',
    'express',
    'file-type',
    'htmlparser2',
    'yauzl',
    'zxing-wasm',
    'helmet',
    'ioredis',
    'ipaddr.js',
    'pg',
    'pino',
    'prom-client',
    'rate-limiter-flexible',
    'sharp',
    'zod',
  ],
  'api/jobs': ['crawler', 'classifier'],
  // a test of a source begins where its kind of walk begins
  'api/sources': ['crawler'],
  // a decision is checked as the crawler checks it: pure, no network
  'api/fleet/robots-overrides.ts': ['crawler'],
  // refuses at once what the crawler cannot read: pure, no network
  'api/material': ['crawler'],
  // refuses links to inner machines by the crawler's own guard, before anything is fetched
  'api/complaints/file-complaint.ts': ['crawler'],
  // a question is answered while the citizen waits
  'api/questions': ['classifier'],
  // tells a citizen who is writing what the like of it is, at once
  'api/complaints/look-alikes.ts': ['classifier'],
  'api/complaints/advice.ts': ['classifier'],
  // compares captured pages as the crawler reads them: pure, no network
  'api/evidence/page-changes.ts': ['crawler'],
  // tells the charset of a sheet as that of a page: pure, no network
  'api/ledgers/sheets/file-text.ts': ['crawler', 'iconv-lite'],
  // the receipt on paper
  'api/complaints/receipt-paper.ts': ['pdfkit'],
  // packs what was captured, records as the crawler wrote them: pure, no network
  'api/evidence-package': ['crawler', 'jszip'],
  prisma: ['policy', 'node:', '@prisma/client', '@prisma/adapter-pg', 'pg'],
  // the seed builds an installation out of everything, as a script does
  'prisma/seed.ts': ['api', 'demo'],
  'prisma/seed-ledgers.ts': ['api', 'demo'],
  'prisma/seed-draw.ts': ['api'],
  'prisma/seed-reference.ts': ['api'],
  web: [
    'policy',
    '@noble/hashes',
    'react',
    'react-dom',
    'react-router',
    'react-i18next',
    'i18next',
    'antd',
    '@ant-design/icons',
    '@tanstack/react-query',
    'echarts',
    'idb',
    'openapi-fetch',
    'qrcode',
    'zod',
  ],
  // tools of the build, not part of what a browser loads
  'web/build.ts': ['node:', 'vite'],
  'web/antd-styles.ts': ['node:', 'vite', 'lightningcss'],
  'web/vite.config.ts': ['node:', 'vite', '@vitejs/plugin-react'],
  demo: ['policy', 'node:', 'express', 'iconv-lite', 'exceljs', 'docx', 'zod'],
}
const rooms = ['policy', 'classifier', 'crawler', 'api', 'prisma', 'web', 'demo', 'scripts', 'bench', 'tests']

/** Every way to name another module: from, bare import, dynamic import, require, import types. Comments do not count. */
function specifiers(source: string): string[] {
  // strings are matched first, so that '**/*' does not begin a comment
  const tokens = /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/.*$/gm
  const code = source.replace(tokens, (_, text) => text ?? '')
  const patterns = [
    /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
    // at the beginning of a statement, not at the end of a string such as 'undo this import'
    /^\s*import\s*['"]([^'"\n]+)['"]/gm,
    /\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/g,
  ]
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''))
}

/** What a specifier stands for in the table: a room, `node:`, or a package without its sub-path. */
function target(file: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1).split('/')[0] ?? ''
  if (specifier.startsWith('.')) return relative(project, resolve(project, dirname(file), specifier)).split('/')[0] ?? ''
  if (specifier.startsWith('node:')) return 'node:'
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
}

function violations(file: string, source: string): string[] {
  const room = file.split('/')[0] ?? ''
  const rules = Object.entries(may).filter(([place]) => file === place || file.startsWith(`${place}/`))
  if (rules.length === 0) return []
  const allowed = new Set([room, ...rules.flatMap(([, targets]) => targets)])
  return specifiers(source)
    .filter((specifier) => !allowed.has(target(file, specifier)))
    .map((specifier) => `${file} imports ${specifier}`)
}

function sourceFiles(room: string): string[] {
  return readdirSync(join(project, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|mjs|js)$/.test(entry.name))
    .map((entry) => relative(project, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('prisma/generated/'))
}

describe('the rooms', () => {
  it.each(rooms.filter((room) => room in may))('%s imports only what it may', (room) => {
    const files = sourceFiles(room)
    expect(files.length).toBeGreaterThan(0)
    expect(files.flatMap((file) => violations(file, readFileSync(join(project, file), 'utf8')))).toEqual([])
  })

  it('are all rooms there are', () => {
    const folders = readdirSync(project, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
    const known = [...rooms, 'docs', 'node_modules', 'dist', 'storage', 'coverage']
    expect(folders.filter((folder) => !known.includes(folder))).toEqual([])
  })
})

describe('the test of the rooms', () => {
  const planted: [string, string, string][] = [
    ['an alias', 'classifier/a.ts', "import { crawl } from '#crawler/crawl.ts'"],
    ['a relative path', 'crawler/reading/a.ts', "import { classify } from '../../classifier/classify.ts'"],
    ['several lines', 'web/a.ts', "import {\n  claimRun,\n  holdRun,\n} from '#api/jobs/claim-run.ts'"],
    ['a side effect', 'policy/a.ts', "import '#prisma/client.ts'"],
    ['a re-export', 'policy/a.ts', "export { makePrisma } from '#prisma/client.ts'"],
    ['a re-export of everything', 'demo/a.ts', "export * from '#classifier/classify.ts'"],
    ['a dynamic import', 'api/cases/a.ts', "const { crawl } = await import('#crawler/crawl.ts')"],
    ['a type', 'crawler/a.ts', "import type { PrismaClient } from '#prisma/generated/client.ts'"],
    ['a type in passing', 'crawler/a.ts', "let client: import('#prisma/generated/client.ts').PrismaClient"],
    ['Node in policy', 'policy/rules/a.ts', "import { readFileSync } from 'node:fs'"],
    ['a package under a scope', 'web/a.ts', "import { PrismaPg } from '@prisma/adapter-pg'"],
    ['a part of a package', 'classifier/a.ts', "import { load } from 'cheerio/slim'"],
    ['what follows a pattern of files', 'crawler/a.ts', "route('**/*', f)\nconst x = import('#api/main.ts') /* end */"],
    ['require', 'policy/a.ts', "const fs = require('node:fs')"],
  ]
  it.each(planted)('sees %s', (_, file, source) => {
    expect(violations(file, source)).toHaveLength(1)
  })

  it('lets pass what is right, and what only stands in a comment', () => {
    expect(violations('api/jobs/a.ts', "import { crawl } from '#crawler/crawl.ts'")).toEqual([])
    expect(
      violations('crawler/a.ts', "import { sourceSchema } from '#policy/nouns.ts'\nimport { join } from 'node:path'"),
    ).toEqual([])
    expect(violations('policy/a.ts', "// import fs from 'node:fs'\n/* import '#api/main.ts' */")).toEqual([])
    expect(violations('tests/a.ts', "import { anything } from '#api/main.ts'")).toEqual([])
  })
})
