import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from 'react-router'
import './button.css'

type Look = 'primary' | 'plain' | 'quiet'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look
  busy?: boolean
}

export function Button({ look = 'plain', busy = false, type = 'button', className = '', children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={`button is-${look} ${className}`} aria-busy={busy} disabled={rest.disabled || busy}>
      {busy && <span className="button-spinner" aria-hidden="true" />}
      {children}
    </button>
  )
}

export function ButtonLink({ to, look = 'plain', children }: { to: string; look?: Look; children: ReactNode }) {
  return (
    <Link to={to} className={`button is-${look}`}>
      {children}
    </Link>
  )
}
