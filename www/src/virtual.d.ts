/** Made by the build: what is known of the model file that the page is built with. */
declare module "virtual:khulasa-model" {
  /** Hex sha256 of the unpacked model. */
  export const sha256: string;
}

/** Made by the build of the one file: the worker as the text of a classic script. */
declare module "virtual:khulasa-worker" {
  const source: string;
  export default source;
}
