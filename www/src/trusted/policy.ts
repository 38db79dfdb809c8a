/** What Trusted Types call a policy; absent in browsers without them. */
interface Policy {
  createScriptURL(url: string): string;
  createHTML(html: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

/** @throws TypeError where the page's policy forbids one called `khulasa` */
function ownPolicy(): Policy | undefined {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory) return undefined;
  return (policy ??= factory.createPolicy("khulasa", {
    createScriptURL(asked) {
      const { protocol, origin } = new URL(asked, location.href);
      if (protocol !== "blob:" && origin !== location.origin) throw new TypeError(`${asked} is no script of this page`);
      return asked;
    },
    // Handed out nowhere: `inertDocument` alone asks for it.
    createHTML: (html) => html,
  }));
}

/** The address of one of the page's own scripts, as a policy with `require-trusted-types-for 'script'` wants it. */
export function ownScript(url: string): string {
  return ownPolicy()?.createScriptURL(url) ?? url;
}

/**
 * Foreign markup as a document that is shown nowhere: nothing in it runs or is fetched. It is there to be read; no
 * node of it may be put into the page.
 */
export function inertDocument(markup: string, type: "text/html" | "application/xml"): Document {
  return new DOMParser().parseFromString(ownPolicy()?.createHTML(markup) ?? markup, type);
}
