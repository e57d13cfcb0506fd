/** One demand of the plan: what it asks, who answers for it (department codes), which violations breaking it can be, and its number if it has one. */
export type MeasureRow = [id: string, zh: string, en: string, responsible: string, violations?: string, limit?: string]
