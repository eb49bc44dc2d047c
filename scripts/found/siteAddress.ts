/**
 * Where the built page will live, from the environment's SITE_URL, with a slash at its end; undefined where nobody says.
 *
 * @throws Error when it is no http address.
 */
export function siteAddress(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new Error(`SITE_URL must be an address such as https://your.host/folder/, and “${text}” is not`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
