import { watchEventLoop } from "../metrics/watch_event_loop.ts";
import { writeAddress } from "./gateway_address.ts";
import { isLoopback } from "./http/entrance/own_host.ts";
import { serveHttp } from "./http/serve_http.ts";
import { setGauges } from "./open_metrics.ts";
import type { Service } from "./service.ts";

/** The page, the API, health and metrics. */
export const httpService: Service = {
  name: "http",
  async run(gateway, { options, signal, onState }) {
    const { live, health, metrics } = gateway;
    const { host, port } = live.config.gateway;
    const { home, log, now } = options;
    await using server = serveHttp({
      host: options.host ?? host,
      port: options.port ?? port,
      socket: `${home.state}/http.sock`,
      token: () => live.config.gateway.token,
      allowedHosts: () => live.config.gateway.allowed_hosts,
      language: () => live.config.language,
      endedLogins: `${home.state}/ended_logins.json`,
      now,
      api: { ...options, gateway, log: log.child("api") },
      health: () => health.report(),
      metrics: async () => {
        setGauges(metrics, await health.report());
        return metrics.text();
      },
      ...{ log: log.child("http"), signal },
    });
    using _watch = watchEventLoop({
      observe: (seconds) => metrics.eventLoopDelay.observe(seconds),
    });
    await using _address = await writeAddress(home.state, {
      ...{ pid: Deno.pid, host: server.host, port: server.port },
      started_at: now().toISOString(),
    }, { log: log.child("http") });
    onState({ status: "ok" });
    const page = live.config.gateway.token
      ? "Page (miniclaw web opens it), health"
      : "Health";
    log.info(`${page} and metrics at ${server.url}`);
    if (!isLoopback(server.host)) {
      log.warn(
        `Other machines can reach ${server.url}, without TLS: whoever is on ` +
          "the way can read the token and all that is said. What to do: " +
          "miniclaw help web",
      );
    }
    await server.closed;
  },
};
