/** Single characters written as the simplified ones of the lexicons. */
import traditional from 'opencc-js/dict/TSCharacters'

/** Traditional forms of all of Unicode, from the OpenCC project: "學 学|數 数|著 著 着"; the first form is the usual one. */
export const simplified = new Map<string, string>(
  traditional.split('|').flatMap((pair) => {
    const [from, to] = pair.split(' ')
    return from && to && from !== to ? [[from, to] as const] : []
  }),
)

/** Characters that only look like, or sound like, the one that is meant. Safe alone: they have no everyday use in this field. */
export const lookAlikes = new Map<string, string>(
  Object.entries({
    惿: '提',
    浉: '师',
    葑: '封',
    苐: '第',
    硪: '我',
    仯: '少',
    姩: '年',
    敎: '教',
    呮: '只',
    囯: '国',
    髙: '高',
    赽: '快',
    栲: '考',
    斈: '学',
    壆: '学',
    莋: '作',
    // Japanese forms
    読: '读',
    験: '验',
    対: '对',
    伝: '传',
    広: '广',
    売: '卖',
    続: '续',
    価: '价',
    単: '单',
    応: '应',
    従: '从',
    総: '总',
    経: '经',
    変: '变',
    様: '样',
    両: '两',
    囲: '围',
    権: '权',
    実: '实',
    図: '图',
    歩: '步',
    帰: '归',
    択: '择',
  }),
)
