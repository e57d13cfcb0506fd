/** The texts that every contestant reads: of 400 characters each, out of the corpus of adverts, courses, letters and the rest. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { corpus } from '#classifier/corpus/index.ts'
import type { Labelled } from '#classifier/model/learn.ts'

const length = 400

/** `count` different texts of exactly 400 characters; samples of one kind are joined until they are long enough. */
export function longTexts(count: number): string[] {
  const byType = new Map<string, string[]>()
  for (const { type, text } of corpus()) {
    const some = byType.get(type)
    if (some) some.push(text)
    else byType.set(type, [text])
  }
  const texts: string[] = []
  for (const samples of byType.values()) {
    let text = ''
    for (const sample of samples) {
      text += `${sample}\n`
      if (text.length < length) continue
      texts.push(text.slice(0, length))
      text = ''
    }
  }
  return Array.from({ length: count }, (_, at) => texts[(at * 7) % texts.length] ?? '')
}

/** Lines of `{title?, text, label}`, gzip or plain. The title says most about a letter: it counts three times. */
export function labelledLetters(file: string): Labelled[] {
  const bytes = readFileSync(file)
  const jsonl = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return jsonl
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { title = '', text, label } = JSON.parse(line) as { title?: string; text: string; label: string }
      return { text: `${`${title}\n`.repeat(3)}${text}`, label }
    })
}
