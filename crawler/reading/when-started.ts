/** OpenCV, which the recogniser cuts lines with, starts by itself some time after it is imported; before that it has no classes. */
interface Starting {
  Mat?: unknown
  onRuntimeInitialized?: (() => void) | null
}

/** Resolves once it has started, at once where it has. */
export const whenStarted = (library: object): Promise<void> =>
  new Promise((resolve) => {
    const starting = library as Starting
    if (starting.Mat !== undefined) return resolve()
    const others = starting.onRuntimeInitialized
    starting.onRuntimeInitialized = () => {
      others?.()
      resolve()
    }
  })
