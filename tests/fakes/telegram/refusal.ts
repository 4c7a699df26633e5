/** What the Bot API answers where it doesn't do what it was asked. */
export class Refusal extends Error {
  readonly status: number;
  readonly parameters?: Record<string, number>;

  constructor(
    status: number,
    description: string,
    parameters?: Record<string, number>,
  ) {
    super(description);
    this.status = status;
    this.parameters = parameters;
  }
}

/** A refusal as most are: the request was understood, and is wrong. */
export function badRequest(
  reason: string,
  parameters?: Record<string, number>,
): Refusal {
  return new Refusal(400, `Bad Request: ${reason}`, parameters);
}
