/** Rules from a directory of JSON files (docs/rules.md). */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Rule } from '#policy/rules/define.ts'
import { checkTogether, RuleProblem, readRules } from '#policy/rules/rule-set.ts'

/** All rules of the folder's *.json, by file name; throws a RuleProblem that names file, rule and field. */
export async function readRuleFolder(folder: string): Promise<Rule[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new RuleProblem(error.code === 'ENOTDIR' ? `${folder} is no directory` : `there is no directory ${folder}`)
  })
  const files = names.filter((name) => name.endsWith('.json')).sort()
  if (files.length === 0) throw new RuleProblem(`${folder} holds no rule file (*.json); docs/rules.md shows one`)
  const rules: Rule[] = []
  for (const file of files) rules.push(...readRules(await readFile(join(folder, file), 'utf8'), file))
  checkTogether(rules)
  return rules
}

/** On trial, drafts and shadows judge as if they were live: that is what a trial asks. */
export const asIfLive = (rules: readonly Rule[]): Rule[] =>
  rules.map((rule) => (rule.state === 'DRAFT' || rule.state === 'SHADOW' ? { ...rule, state: 'LIVE' } : rule))
