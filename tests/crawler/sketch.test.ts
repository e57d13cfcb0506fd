import { describe, expect, it } from 'vitest'
import { likeness, SketchBook, sketchOf } from '#crawler/sketch.ts'

const text = (page: number) =>
  `第${page}期书法班在青羊校区开课，${String.fromCharCode(0x4e00 + page)}老师每周带领大家练习楷书与行书`

describe('sketches', () => {
  it('tell texts apart', () => {
    const long = '周三下午在三楼教室练习合唱，请带好水杯和歌谱，家长可以在门厅等候'
    expect(likeness(sketchOf(long), sketchOf(long))).toBe(1)
    expect(likeness(sketchOf(long), sketchOf(`${long}。`))).toBeGreaterThan(0.8)
    expect(likeness(sketchOf(long), sketchOf('足球队本周六与实验学校比赛，集合地点另行通知'))).toBeLessThan(0.3)
  })

  it('are kept apart by address, however many there are', () => {
    const book = new SketchBook()
    for (let page = 0; page < 2500; page += 1) book.set(`https://a.example/${page}`, sketchOf(text(page)))
    for (const page of [0, 1, 1023, 1024, 2047, 2048, 2499])
      expect(book.get(`https://a.example/${page}`)).toEqual(sketchOf(text(page)))
    expect(book.get('https://a.example/2500')).toBeNull()
  })

  it('are replaced when a page is read again', () => {
    const book = new SketchBook()
    book.set('https://a.example/', sketchOf(text(1)))
    book.set('https://b.example/', sketchOf(text(2)))
    book.set('https://a.example/', sketchOf(text(3)))
    expect(book.get('https://a.example/')).toEqual(sketchOf(text(3)))
    expect(book.get('https://b.example/')).toEqual(sketchOf(text(2)))
  })
})
