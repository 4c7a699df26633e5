/** What a page says of each setting that can be changed there, in one line. */
export const texts = {
  condense: "Note what matters before it falls out of a long conversation",
  heartbeat: "Look at HEARTBEAT.md now and then, and act by itself",
  heartbeatChat:
    "The chat it then speaks to, such as telegram:123; empty: the one written in last",
  heartbeatMinutes: "Minutes between two looks",
  heartbeatTokens: "Tokens these looks may use in a day; 0 is no limit",
  language: "The language it speaks; auto: that of whoever writes",
  maxTokens: "Tokens an answer may have",
  model: "The model that answers; empty: the default one of the provider",
  quietFrom: "When the quiet hours begin, such as 22:00",
  quietHours: "Say nothing unasked during the quiet hours",
  quietTo: "When the quiet hours end, such as 07:00",
  timezone: "Your time zone, such as Europe/Paris; empty: that of the system",
  tokensPerDay: "Tokens that may be used in a day; 0 is no limit",
  tokensPerJob: "Tokens for one run of a job; 0 is no limit",
  tokensPerTurn: "Tokens for one message; 0 is no limit",
} as const;
