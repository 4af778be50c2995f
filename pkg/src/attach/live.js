/** What a screen reader is told: one polite region for all forms of a page. */

/** @type {HTMLElement | undefined} */
let region

/** Out of sight. Set one by one, because a policy may forbid style attributes. */
const HIDDEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: '-1px',
  padding: '0',
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
  whiteSpace: 'nowrap',
  border: '0',
}

/** Puts the region there, before there is anything to say: one that appears with its words is not read. */
export function prepare() {
  if (region?.isConnected) return region
  region = document.createElement('div')
  region.setAttribute('role', 'status')
  region.setAttribute('aria-live', 'polite')
  region.setAttribute('data-gongkai-live', '')
  Object.assign(region.style, HIDDEN)
  document.body.append(region)
  return region
}

/**
 * Says a sentence when the reader has finished what it is saying. The same sentence twice is said twice.
 *
 * @param {string} sentence
 */
export function announce(sentence) {
  const place = prepare()
  place.textContent = place.textContent === sentence ? `${sentence}\u00A0` : sentence
}
