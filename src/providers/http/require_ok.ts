/** The response, if the service said yes; else its body is read and this throws. */
export async function requireOk(response: Response): Promise<Response> {
  if (response.ok) return response;
  // Read through, so that the exchange holds what was said.
  await response.text();
  throw new Error(`HTTP ${response.status}`);
}
