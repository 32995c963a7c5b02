/**
 * Component libraries make style elements of their own, some without asking for a nonce (the lock of scrolling behind a
 * dialog, for one). Those this script makes carry the nonce of the page; those that markup would smuggle in do not, and the
 * content security policy refuses them.
 */
export function giveStylesTheNonce(): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;
  if (!nonce) return;
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}
