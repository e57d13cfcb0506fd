/**
 * One contestant in a process of its own, so that its memory and start-up are its own: `contestant.ts NAME`.
 * Jobs come as JSON lines: `{"train": [[label, text]...]}` makes it ready, `{"texts": [...]}` makes it read. peers.py speaks the same.
 */
import { createInterface } from 'node:readline'

/** Reads texts, together or one by one. */
type Read = (texts: string[]) => unknown
type Lesson = [label: string, text: string]

const each =
  (one: (text: string) => unknown): Read =>
  async (texts) => {
    for (const text of texts) await one(text)
  }

/** Our contestants are trained already: being ready means loaded, with one text read. */
const contestants: Record<string, (lessons: Lesson[]) => Promise<Read>> = {
  classify: async () => {
    const { classifyAll } = await import('#classifier/classify.ts')
    return (texts) => classifyAll(texts.map((text) => ({ id: 'x', text })))
  },
  'classify-each': async () => {
    const { classify } = await import('#classifier/classify.ts')
    return each((text) => classify({ id: 'x', text }))
  },
  model: async () => each((await import('#classifier/model.ts')).opinionOf),
  'one-pass': async () => {
    const [{ makeFinder }, { lexicon }] = [await import('#classifier/find-patterns.ts'), await import('./naive-rules.ts')]
    const [find, names] = [makeFinder(lexicon), Object.keys(lexicon)]
    return (texts) => find(texts).map((hits) => names.reduce((all, name) => all + hits(name).length, 0))
  },
  'naive-rules': async () => each((await import('./naive-rules.ts')).naiveHits),
  /** As its README shows: a manager for one language, documents with intents, train, process. */
  'node-nlp': async (lessons) => {
    const { NlpManager } = await import('node-nlp')
    const manager = new NlpManager({ languages: ['zh'], forceNER: true, autoSave: false, nlu: { log: false } })
    for (const [label, text] of lessons) manager.addDocument('zh', text, label)
    await manager.train()
    return each((text) => manager.process('zh', text))
  },
}

let read: Read = () => {
  throw new Error('asked to read before it was ready')
}

async function work({ train, texts }: { train?: Lesson[]; texts?: string[] }): Promise<void> {
  const started = performance.now()
  if (train) {
    read = (await contestants[process.argv[2] ?? '']?.(train)) ?? read
    await read(['周末数学提高班开始报名，名额有限，欢迎来电咨询'])
  }
  if (texts) await read(texts)
  const answer = { seconds: (performance.now() - started) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}

for await (const line of createInterface({ input: process.stdin })) await work(JSON.parse(line))
