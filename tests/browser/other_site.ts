/** A site that isn't the gateway's, and who came to it. */
export interface OtherSite extends AsyncDisposable {
  /** Where it is. */
  url: string;
  /** Its name and port. */
  host: string;
  /** The requests for anything but its own front page. */
  visits: { path: string; headers: Headers }[];
}

/** It has an icon, so that no browser asks for one, maybe after the site is gone. */
const HTML = `<!doctype html><link rel="icon" href="data:,">
<title>Elsewhere</title><p>Elsewhere`;

/** Starts one on an address of this machine, at a port of its own. */
export function startOtherSite(hostname = "127.0.0.2"): OtherSite {
  const visits: OtherSite["visits"] = [];
  const server = Deno.serve(
    { hostname, port: 0, onListen: () => {} },
    ({ url, headers }) => {
      const path = new URL(url).pathname;
      if (path !== "/") visits.push({ path, headers });
      return new Response(HTML, {
        headers: { "content-type": "text/html" },
      });
    },
  );
  const host = `${hostname}:${server.addr.port}`;
  return {
    url: `http://${host}`,
    host,
    visits,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}
