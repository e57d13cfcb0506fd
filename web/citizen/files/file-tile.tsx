interface FileTileProps {
  name: string
  preview: string | null
  state: string
  isWrong?: boolean
  percent?: number | undefined
  removeLabel: string
  onRemove: () => void
  retryLabel?: string
  onRetry?: () => void
}

/** One file: picture or type, name, how far it is, and what can be done about it. */
export function FileTile({ name, preview, state, isWrong, percent, removeLabel, onRemove, retryLabel, onRetry }: FileTileProps) {
  const type = name.split('.').pop()?.slice(0, 4).toUpperCase() ?? ''
  return (
    <li className={isWrong ? 'file-tile is-wrong' : 'file-tile'}>
      {preview ? (
        <img src={preview} alt="" />
      ) : (
        <span className="file-type" aria-hidden="true">
          {type}
        </span>
      )}
      <span className="file-words">
        <span className="file-name">{name}</span>
        <span className="file-state">{state}</span>
        {percent !== undefined && <progress value={percent} max={100} aria-label={state} />}
      </span>
      {onRetry && (
        <button type="button" className="file-retry" onClick={onRetry}>
          {retryLabel}
        </button>
      )}
      <button type="button" className="file-remove" aria-label={removeLabel} onClick={onRemove}>
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
          <path d="M4 4l10 10M14 4 4 14" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        </svg>
      </button>
    </li>
  )
}
