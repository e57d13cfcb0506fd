/** Day in Chengdu, which keeps no summer time. */
export const dayOf = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

/** Hour of the day in Chengdu, 0 to 23. */
export const hourOf = (at: Date): number => (at.getUTCHours() + 8) % 24
