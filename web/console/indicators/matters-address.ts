/** Where the list behind a number is: the filters stand in the address, so that it can be sent to somebody. */
export interface MattersAsked {
  unit: string
  part?: string | undefined
  from?: string | undefined
  to?: string | undefined
  at?: string | undefined
  side?: 'n' | 'd' | 'rest' | undefined
}

export function mattersAddress(id: string, asked: MattersAsked): string {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return `/console/indicators/${id}/matters?${new URLSearchParams(given)}`
}
