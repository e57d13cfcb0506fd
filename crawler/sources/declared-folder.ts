/**
 * A declared source on disk: `declaration.json`, and beside it the pages that were recorded from it (`pages.json` and
 * their bytes) with what they are to be read as. The bytes stay; readers change.
 */
import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { parseDeclaration, type SourceDeclaration } from '#policy/source-declaration.ts'
import { type ReadSummary, readSummarySchema } from './read-summary.ts'

const shipped = join(dirname(fileURLToPath(import.meta.url)), 'declared')

const recordedPageSchema = z.strictObject({
  url: z.url(),
  file: z.string().regex(/^[\w.-]+$/, 'the name of a file in the same folder'),
  contentType: z.string().nullable(),
  fetchedAt: z.iso.datetime({ offset: true }).describe('decides by which version of the declaration the page is read'),
  expect: readSummarySchema,
})
export type RecordedPage = z.infer<typeof recordedPageSchema>

export interface DeclaredSource {
  folder: string
  declaration: SourceDeclaration
  pages: (RecordedPage & { body: Uint8Array })[]
}

/** `target`: a folder, a declaration file, or the key of a source that is shipped. Throws an Error of one line. */
export async function openDeclared(target: string): Promise<DeclaredSource> {
  const file = await declarationFile(target)
  const folder = dirname(file)
  const declaration = parseDeclaration(await readJsonFile(file))
  const list = join(folder, 'pages.json')
  const pages = (await exists(list)) ? parsePages(await readJsonFile(list), list) : []
  const withBodies = pages.map(async (page) => ({ ...page, body: await bodyOf(join(folder, page.file)) }))
  return { folder, declaration, pages: await Promise.all(withBodies) }
}

async function declarationFile(target: string): Promise<string> {
  const candidates = target.endsWith('.json')
    ? [target]
    : [join(target, 'declaration.json'), ...(/^[a-z0-9-]+$/.test(target) ? [join(shipped, target, 'declaration.json')] : [])]
  for (const candidate of candidates) if (await exists(candidate)) return candidate
  throw new Error(`${target} is no folder with a declaration.json, no such file, and no key of a shipped source`)
}

function parsePages(data: unknown, file: string): RecordedPage[] {
  const parsed = z.array(recordedPageSchema).safeParse(data)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`${file}: ${problems.join('; ')}`)
}

async function readJsonFile(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message.split('\n')[0]}`)
  }
}

const bodyOf = (file: string): Promise<Uint8Array> =>
  readFile(file).catch(() => {
    throw new Error(`the recorded page ${file} is missing`)
  })

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

export interface Recording {
  url: string
  contentType: string | null
  fetchedAt: string
  body: Uint8Array
  summary: ReadSummary
}

/** Replaces what was recorded before. */
export async function record(folder: string, recordings: Recording[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const pages: RecordedPage[] = []
  for (const [index, { url, contentType, fetchedAt, body, summary }] of recordings.entries()) {
    const file = `page-${index + 1}${ending(contentType)}`
    await writeFile(join(folder, file), body)
    pages.push({ url, file, contentType, fetchedAt, expect: summary })
  }
  await writeFile(join(folder, 'pages.json'), `${JSON.stringify(pages, null, 2)}\n`)
}

const ending = (contentType: string | null) =>
  /json/.test(contentType ?? '') ? '.json' : /xml/.test(contentType ?? '') && !/xhtml/.test(contentType ?? '') ? '.xml' : '.html'

/** A first declaration to fill in. Throws where the folder already holds one. */
export async function writeTemplate(folder: string, { kind, url }: { kind: string; url: string }, day: string): Promise<void> {
  const file = join(folder, 'declaration.json')
  if (await exists(file)) throw new Error(`${file} is there already`)
  const list = { item: 'li.item', title: '.title', link: { css: 'a', attribute: 'href' }, prices: '.price', next: 'a.next' }
  const declaration = {
    key:
      basename(folder)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'new-source',
    name: new URL(url).hostname,
    kind,
    channel: kind === 'app-store' ? 'app_store' : kind === 'wechat' ? 'own_account' : 'own_site',
    publisher: 'unknown',
    lawfulBasis: 'AD 49: monitoring of advertisements on public pages',
    versions: [
      { validFrom: day, startUrls: [url], maxPages: 20, maxDepth: 2, ...(kind === 'listing' ? { selectors: { list } } : {}) },
    ],
  }
  parseDeclaration(declaration)
  await mkdir(folder, { recursive: true })
  await writeFile(file, `${JSON.stringify(declaration, null, 2)}\n`)
}
