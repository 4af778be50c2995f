/** A style sheet of pkg/src as text: the bundler makes it small and puts it into the script. */
declare module 'gongkai-css/*.css' {
  const text: string
  export default text
}
