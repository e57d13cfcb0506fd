import { useQuery } from '@tanstack/react-query'
import { Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { districtName } from '../names.ts'

/** `name`: as it is called on file, or will be. */
export type Target = { to: { institutionId: string } | { name: string }; name: string }

interface PickerProps {
  fromId: string
  target: Target | null
  onChange: (target: Target | null) => void
}

const shortestName = 2

/** To whom something belongs: one on file, found by whatever it is known by, or one that nobody has written down yet. */
export function TargetPicker({ fromId, target, onChange }: PickerProps) {
  const { t } = useTranslation('console')
  const [words, setWords] = useState('')
  const [name, setName] = useState('')
  const isNew = target !== null && 'name' in target.to
  const called = (given: string): Target | null => (given.trim() ? { to: { name: given.trim() }, name: given.trim() } : null)
  return (
    <fieldset className="panel work-panel same-choice">
      <legend>{t('same.move.target')}</legend>
      <Input.Search
        placeholder={t('master.search')}
        aria-label={t('master.search')}
        onSearch={(given) => setWords(given.trim())}
      />
      {words && <Found words={words} fromId={fromId} target={target} onChange={onChange} />}
      <label htmlFor="move-name">{t('same.move.newName')}</label>
      <Input
        id="move-name"
        maxLength={100}
        value={name}
        onChange={({ target: { value } }) => {
          setName(value)
          onChange(called(value))
        }}
        onFocus={() => !isNew && name && onChange(called(name))}
      />
      <p aria-live="polite">
        {target && target.name.length >= shortestName && t('same.move.chosenTarget', { name: target.name })}
      </p>
    </fieldset>
  )
}

function Found({ words, fromId, target, onChange }: PickerProps & { words: string }) {
  const { t } = useTranslation('console')
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['institutions', 'move', words],
    queryFn: () => answer(api.GET('/api/v1/institutions', { params: { query: { q: words, limit: 10 } } })),
  })
  if (isPending) return <Skeleton active paragraph={{ rows: 2 }} />
  if (error) return <FetchFailure error={error} onRetry={refetch} />
  const others = data.items.filter(({ id }) => id !== fromId)
  if (others.length === 0) return <p className="work-none">{t('master.none')}</p>
  const chosenId = target && 'institutionId' in target.to ? target.to.institutionId : null
  return others.map((row) => (
    <Candidate
      key={row.id}
      row={row}
      checked={row.id === chosenId}
      onCheck={() => onChange({ to: { institutionId: row.id }, name: row.name })}
    />
  ))
}

function Candidate({ row, checked, onCheck }: { row: Schemas['InstitutionRow']; checked: boolean; onCheck: () => void }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  return (
    <label>
      <input type="radio" name="move-target" checked={checked} onChange={onCheck} /> {row.name}{' '}
      <small>
        {row.districtCode && `${districtName(row.districtCode, language)} · `}
        {t('same.card.figures', { complaints: row.complaints, findings: row.findings })}
        {row.openCase && ` · ${row.openCase.number}`}
      </small>
    </label>
  )
}
