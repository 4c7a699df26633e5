// The floor of answering: each question goes on to the model, streamed, and what
// the model says comes back. A tool's turn is one file, read right here.
const [url, key, model, file] = Deno.args;

async function ask(content: string): Promise<string> {
  const response = await fetch(`${url}/chat/completions`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${key}`,
    },
    body: JSON.stringify({
      ...{ model, stream: true },
      messages: [{ role: "user", content }],
    }),
  });
  return (await response.text()).split("\n")
    .filter((line) => line.startsWith("data: {"))
    .map((line) => JSON.parse(line.slice(6)).choices[0]?.delta.content ?? "")
    .join("");
}

Deno.serve({ hostname: "127.0.0.1", port: 0 }, async (request) => {
  const answer = await ask(await request.text());
  if (answer !== "") return new Response(answer);
  return new Response(await ask(await Deno.readTextFile(file)));
});
