import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { districts } from '#policy/districts/units.ts'
import { describedBy, Field } from '../../components/field.tsx'
import { Tick } from '../../components/tick.tsx'
import { useLanguage } from '../../lib/language.ts'
import type { Change, Draft } from './draft.ts'
import { type Hit, type Suggestions, useSuggestions } from './use-suggestions.ts'
import './picker.css'

interface PickerProps {
  draft: Draft
  change: (change: Change) => void
  error: string | undefined
}

const listId = 'institution-list'

/** A combobox: type two characters, choose a suggestion by tap or arrow keys, or just leave the words as typed. */
export function InstitutionPicker({ draft, change, error }: PickerProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const suggestions = useSuggestions(draft.institutionName, isOpen && draft.institutionId === null)
  const hits = isOpen && suggestions.state === 'found' ? suggestions.hits : []

  const choose = (hit: Hit) => {
    change({ institutionId: hit.id, institutionName: hit.name, ...(hit.districtCode ? { districtCode: hit.districtCode } : {}) })
    setOpen(false)
    setActive(-1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false)
    if (hits.length === 0) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive(
        (active + (event.key === 'ArrowDown' ? 1 : hits.length) + (active < 0 && event.key === 'ArrowUp' ? 1 : 0)) % hits.length,
      )
    }
    const hit = hits[active]
    if (event.key === 'Enter' && hit) {
      event.preventDefault()
      choose(hit)
    }
  }
  return (
    <div className="picker">
      <Field id="institution" label={t('report.who.label')} hint={t('report.who.hint')} error={error}>
        <input
          id="institution"
          className="input"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          aria-describedby={describedBy('institution', error)}
          aria-invalid={Boolean(error)}
          autoComplete="off"
          maxLength={100}
          placeholder={t('report.who.placeholder')}
          disabled={draft.unknownInstitution}
          value={draft.unknownInstitution ? '' : draft.institutionName}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setOpen(true)
            setActive(-1)
            change({ institutionName: event.target.value, institutionId: null })
          }}
        />
      </Field>
      <HitList hits={hits} active={active} onChoose={choose} />
      <PickerStatus draft={draft} suggestions={suggestions} isOpen={isOpen} />
      <Tick
        checked={draft.unknownInstitution}
        label={t('report.who.unknown')}
        onChange={(unknownInstitution) => change({ unknownInstitution, institutionId: null })}
      />
    </div>
  )
}

function HitList({ hits, active, onChoose }: { hits: readonly Hit[]; active: number; onChoose: (hit: Hit) => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const districtName = (code: string | null) => {
    const district = districts.find((one) => one.code === code)
    return district && (language === 'zh' ? district.name : district.en)
  }
  return (
    <div id={listId} role="listbox" aria-label={t('report.who.suggestions')} className="picker-list" hidden={hits.length === 0}>
      {hits.map((hit, at) => (
        <button
          key={hit.id}
          id={`${listId}-${at}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          className={at === active ? 'picker-option is-active' : 'picker-option'}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(hit)}
        >
          <span className="picker-name">{hit.name}</span>
          <span className="picker-more">
            {[districtName(hit.districtCode), hit.address, t(`report.licence.${hit.licenceStatus}`)].filter(Boolean).join(' · ')}
          </span>
        </button>
      ))}
    </div>
  )
}

function PickerStatus({ draft, suggestions, isOpen }: { draft: Draft; suggestions: Suggestions; isOpen: boolean }) {
  const { t } = useTranslation()
  const words = () => {
    if (draft.institutionId) return `✓ ${t('report.who.chosen')} ${draft.institutionName}`
    if (!isOpen) return ''
    if (suggestions.state === 'searching') return t('report.who.searching')
    if (suggestions.state === 'failed') return t('report.who.offline')
    if (suggestions.state !== 'found') return ''
    return suggestions.hits.length > 0 ? t('report.who.found', { count: suggestions.hits.length }) : t('report.who.none')
  }
  return (
    <p className={draft.institutionId ? 'picker-status is-chosen' : 'picker-status'} aria-live="polite">
      {words()}
    </p>
  )
}
