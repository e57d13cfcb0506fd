/** What people call an institution: city, county and kind of school are the same for most, what is left tells them apart. */

const place = /^(?:四川省)?(?:成都市?)?(?:[^市区县]{1,6}[区县市])?(?=..)/
const kind = /(?<=..)(?:教育)?(?:培训(?:学校|中心)|有限(?:责任)?公司)$/

/** 成都市锦江区蓝图少年宫培训学校 → 蓝图少年宫. For the eye only: two may have the same. */
export const shortName = (name: string, most = 10): string => name.replace(place, '').replace(kind, '').slice(0, most)
