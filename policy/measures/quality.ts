/** Part 3, better schools: M10-M13. */
import type { MeasureRow } from './row.ts'

export const quality: MeasureRow[] = [
  ['M10.1', '优质均衡示范县创建', 'model counties of balanced education', 'DEP-EDU'],
  ['M10.2', '就近入学与民办就读台账', 'ledger of nearby and private enrolment', 'DEP-EDU', '', '每年'],
  ['M10.3', '集团化学区化办学', 'school groups and alliances', 'DEP-EDU'],
  ['M11.1', '划片与招生调控', 'zones and enrolment control', 'DEP-EDU', 'H09'],
  ['M11.2', '治理掐尖与均衡分班', 'no cream-skimming, even classes', 'DEP-EDU', 'H09'],
  ['M11.3', '指标到校', 'quota places to schools', 'DEP-EDU'],
  ['M11.4', '高中招生改革', 'senior-high admission reform', 'DEP-EDU', 'H09'],
  ['M11.5', '普高扩容与中职提质', 'more senior-high and vocational places', 'DEP-EDU DEP-NDRC'],
  ['M12.1', '开齐开足课程', 'the full curriculum is taught', 'DEP-EDU', 'H11'],
  ['M12.2', '幼小衔接与零起点教学', 'gentle start, teaching from zero', 'DEP-EDU', 'H11 T11'],
  ['M12.3', '课堂教学指导与比赛', 'guidance and contests for teaching', 'DEP-EDU'],
  ['M12.4', '现代课堂示范校', 'demonstration schools', 'DEP-EDU', '', '100 所'],
  ['M13.1', '教育评价体系', 'evaluation system', 'DEP-EDU', 'H10'],
  ['M13.2', '双减纳入质量评价', 'double reduction in quality evaluation', 'DEP-EDU DEP-SUPERV', 'H10', '每年'],
]
