import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMay, useMe } from '../me.ts'
import { type MattersAsked, mattersAddress } from './matters-address.ts'

interface BehindProps extends MattersAsked {
  id: string
  children: ReactNode
}

/** A number that opens as the list of what it counted; staff of a district have no list of other districts or the whole city. */
export function Behind({ id, children, ...asked }: BehindProps) {
  const { data: me } = useMe()
  const may = useMay()
  const own = me && (me.districtCode === null || me.districtCode === asked.unit)
  if (!own || !may('trend.read')) return children
  return (
    <Link className="indicator-behind" to={mattersAddress(id, asked)}>
      {children}
    </Link>
  )
}
