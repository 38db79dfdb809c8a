/** The gzipped WebAssembly module as base64; made by the build. */
declare module "virtual:khulasa-code" {
  const base64: string;
  export default base64;
}
/** The gzipped model as base64; made by the build. */
declare module "virtual:khulasa-model-file" {
  const base64: string;
  export default base64;
}
