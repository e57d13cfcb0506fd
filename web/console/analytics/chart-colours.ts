/** Series colours that stay apart for colour-blind readers and in grey; legend and table name them as well. */
export const seriesColours = ['#0f6b7c', '#e08e2b', '#6a4c93', '#3a9d6e', '#c0504d', '#4f81bd', '#8a8d91']

/** As many series as the chart shows one by one; the rest is added up. */
export const seriesShown = seriesColours.length - 1
