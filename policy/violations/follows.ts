/** What an advert breaks besides, because the training that it offers is itself forbidden (ADR 0014). Proposed to people, never found by itself. */
/** No licence (T01, T02), not for this kind (T03), days without school (T05), preschool (T11), foreign curriculum (T12), overdue (T15, M19.4). */
const forbidden: ReadonlySet<string> = new Set(['T01', 'T02', 'T03', 'T05', 'T11', 'T12', 'T15'])

export type Judged = { violation: string; status: string; inAdvert: boolean }

/** Codes of the forbidden training that confirmed findings in adverts name: on these A20 may rest. */
export const advertsForbidden = (findings: readonly Judged[]): string[] =>
  [
    ...new Set(
      findings.flatMap(({ violation, status, inAdvert }) =>
        inAdvert && status === 'CONFIRMED' && forbidden.has(violation) ? [violation] : [],
      ),
    ),
  ].sort()
