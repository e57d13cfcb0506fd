import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { departments } from '#policy/departments.ts'
import { routeFaults } from '#policy/routing.ts'
import { useLanguage } from '../../lib/language.ts'
import { departmentName } from '../names.ts'
import { PutInForce } from '../parts/put-in-force.tsx'
import { putInForce, type Route, type RouteView, useChange } from './use-routes.ts'

export const routeParts = ['lead', 'assist', 'copy'] as const

interface RouteFormProps {
  view: RouteView
  route: Route
  /** what is written is tried at once on the answer above and the cases below */
  onDraft: (route: Route) => void
  onDone: () => void
}

/** Who leads (the first gets the case into its queue), assists and gets a copy; what cannot be is said while it is chosen. */
export function RouteForm({ view: { violation, version, route: inForce }, route, onDraft, onDone }: RouteFormProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const [note, setNote] = useState('')
  const change = useChange(() => putInForce(violation, { route, note: note.trim(), seen: version }))
  const faults = routeFaults(route)
  const isChanged = routeParts.some((part) => route[part].join() !== inForce[part].join())
  const options = departments.map(({ code }) => ({ value: code, label: departmentName(code, language) }))
  return (
    <section className="panel work-panel" aria-labelledby="route-change">
      <h2 id="route-change">{t('routing.change')}</h2>
      {routeParts.map((part) => (
        <div key={part} className="work-panel-field">
          <label htmlFor={`route-${part}`}>{t(`routing.parts.${part}`)}</label>
          <Select
            id={`route-${part}`}
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={route[part]}
            options={options}
            onChange={(codes: string[]) => onDraft({ ...route, [part]: codes })}
          />
        </div>
      ))}
      {faults.map((fault) => (
        <p key={fault.en} className="is-late" role="alert">
          {fault[language]}
        </p>
      ))}
      <PutInForce
        id="route-note"
        note={note}
        onNote={setNote}
        isReady={isChanged && faults.length === 0}
        isPending={change.isPending}
        onSave={() => change.mutate(undefined, { onSuccess: onDone })}
      />
    </section>
  )
}
