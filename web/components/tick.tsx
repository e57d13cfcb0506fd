import './tick.css'

interface TickProps {
  checked: boolean
  label: string
  className?: string
  onChange: (checked: boolean) => void
}

/** A checkbox whose whole line can be tapped. */
export function Tick({ checked, label, className = '', onChange }: TickProps) {
  return (
    <label className={`tick ${className}`}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
