/** jianfu scan: judge one page, poster, text or web archive now. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { Command } from 'commander'
import type { Classification, Document } from '#policy/nouns.ts'

const LARGEST_FILE = 20 * 1024 * 1024
const LARGEST_ARCHIVE = 100 * 1024 * 1024

interface Capture {
  source: string
  kind: 'page' | 'poster' | 'text'
  sha256: string
  size: number
  /** what was judged */
  text: string
  [fact: string]: unknown
}
export interface Input {
  capture: Capture
  document: Document
}

class CallError extends Error {}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function fromUrl(url: string, allowPrivate: boolean): Promise<Input> {
  const [{ crawl }, { sourceSchema }] = await Promise.all([import('#crawler/crawl.ts'), import('#policy/nouns.ts')])
  const declaration = { key: 'scan', name: url, kind: 'website', channel: 'own_site', publisher: 'unknown', startUrls: [url] }
  const source = sourceSchema.parse({ ...declaration, maxPages: 1, maxDepth: 0 })
  for await (const event of crawl(source, { allowPrivate })) {
    if (event.type === 'page') {
      const { extract, body, finalUrl, status, fetchedAt, rendered, headers, ip } = event.page
      const { title, text, publishedAt, state, kind } = extract
      if (state !== 'ok') throw new Error(`${url}: the page is ${state}, there is nothing to judge`)
      const capture: Capture = {
        source: url,
        kind: 'page',
        sha256: sha256(body),
        size: body.length,
        text,
        finalUrl,
        status,
        fetchedAt,
        rendered,
        headers,
        ip,
        title,
        pageKind: kind,
        publishedAt,
      }
      return { capture, document: { id: url, text, title, url: finalUrl, publishedAt, kind: 'page' } }
    }
    if (event.type === 'skipped') throw new Error(`${url}: not read, ${event.reason}: ${event.detail}`)
    if (event.type === 'failed') throw new Error(`${url}: ${event.code}: ${event.detail}`)
  }
  throw new Error(`${url}: nothing was fetched`)
}

const looksLikePicture = (b: Uint8Array) =>
  (b[0] === 0x89 && b[1] === 0x50) ||
  (b[0] === 0xff && b[1] === 0xd8) ||
  (b[0] === 0x47 && b[1] === 0x49) ||
  Buffer.from(b.subarray(8, 12)).toString('latin1') === 'WEBP'
const looksLikeMarkup = (head: string) => /^\s*(?:<!doctype|<\?xml|<html|<head|<body|<div|<meta|\{)/i.test(head)

async function fromBytes(name: string, bytes: Buffer): Promise<Input> {
  if (bytes.length === 0) throw new Error(`${name} is empty: give a page, a picture or a text`)
  if (bytes.length > LARGEST_FILE) throw new Error(`${name} has ${bytes.length} bytes, more than the limit of ${LARGEST_FILE}`)
  const base = { source: name, sha256: sha256(bytes), size: bytes.length }
  if (looksLikePicture(bytes)) {
    const { readPoster } = await import('#crawler/reading/poster.ts')
    const { text, lines, codes } = await readPoster(bytes)
    if (!text) throw new Error(`${name}: no words were found in the picture`)
    return { capture: { ...base, kind: 'poster', text, lines, codes }, document: { id: name, text, kind: 'ad' } }
  }
  const head = bytes.subarray(0, 2000).toString('latin1')
  if (looksLikeMarkup(head)) {
    const { extract } = await import('#crawler/extract.ts')
    const { title, text, publishedAt, state, kind } = extract({ url: 'https://unknown.invalid/', body: bytes })
    if (state !== 'ok') throw new Error(`${name}: the page is ${state}, there is nothing to judge`)
    return {
      capture: { ...base, kind: 'page', text, title, publishedAt, pageKind: kind },
      document: { id: name, text, title, publishedAt, kind: 'page' },
    }
  }
  const { decodeText } = await import('#crawler/charset.ts')
  const { text, charset } = decodeText(bytes)
  const strange = [...text.slice(0, 4000)].filter((c) => c < ' ' && !'\n\r\t'.includes(c)).length
  if (strange > 20) throw new Error(`${name} looks like binary data: give a page, a picture (PNG, JPEG, GIF, WebP) or a text`)
  return { capture: { ...base, kind: 'text', text, charset }, document: { id: name, text } }
}

/** One input, or everything that an archive shows. */
async function* fromMaterial(name: string, bytes: Buffer): AsyncGenerator<Input> {
  const { isArchive, fromArchive } = await import('./scan-upload.ts')
  if (!isArchive(name, bytes)) return yield await fromBytes(name, bytes)
  let shown = 0
  for await (const input of fromArchive(name, bytes)) {
    shown += 1
    yield input
  }
  if (shown === 0) throw new Error(`${name}: the archive shows no page and no poster with words`)
}

async function* fromFile(path: string): AsyncGenerator<Input> {
  const info = await stat(path).catch(() => undefined)
  if (!info?.isFile()) throw new CallError(`${path} is no file: give a URL, the path of a file, or - for standard input`)
  if (info.size > LARGEST_ARCHIVE) throw new Error(`${path} has ${info.size} bytes, more than the limit of ${LARGEST_ARCHIVE}`)
  yield* fromMaterial(path, await readFile(path))
}

async function* fromStdin(): AsyncGenerator<Input> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    size += chunk.length
    if (size > LARGEST_ARCHIVE) throw new Error(`standard input is larger than the limit of ${LARGEST_ARCHIVE} bytes`)
    chunks.push(chunk)
  }
  yield* fromMaterial('-', Buffer.concat(chunks))
}

