/** A font file, in the bundle as a data address. */
declare module '*.woff2?inline' {
  const address: string;
  export { address as default };
}
