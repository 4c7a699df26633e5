/** What `miniclaw status` says, and of a gateway that can't be asked. */
export const texts = {
  statusTitle: "status",
  versionTitle: "version",
  addressTitle: "address",
  uptimeTitle: "uptime",
  channelsTitle: "channels",
  modelTitle: "model",
  queuesTitle: "queues",
  tokensTitle: "tokens",
  jobsTitle: "jobs",
  journalTitle: "journal",
  setAsideTitle: "set aside",
  memoryTitle: "memory",
  processTitle: "this run",
  ok: "ok",
  degraded: "degraded",
  starting: "starting",
  stopping: "stopping",
  stopped: "stopped",
  unknown: "unknown",
  withDetail: "{status}, {detail}",
  stateOf: "{name}: {status}",
  otherVersion: "{running}; this program is {version}: start the gateway again",
  addressOf: "{url}, process {pid}",
  days: "{count} d",
  hours: "{count} h",
  minutes: "{count} min",
  seconds: "{count} s",
  noChannels: "none{#channels}",
  modelBy: "{model} by {provider}",
  queues: "{inbound} to answer, {outbound} to deliver",
  tokens: "{today} today",
  tokensOfLimit: "{today} today, {share} % of {limit}",
  setAside: {
    one: "{count} message; see: miniclaw doctor",
    other: "{count} messages; see: miniclaw doctor",
  },
  process: "{size}, started in {started} ms, answered in {answered} ms",
  notRunning: "Cannot ask the gateway: nothing answers at {url}",
  startIt: "Start it with: miniclaw gateway",
  noAnswer: "Cannot ask the gateway: no answer from {url} in {seconds} s",
  hangs:
    "What listens there seems to hang: see the gateway's log, then start it again",
  processHangs:
    "Process {pid} seems to hang: see the gateway's log, then start it again",
  otherHttp:
    "Cannot ask the gateway: expected a miniclaw at {url}, got something else (HTTP {status})",
  noHttp:
    "Cannot ask the gateway: expected a miniclaw at {url}, got something else (no HTTP)",
  otherPort:
    "If another program uses that port, give the gateway its own: miniclaw config set gateway.port N",
  proxy:
    "{name} is set: name the gateway's host in NO_PROXY, or start it with: miniclaw gateway",
  badHost:
    'Cannot use "gateway.host": expected a name or an address, got "{host}"',
  setHost: "Such as: miniclaw config set gateway.host 127.0.0.1",
  badPort: 'Cannot use "--port": expected a number from 0 to 65535, got {got}',
} as const;
