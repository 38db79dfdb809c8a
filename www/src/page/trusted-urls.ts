/** What Trusted Types call a policy; absent in browsers without them. */
interface Policy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

let policy: Policy | undefined;

/**
 * The address of one of the page's own scripts, as a policy with `require-trusted-types-for 'script'` wants it.
 * @throws TypeError where the policy forbids one called `khulasa`
 */
export function ownScript(url: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory) return url;
  policy ??= factory.createPolicy("khulasa", {
    createScriptURL(asked) {
      const { protocol, origin } = new URL(asked, location.href);
      if (protocol !== "blob:" && origin !== location.origin) throw new TypeError(`${asked} is no script of this page`);
      return asked;
    },
  });
  return policy.createScriptURL(url);
}
