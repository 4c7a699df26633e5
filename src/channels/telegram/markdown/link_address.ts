/**
 * The address as Telegram takes it for a link, or nothing. TDLib's
 * `LinkManager::check_link` drops a link without a word when its host has no dot
 * (`localhost`), and reads `mailto:` as the name of a user at a web server.
 */
export function linkAddress(address: string): string | undefined {
  if (/^tg:\/\/[\w-]+(?:[?/][\x21-\x7e]*)?$/i.test(address)) return address;
  const url = /^https?:\/\//i.test(address) ? URL.parse(address) : null;
  if (!url || !/[.[]/.test(url.hostname)) return undefined;
  return /^[\x21-\x7e]+$/.test(address) ? address : url.href;
}
