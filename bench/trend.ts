/** Does something grow? A straight line through samples (least squares), from the end of the warm-up to the end of the run. */
export interface Trend {
  /** of the line at its beginning */
  from: number
  /** of the line at its end */
  to: number
  /** per unit of `at` */
  slope: number
  /** share of `from` that was gained over the samples; 0 where the line falls */
  growth: number
}

export interface Sample {
  at: number
  value: number
}

/** Throws for fewer than three samples, or samples of one moment: no line goes through them. */
export function trendOf(samples: readonly Sample[]): Trend {
  const [first, last] = [samples[0], samples.at(-1)]
  if (samples.length < 3 || !first || !last || last.at === first.at) throw new Error('a trend needs three samples over some time')
  const mean = (of: (sample: Sample) => number) => samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length
  const [at, value] = [mean((sample) => sample.at), mean((sample) => sample.value)]
  const spread = mean((sample) => (sample.at - at) ** 2)
  const slope = mean((sample) => (sample.at - at) * (sample.value - value)) / spread
  const [from, to] = [value + slope * (first.at - at), value + slope * (last.at - at)]
  return { from, to, slope, growth: from > 0 ? Math.max(0, (to - from) / from) : 0 }
}
