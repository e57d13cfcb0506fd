import { useTranslation } from 'react-i18next'
import type { Problem } from '../../lib/api.ts'
import type { CaseView } from './use-case.ts'
import { useStateWords } from './use-state-words.ts'

/** What somebody else changed meanwhile, in words; the server tells `before → after（who）` in ids and codes. */
export function useOthersChanges({ officers }: Pick<CaseView, 'officers'>): (errors: Problem['errors']) => string[] {
  const { t } = useTranslation('console')
  const stateWords = useStateWords()
  const label = (path: string) => {
    if (path === 'assigneeId') return t('file.assignee')
    if (path === 'secondId') return t('file.second')
    if (path === 'state') return t('file.move.changed.state')
    return path.startsWith('findings.') ? t('file.parts.findings') : t('file.move.changed.record')
  }
  const name = (value: string) => officers.find(({ id }) => id === value)?.name ?? stateWords(value)
  const line = ({ path, message }: Problem['errors'][number]) => {
    const [, before = '', after = '', who = ''] = /^(.*) → (.*)\uFF08(.*)\uFF09$/s.exec(message) ?? []
    const value = path.startsWith('facts.') ? who : t('file.move.changed.line', { before: name(before), after: name(after), who })
    return t('labelled', { name: label(path), value })
  }
  return (errors) => [...new Set(errors.map(line))]
}
