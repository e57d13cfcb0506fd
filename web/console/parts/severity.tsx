import { useLanguage } from '../../lib/language.ts'
import { severityName } from '../names.ts'

/** Level as pips, colour and word together: it never hangs on colour alone. */
export function Severity({ level }: { level: number }) {
  const language = useLanguage()
  return (
    <span className={`severity is-${level}`}>
      <span className="severity-pips" aria-hidden="true">
        {[1, 2, 3, 4].map((pip) => (
          <i key={pip} className={pip <= level ? 'is-on' : undefined} />
        ))}
      </span>
      {severityName(level, language)}
    </span>
  )
}
