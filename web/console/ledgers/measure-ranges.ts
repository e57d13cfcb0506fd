/** M28.1 M28.2 M28.3 M30.1 becomes M28.1–M28.3 M30.1: whoever reads wants to see where it begins and ends. */
export function measureRanges(ids: readonly string[]): string {
  const runs: string[][] = []
  for (const id of ids) {
    const run = runs.at(-1)
    if (run && follows(run.at(-1) ?? '', id)) run.push(id)
    else runs.push([id])
  }
  return runs.flatMap((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run)).join(' ')
}

const follows = (before: string, id: string): boolean => {
  const [[part, number], [ofBefore, numberBefore]] = [id.split('.'), before.split('.')]
  return part === ofBefore && Number(number) === Number(numberBefore) + 1
}
