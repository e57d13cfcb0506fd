/** Words beside a clock time or date that say what it is: an end, a time given up, a day of posting. */
export const closing =
  /^[才就再]?(?:能|可以|会)?(?:准时|前|左右)?(?:结束|下课|放学|放(?=$|[,。;)!?\n])|清场|关门|散场|离场|收班|收操)/

/** What stands before a time that can only be an end. */
export const lastly =
  /(?:最晚|最迟|不晚于|不超过|时间(?:为|是)?到|[上讲学练写开排托管待留补课班习导务护拖]到|(?:每天|每晚|周[一二三四五六日])到|延(?:长|后|迟)?[到至]|推[迟后][到至]|提前[到至]|调整?[到至为]|改[到至为]|顺延[到至]|下课(?:时间)?[^,。;\n]{0,4}|放学[^,。;\n]{0,4}|结束(?:时间)?[^,。;\n]{0,3}|散场[^,。;\n]{0,3})(?:是|在|为)?(?:晚上?|下午|夜里|傍晚|晚间)?(?:到|的)?$/
/** 由19:10提前到18:50: the first time no longer holds. */
export const givenUp = /^(?:提前|推迟|延后|顺延|延长|调整|调|改|挪)[到至为成]/

/** 2026-07-04 behind a headline is the day it was posted, unless a word makes it the first day of a class. */
export const stamped = /^20\d{2}[-/.]\d/
export const beginsThen = /^(?:日)?(?:\(.{1,4}\))? ?(?:-|~|至|到|起|开课|开班|开营|上课|开始|正式|\d{1,2}:|上午|下午|晚|每)/
export const dateOf = /(?:时间|日期|开课|开班|上课|开营|于|在|从|自|为|:|是|定) ?$/

/** 更新：2026-10-04, 发布日期 10月4日: whatever follows, a day behind such a word is the page's own. */
export const postedOn = /(?:发布|更新|刷新|发表|上传|刊登|登载|编辑|修改|录入)(?:时间|日期|日|于|在)?[:为是]? ?$/

/** 6:50要求到校: an hour alone at which a school wants its pupils. */
export const arrives = /^(?:就|都|必须|要求|就要|就得|准时)*到校(?![上补学])/

/** Days named as free: 周日休息, 周三除外. */
export const restsThen =
  /^[)"]?(?:[晚上下午全天都也均]{0,3})(?:休息|(?:单?休|公休)(?=$|[,。;!?)"\n])|只?放[半一两](?:天|日)|除外|例外|双休(?![日都均也有])|放假|公休|闭馆|店休|停课|不(?:上课|上|补课|开课|排课|安排|营业|开放|开(?=$|[,。;!?)"\n])))/

/** 周六的课改到周五: the first day no longer holds. */
export const movedThen = /^的?课程?(?:改|调整?|挪|移|换)[到至在成]/

/** 除周三外每天: the day taken out stands first. */
export const exceptBefore = /除(?:了)?(?:每)?$/
export const exceptThen = /^(?:之|以)?外/

/** 周日也要上: a day of its own, not the one of the hours before it. */
export const alsoThen = /^(?:全天|整天|白天|(?:上午|下午|晚上?)?(?:也|还|仍|(?:都|均)(?!可)|照))/

/** 7月31日结课, 结课日期7月31日: the last day of what began on a day named before. */
export const lastDayThen = /^(?:日)?(?:结课|结业|结束|结营)/
export const lastDayBefore = /(?:结课|结业|结束|结营)(?:时间|日期|日)?[:为是于]?$/

export const leavesSchool = /^(?:准时|前|左右)?放学/
/** Words of lessons beside a clock time. */
export const startsThen =
  /^(?:[仍还][在有][^,。;\n]{0,8}(?:课|教室|培训|辅导|学习|讲)|(?:准时|正式)?(?:开始|上课|开课|开讲|开训|开练|开播|开班|直播|授课|讲解))/
export const startAt = /(?:上课|开课|授课|开讲|课程|直播|时间|培训|训练|班|课)[^,。;\n]{0,5}$/
