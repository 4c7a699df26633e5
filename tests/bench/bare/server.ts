// The floor of an idle gateway: a server that nobody asks anything.
Deno.serve({ hostname: "127.0.0.1", port: 0 }, () => new Response("ok"));
