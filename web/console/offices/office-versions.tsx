import { useTranslation } from 'react-i18next'
import { contactFields } from '#policy/offices.ts'
import { formatTime } from '../../lib/format.ts'
import { RestoreButton } from '../parts/restore-button.tsx'
import { SettingNote } from '../parts/setting-note.tsx'
import { type Contact, type OfficeView, restore, useChange } from './use-offices.ts'

interface OfficeVersionsProps {
  office: OfficeView
  mayChange: boolean
}

/** Who put which facts in force, when and why, told by what each changed; an administrator can put an earlier one back. */
export function OfficeVersions({ office: { code, versions, own, builtIn }, mayChange }: OfficeVersionsProps) {
  const { t } = useTranslation('console')
  const back = useChange((version: number) => restore(code, version))
  const [newest] = versions
  const words = { label: t('setting.back'), sure: t('offices.sure') }
  return (
    <section className="panel work-panel" aria-labelledby="office-versions">
      <h2 id="office-versions">{t('setting.versions')}</h2>
      <ol>
        {versions.map(({ version, contact, note, by, at }, n) => (
          <li key={version} data-version={version}>
            <b>{t('setting.version', { version })}</b> {contact === null && t('setting.builtIn')}
            <small>
              {' '}
              <SettingNote note={note} /> · {by} · <time dateTime={at}>{formatTime(at)}</time>
            </small>{' '}
            {mayChange && version !== newest?.version && <RestoreButton {...words} onRestore={() => back.mutate(version)} />}
            {contact && <Changed old={versions[n + 1]?.contact ?? builtIn} now={contact} />}
          </li>
        ))}
        <li data-version={0}>
          <b>{t('setting.builtIn')}</b> {mayChange && own && <RestoreButton {...words} onRestore={() => back.mutate(0)} />}
        </li>
      </ol>
    </section>
  )
}

function Changed({ old, now }: { old: Contact; now: Contact }) {
  const { t } = useTranslation('console')
  const shown = (text: string) => text || t('offices.nothing')
  const changed = contactFields.filter((field) => old[field] !== now[field])
  return (
    <ul className="office-changes">
      {changed.map((field) => (
        <li key={field}>
          {t('labelled', { name: t(`offices.names.${field}`), value: `${shown(old[field])} → ${shown(now[field])}` })}
        </li>
      ))}
    </ul>
  )
}
