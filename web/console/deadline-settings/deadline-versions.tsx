import { useTranslation } from 'react-i18next'
import { formatTime } from '../../lib/format.ts'
import { RestoreButton } from '../parts/restore-button.tsx'
import { SettingNote } from '../parts/setting-note.tsx'
import { tomorrow } from './deadline-form.tsx'
import { termsWords } from './terms-words.ts'
import { type DeadlineSetting, useRestore } from './use-deadline-settings.ts'

/** Who set what, from when and why; an earlier one can be put back from tomorrow on. */
export function DeadlineVersions({ setting: { id, versions, own } }: { setting: DeadlineSetting }) {
  const { t } = useTranslation('console')
  const back = useRestore(id)
  const [newest] = versions
  const from = tomorrow()
  const words = { label: t('setting.back'), sure: t('deadlineSettings.backFrom', { day: from }) }
  const restore = (version: number) => back.mutate({ version, from })
  return (
    <section className="panel work-panel" aria-labelledby="deadline-versions">
      <h2 id="deadline-versions">{t('setting.versions')}</h2>
      <ol>
        {versions.map(({ version, from: since, terms, note, by, at }) => (
          <li key={version} data-version={version}>
            <b>{t('setting.version', { version })}</b> {t('deadlineSettings.since', { from: since })}{' '}
            {terms === null ? t('setting.builtIn') : [termsWords(t, terms), ...(terms.basis ? [terms.basis] : [])].join(' · ')}
            <small>
              {' '}
              <SettingNote note={note} /> · {by} · <time dateTime={at}>{formatTime(at)}</time>
            </small>{' '}
            {version !== newest?.version && <RestoreButton {...words} onRestore={() => restore(version)} />}
          </li>
        ))}
        <li data-version={0}>
          <b>{t('setting.builtIn')}</b> {own && <RestoreButton {...words} onRestore={() => restore(0)} />}
        </li>
      </ol>
    </section>
  )
}
