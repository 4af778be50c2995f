/** The box for the text of a document: paragraphs, bold where it is wanted, and no more. */

import { element, fill } from '../pkg/dist/elements.mjs'

/**
 * Makes a box of a contenteditable element, and of the buttons beside it.
 *
 * @param {HTMLElement} box
 * @param {HTMLElement} written
 */
export function createWritingBox(box, written) {
  document.execCommand('defaultParagraphSeparator', false, 'p')
  const buttons = [...box.querySelectorAll('button')]
  for (const button of buttons) {
    // The selection stays where it is.
    button.addEventListener('mousedown', (event) => event.preventDefault())
    button.addEventListener('click', () => {
      written.focus()
      document.execCommand(button.dataset.command ?? '')
      showState()
    })
  }
  const showState = () => {
    if (!written.contains(document.getSelection()?.focusNode ?? null)) return
    for (const button of buttons) {
      const { command = '' } = button.dataset
      if (!button.hasAttribute('aria-pressed')) continue
      button.setAttribute('aria-pressed', String(document.queryCommandState(command)))
    }
  }
  document.addEventListener('selectionchange', showState)
  // What a label of a control does by itself.
  box.querySelector('.label')?.addEventListener('click', () => written.focus())
  written.addEventListener('paste', (event) => {
    event.preventDefault()
    paste(event.clipboardData?.getData('text/plain') ?? '')
  })
  return {
    /** Takes the caret. */
    focus: () => written.focus(),
    get value() {
      return textOf(written).replace(/\n$/, '')
    },
    set value(text) {
      fill(written, ...(text === '' ? [] : text.split('\n').map(paragraph)))
    },
  }
}

/** @param {string} line */
function paragraph(line) {
  return element('p', {}, line || element('br'))
}

/**
 * Text as it is, without the form that it has elsewhere. Lines by the command for text would take long.
 *
 * @param {string} text
 */
function paste(text) {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  if (lines.length === 1) document.execCommand('insertText', false, text)
  else {
    const html = lines.map((line) => paragraph(line).outerHTML).join('')
    document.execCommand('insertHTML', false, html)
  }
}

/**
 * The lines of an element, each with its end.
 *
 * @param {Node} parent
 * @returns {string}
 */
function textOf(parent) {
  let text = ''
  for (const node of parent.childNodes) {
    if (node.nodeName === 'BR') text += '\n'
    else if (/^(P|DIV)$/.test(node.nodeName)) {
      if (text !== '' && !text.endsWith('\n')) text += '\n'
      text += textOf(node).replace(/\n?$/, '\n')
    } else text += node.nodeType === Node.TEXT_NODE ? node.textContent : textOf(node)
  }
  return text
}
