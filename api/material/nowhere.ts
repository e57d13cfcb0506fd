/** Material that names no address gets one that leads nowhere: `.invalid` is kept free for that (RFC 2606). */
export const nowhere = 'external.invalid'

export const leadsNowhere = (url: string | null): boolean => url?.startsWith(`https://${nowhere}/`) === true
