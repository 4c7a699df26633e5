/** Whether a reader takes gzip, by its `Accept-Encoding` (RFC 9110, 12.5.3). */
export function acceptsGzip(header: string | null): boolean {
  return (header ?? "").split(",").some((wish) => {
    const [coding, weight = "q=1"] = wish.split(";").map((one) => one.trim());
    return /^(gzip|x-gzip|\*)$/i.test(coding) && !/^q=0(\.0*)?$/i.test(weight);
  });
}
