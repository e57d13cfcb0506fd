/** A count beside a choice; one that goes on to an unknown end has a plus, and none when not even one was found. */
export const countedText = (count: number, atLeast: boolean): string => (atLeast ? (count === 0 ? '' : `${count}+`) : `${count}`)