const words = {
  zh: {
    type: '文本类型',
    flags: '标记',
    subject: '学科类培训',
    overtime: '违规时段',
    exaggerated: '夸大宣传',
    none: '未发现违规线索',
    review: '需要人工复核',
    rule: '规则',
    basis: '依据',
    counter: '反向证据',
    confidence: '置信度',
  },
  en: {
    type: 'document type',
    flags: 'flags',
    subject: 'subject training',
    overtime: 'forbidden hours',
    exaggerated: 'exaggerated claims',
    none: 'no violation found',
    review: 'needs a person to look',
    rule: 'rule',
    basis: 'basis',
    counter: 'counter-evidence',
    confidence: 'confidence',
  },
} as const

async function report(record: Classification, lang: 'zh' | 'en'): Promise<string> {
  const [{ violationByCode }, { basisById }] = await Promise.all([import('#policy/violations.ts'), import('#policy/basis.ts')])
  const w = words[lang]
  const flags = (['subject', 'overtime', 'exaggerated'] as const).filter((flag) => record.flags[flag]).map((flag) => w[flag])
  const lines = [
    `${w.type}: ${record.documentType}`,
    `${w.flags}: ${flags.join(', ') || '-'}${record.needsReview ? `  (${w.review})` : ''}`,
    '',
  ]
  for (const f of record.findings) {
    const bases = f.legalBasis.map((id) => {
      const basis = basisById(id)
      return basis ? `${basis[lang]} ${basis.clause}` : id
    })
    lines.push(`● ${f.violation} ${violationByCode(f.violation)?.[lang] ?? ''}  ${w.confidence} ${f.confidence.toFixed(2)}`)
    lines.push(
      `  “${f.quote.replace(/\s+/g, ' ')}”`,
      `  ${f.explanation[lang]}`,
      `  ${w.rule}: ${f.rule} (${f.ruleVersion})`,
      `  ${w.basis}: ${bases.join('; ')}`,
      '',
    )
  }
  if (record.findings.length === 0) lines.push(w.none, '')
  for (const c of record.counterEvidence) lines.push(`○ ${w.counter}: “${c.quote}” ${c.why}`)
  return `${lines.join('\n').trimEnd()}\n`
}

async function* inputsOf(target: string, allowPrivate: boolean): AsyncGenerator<Input> {
  if (/^https?:\/\//i.test(target)) yield await fromUrl(target, allowPrivate)
  else yield* target === '-' ? fromStdin() : fromFile(target)
}

async function scan(target: string, options: { json?: boolean; lang: string; allowPrivate?: boolean }): Promise<void> {
  const { classify } = await import('#classifier/classify.ts')
  const lang = options.lang === 'en' ? 'en' : 'zh'
  for await (const { capture, document } of inputsOf(target, Boolean(options.allowPrivate))) {
    const record = classify(document)
    if (options.json) process.stdout.write(`${JSON.stringify({ ...record, capture })}\n`)
    else process.stdout.write(`${capture.part ? `== ${document.id}\n` : ''}${await report(record, lang)}`)
  }
}

export function register(program: Command): void {
  program
    .command('scan')
    .argument('<target>', 'a URL, the path of a page, picture, text or web archive (WACZ, WARC, HAR), or - for standard input')
    .description('judge one page, poster, text or web archive now')
    .option('--json', 'the classification record and the capture as one JSON line, one for each page and poster of an archive')
    .option('--lang <lang>', 'language of the report: zh or en', 'zh')
    .option('--allow-private', 'permit loopback addresses (own test servers)')
    .action(async (target: string, options) => {
      try {
        await scan(target, options)
      } catch (error) {
        process.stderr.write(`jianfu scan: ${(error as Error).message}\n`)
        process.exitCode = error instanceof CallError ? 2 : 1
      }
    })
}
