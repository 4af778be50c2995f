/**
 * What the page does: filters, sorts, counts. A text, because the policy of the page names its hash; it
 * runs in Chromium 80. Without it the page shows all that was found.
 */
export const SCRIPT = String.raw`
(() => {
  const body = document.querySelector('tbody')
  const tools = document.querySelector('.tools')
  if (!body || !tools) return
  const status = document.querySelector('[role="status"]')
  const boxes = [...tools.querySelectorAll('input[type="checkbox"]')]
  const selects = [...tools.querySelectorAll('select[data-key]')]
  const search = tools.querySelector('input[type="search"]')
  const sort = tools.querySelector('select[data-sort]')
  const bars = [...document.querySelectorAll('button.bar')]
  const more = document.querySelector('.more')
  let most = 500
  const all = [...body.rows].map((row, at) => ({ row, at, data: row.dataset, text: '' }))
  let inOrder = all
  const order = ['unreadable', 'error', 'warning', 'info']
  const rank = (one) => order.indexOf(one.data.severity)
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
  const sorts = {
    place: () => 0,
    severity: (a, b) => rank(a) - rank(b),
    rule: (a, b) => compare(a.data.rule, b.data.rule),
    unit: (a, b) => compare(a.data.unit, b.data.unit),
  }

  function textOf(one) {
    one.text = one.text || one.row.textContent.toLowerCase()
    return one.text
  }

  function update() {
    const off = boxes.filter((box) => !box.checked).map((box) => box.value)
    const wanted = selects.filter((select) => select.selectedIndex > 0)
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean)
    let shown = 0
    for (const one of inOrder) {
      const fits =
        !off.includes(one.data.severity) &&
        wanted.every((select) => one.data[select.dataset.key] === select.value) &&
        words.every((word) => textOf(one).includes(word))
      if (one.row.hidden === fits) one.row.hidden = !fits
      if (fits) shown += 1
      one.row.classList.toggle('later', fits && shown > most)
    }
    status.textContent = status.dataset.words
      .replace('{shown}', shown)
      .replace('{all}', all.length)
    more.hidden = shown <= most
    more.textContent = more.dataset.words.replace('{rest}', shown - most)
    for (const bar of bars) {
      const select = selects.find((one) => one.dataset.key === bar.dataset.key)
      bar.setAttribute('aria-pressed', String(select.selectedIndex > 0 && select.value === bar.dataset.value))
    }
  }

  function reorder() {
    const by = sorts[sort.value]
    inOrder = [...all].sort((a, b) => by(a, b) || a.at - b.at)
    const rows = document.createDocumentFragment()
    for (const { row } of inOrder) rows.appendChild(row)
    body.appendChild(rows)
    update()
  }

  let waiting
  function soon() {
    clearTimeout(waiting)
    waiting = setTimeout(update, 150)
  }

  for (const control of [...boxes, ...selects]) control.addEventListener('change', update)
  search.addEventListener('input', soon)
  sort.addEventListener('change', reorder)
  for (const bar of bars) {
    bar.disabled = false
    bar.addEventListener('click', () => {
      const select = selects.find((one) => one.dataset.key === bar.dataset.key)
      const pressed = bar.getAttribute('aria-pressed') === 'true'
      if (pressed) select.selectedIndex = 0
      else select.value = bar.dataset.value
      update()
    })
  }
  tools.querySelector('button').addEventListener('click', () => {
    for (const box of boxes) box.checked = true
    for (const select of selects) select.selectedIndex = 0
    search.value = ''
    update()
  })
  more.addEventListener('click', () => {
    const next = inOrder.find(({ row }) => row.classList.contains('later'))
    most = Infinity
    update()
    next.row.tabIndex = -1
    next.row.focus()
  })
  tools.hidden = false
  if (sort.value === 'place') update()
  else reorder()
})()
`
