/**
 * As many connections as it is told, each of which sends a byte a second of a
 * request that never ends, and comes again when it is cut. Says `ready` once all
 * were there at least once.
 */
const [port, count] = Deno.args.map(Number);
const text = new TextEncoder().encode(
  `GET / HTTP/1.1\r\nX-Slow: ${"x".repeat(9999)}`,
);
const clients = Array.from({ length: count }, () => ({
  connection: undefined as Deno.TcpConn | undefined,
  at: 0,
}));

async function drip(client: typeof clients[number]): Promise<void> {
  try {
    client.connection ??= await Deno.connect({ hostname: "127.0.0.1", port });
    client.at += await client.connection.write(
      text.subarray(client.at, client.at + 1),
    );
  } catch {
    client.connection?.close();
    client.connection = undefined;
    client.at = 0;
  }
}

let isFirst = true;
for (;;) {
  const start = performance.now();
  for (let at = 0; at < clients.length; at += 250) {
    await Promise.all(clients.slice(at, at + 250).map(drip));
  }
  if (isFirst) Deno.stdout.writeSync(new TextEncoder().encode("ready\n"));
  isFirst = false;
  const rest = 1_000 - (performance.now() - start);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, rest)));
}
