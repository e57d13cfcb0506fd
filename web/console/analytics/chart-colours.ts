/** Series colours that stay apart for colour-blind readers and in grey; legend and table name them as well. */
export const seriesColours = ['#0f6b7c', '#e08e2b', '#6a4c93', '#3a9d6e', '#c0504d', '#4f81bd', '#8c6d31', '#d65f9c', '#7fb7be']

/** What is added up because it is small stays in the background. */
export const restColour = '#ccd6da'
