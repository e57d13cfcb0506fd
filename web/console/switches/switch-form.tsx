import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/language.ts'
import { abilityName } from '../names.ts'
import { PutInForce } from '../parts/put-in-force.tsx'
import { putInForce, type RoleSwitches, useChange } from './use-switches.ts'

/** A tick for everything that the product grants the role; without it the pages of it are gone and the server refuses. */
export function SwitchForm({ view: { role, version, off: inForce, switchable } }: { view: RoleSwitches }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const [off, setOff] = useState<string[]>(inForce)
  const [note, setNote] = useState('')
  const change = useChange(() => putInForce(role, { off, note: note.trim(), seen: version }))
  const isChanged = off.length !== inForce.length || off.some((ability) => !inForce.includes(ability))
  const turn = (ability: string, isOn: boolean) =>
    setOff((before) => (isOn ? before.filter((one) => one !== ability) : [...before, ability]))
  return (
    <section className="panel work-panel" aria-labelledby="switch-change">
      <h2 id="switch-change">{t('switches.change')}</h2>
      <ul className="switch-list">
        {switchable.map((ability) => (
          <li key={ability}>
            <Checkbox checked={!off.includes(ability)} onChange={({ target }) => turn(ability, target.checked)}>
              {abilityName(ability, language)}
            </Checkbox>
          </li>
        ))}
      </ul>
      <PutInForce
        id="switch-note"
        note={note}
        onNote={setNote}
        isReady={isChanged}
        isPending={change.isPending}
        onSave={() => change.mutate(undefined)}
      />
    </section>
  )
}
