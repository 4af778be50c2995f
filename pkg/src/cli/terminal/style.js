/** Colours, where the terminal has them and nobody has asked to leave them out. */

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
}

/** @typedef {keyof typeof CODES} Colour */
/** @typedef {(colour: Colour | Colour[], text: string) => string} Paint */

/**
 * Whether what is written to `stream` may be coloured. https://no-color.org
 *
 * @param {{ isTTY?: boolean }} stream
 * @param {NodeJS.ProcessEnv} [env]
 */
export function hasColour(stream, env = process.env) {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return Boolean(stream.isTTY) && env.TERM !== 'dumb'
}

/**
 * @param {boolean} coloured
 * @returns {Paint}
 */
export function painter(coloured) {
  return (colours, text) => {
    if (!coloured || !text) return text
    return [colours].flat().reduce((painted, colour) => {
      const [on, off] = CODES[colour]
      return `\x1B[${on}m${painted}\x1B[${off}m`
    }, text)
  }
}
