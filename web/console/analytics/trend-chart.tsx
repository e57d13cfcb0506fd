import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { formatShortDay } from '../../lib/format.ts'
import { seriesColours } from './chart-colours.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

export interface ChartSeries {
  key: string
  name: string
  counts: number[]
  colour?: string
}

/** A day without a value leaves a gap. */
type Plotted = Omit<ChartSeries, 'counts'> & { counts: (number | null)[] }

interface TrendChartProps {
  weeks: readonly string[]
  series: readonly Plotted[]
  kind: 'bars' | 'lines'
  label: string
  onPoint: (key: string, week: string) => void
}

/** The family by name: the library measures words itself and cannot inherit. */
const fontFamily = getComputedStyle(document.body).fontFamily
const ink = { color: '#43565d', fontFamily }

/** Findings per week. The library is loaded with this file only; the table below the chart says the same to the keyboard. */
export default function TrendChart({ weeks, series, kind, label, onPoint }: TrendChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const latest = useRef(onPoint)
  latest.current = onPoint
  useEffect(() => {
    if (!box.current) return
    const chart = init(box.current, null, { renderer: 'svg' })
    chart.setOption(optionOf(weeks, series, kind))
    chart.on('click', ({ seriesIndex, dataIndex }) => {
      const one = series[seriesIndex ?? -1]
      const week = weeks[dataIndex]
      if (one && week) latest.current(one.key, week)
    })
    const watcher = new ResizeObserver(() => chart.resize())
    watcher.observe(box.current)
    return () => {
      watcher.disconnect()
      chart.dispose()
    }
  }, [weeks, series, kind])
  return <div ref={box} className="trend-chart" role="img" aria-label={label} />
}

function optionOf(weeks: readonly string[], series: readonly Plotted[], kind: 'bars' | 'lines') {
  return {
    color: seriesColours,
    animationDuration: 300,
    textStyle: { fontFamily },
    grid: { left: 8, right: 16, top: 16, bottom: 64, containLabel: true },
    legend: { type: 'scroll', bottom: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 12, textStyle: ink },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true, order: 'valueDesc' },
    xAxis: { type: 'category', data: weeks.map(formatShortDay), axisLabel: ink, axisTick: { show: false } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: ink, splitLine: { lineStyle: { color: '#e6ecee' } } },
    series: series.map(({ name, counts, colour }) =>
      kind === 'bars'
        ? {
            ...(colour ? { color: colour } : {}),
            type: 'bar',
            name,
            data: counts,
            stack: 'all',
            barMaxWidth: 36,
            emphasis: { focus: 'series' },
          }
        : {
            ...(colour ? { color: colour } : {}),
            type: 'line',
            name,
            data: counts,
            symbolSize: 8,
            lineStyle: { width: 2.5 },
            emphasis: { focus: 'series' },
          },
    ),
  }
}
