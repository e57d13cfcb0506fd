/**
 * npm run bench:classify [-- options]: speed of every contestant on the same texts. Instead of it:
 *   --million                        memory over 1,000,000 texts
 *   --folds FILE                     5-fold macro-F1 on letters with labels, ours and the peers'
 *   --matrix                         what the model takes for what, on texts held out
 *   --education DEPARTMENTS LETTERS  letters about education told from the others
 * --data FILE reads other texts (JSON lines with `text`); --texts and --rounds make the run shorter.
 */
import { parseArgs } from 'node:util'
import { compareAccuracy } from './cross-validation.ts'
import { measureEducation } from './education.ts'
import { showMatrices } from './matrix.ts'
import { readAMillion } from './million.ts'
import { compareSpeed } from './speed.ts'
import { textsOfLength } from './texts.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    million: { type: 'boolean' },
    folds: { type: 'string' },
    matrix: { type: 'boolean' },
    education: { type: 'boolean' },
    data: { type: 'string' },
    texts: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '5' },
  },
})

const count = (given: string) => Math.max(1, Math.floor(Number(given)) || 1)

async function main(): Promise<void> {
  if (options.folds) return await compareAccuracy(options.folds)
  if (options.matrix) return showMatrices()
  if (options.education) {
    const [departments, letters] = positionals
    if (!departments || !letters) throw new Error('--education wants two files: letters by department, letters about education')
    return measureEducation(departments, letters)
  }
  const texts = textsOfLength(options.data).slice(0, count(options.texts))
  if (texts.length === 0) throw new Error(`${options.data} has no 400 characters`)
  return options.million ? readAMillion(texts) : await compareSpeed(texts, count(options.rounds))
}

await main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
