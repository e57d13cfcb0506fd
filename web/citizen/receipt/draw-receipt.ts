/** Draws the receipt as a picture that a phone can keep in its album. */
interface Picture {
  brand: string
  title: string
  code: string
  lines: string[]
}

const [width, height] = [1080, 720]

/** A PNG as data URL. Colours are those of the tokens; a canvas cannot read CSS variables. */
export function drawReceipt({ brand, title, code, lines }: Picture): string {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) return ''
  const family = getComputedStyle(document.body).fontFamily
  const write = (text: string, y: number, size: number, colour: string, weight = 400) => {
    pen.font = `${weight} ${size}px ${family}`
    pen.fillStyle = colour
    pen.fillText(text, width / 2, y, width - 80)
  }
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = '#0b5563'
  pen.fillRect(0, 0, width, 120)
  pen.textAlign = 'center'
  write(brand, 76, 40, '#ffffff', 600)
  write(title, 220, 40, '#43565d')
  write(code, 340, 92, '#15262c', 700)
  for (const [at, line] of lines.entries()) write(line, 470 + at * 72, 36, '#43565d')
  return canvas.toDataURL('image/png')
}
