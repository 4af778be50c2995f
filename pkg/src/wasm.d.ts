/** A module whose bytes the bundler puts into the script. */
declare module '*.deflate' {
  const bytes: Uint8Array<ArrayBuffer>
  export default bytes
}
