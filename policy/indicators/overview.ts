/** The indicators at the head of the analyst's page, in their order. All have one number for the whole. */
export const overviewIndicators = ['R11', 'R06', 'R09', 'K01', 'K06', 'K07', 'K09', 'K20'] as const
