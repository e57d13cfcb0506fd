import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { RestoreButton } from '../parts/restore-button.tsx'
import { SettingNote } from '../parts/setting-note.tsx'
import { calendarKey } from './calendar-key.ts'

type Year = Schemas['CalendarYear']

/** Who put what in force and when; an earlier one can be put back. */
export function VersionList({ year: { year, versions } }: { year: Year }) {
  const { t } = useTranslation('console')
  const back = useRevert(year)
  const [newest] = versions
  return (
    <section className="panel calendar-versions">
      <h2>{t('calendar.versions')}</h2>
      <ol>
        {versions.map(({ version, note, by, at, builtIn, looked, moved, counted }) => (
          <li key={version}>
            <b>{t('calendar.version', { version })}</b> {builtIn && <span className="badge">{t('calendar.builtIn')}</span>}{' '}
            <SettingNote note={note} />
            <small>
              {by} · <time dateTime={at}>{formatTime(at)}</time> ·{' '}
              {t(counted ? 'calendar.counted' : 'calendar.counting', { looked, moved })}
            </small>
            {version !== newest?.version && (
              <RestoreButton label={t('calendar.revert')} sure={t('calendar.sure')} onRestore={() => back.mutate(version)} />
            )}
          </li>
        ))}
        <li>
          <b>{t('calendar.builtIn')}</b>
          {newest && !newest.builtIn && (
            <RestoreButton label={t('calendar.revertBuiltIn')} sure={t('calendar.sure')} onRestore={() => back.mutate(0)} />
          )}
        </li>
      </ol>
    </section>
  )
}

function useRevert(year: number) {
  const { t } = useTranslation('console')
  const { message } = App.useApp()
  const failureText = useFailureText()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (version: number) =>
      answer(api.POST('/api/v1/calendar/{year}/reversions', { params: { path: { year } }, body: { version } })),
    onError: (error) => void message.error(failureText(error)),
    onSuccess: async ({ version, cases }) => {
      message.success(t('calendar.done', { version: version ?? 0, count: cases }))
      await queries.invalidateQueries({ queryKey: calendarKey(year) })
    },
  })
}
