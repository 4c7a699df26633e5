import type { ChatAddress } from "../base/chat_address.ts";

/** When a job fires. */
export type JobSchedule =
  | {
    /** Once. */
    type: "fire_at";
    /** When, ISO-8601 in UTC. */
    time: string;
  }
  | {
    /** Again and again, counted from when it was made. */
    type: "interval";
    /** Whole minutes between two runs, 2 or more. */
    minutes: number;
  }
  | {
    /** By the calendar. */
    type: "cron";
    /** Minute, hour, day of month, month, day of week. */
    expression: string;
    /** The IANA zone in which the expression is meant. */
    timezone: string;
  };

/** What becomes of a run whose time passed while nothing could fire it. */
export type MissedPolicy = "once" | "skip";

/** What a job is beside when it fires and how that went. */
export interface JobContent {
  /** Whose chat it belongs to. */
  chat: ChatAddress;
  /** What the agent is told when it fires. */
  message: string;
  /** Who may approve what it does, such as `telegram:123`. */
  person?: string;
  /** Whether the message itself is sent, without a model being asked. */
  text?: boolean;
  /** Of the runs missed: one on return, or none. Default: once. */
  missed?: MissedPolicy;
  /**
   * Whose idea it was: it was made in a turn that a person asked for, or by the
   * agent by itself, which quiet hours hold back. Default: person.
   */
  origin?: "person" | "agent";
}

/** Something the agent is to do later, as jobs.json keeps it. */
export interface Job extends JobContent {
  /** Short, and unlike that of any other job. */
  id: string;
  /** When it fires. */
  schedule: JobSchedule;
  /** When it was made, ISO-8601 in UTC. */
  created_at: string;
  /** Whether it fires at all. */
  enabled: boolean;
  /** When it fires next, ISO-8601 in UTC. */
  next_run: string;
  /** When a person asked for a run out of turn, until that has been. */
  run_requested?: string;
  /** When it last fired, ISO-8601 in UTC. */
  last_run?: string;
  /** What came of that: `answered`, `failed: …`, `held` or `missed`. */
  last_result?: string;
  /** When it fired for the only time; it stays listed for a week. */
  done_at?: string;
}

/** A schedule as a person or a model writes it. */
export type ScheduleRequest =
  | {
    /** Once. */
    type: "fire_at";
    /** ISO-8601; without an offset it is meant in the zone. */
    time: string;
    /** An IANA zone. Default: the person's. */
    timezone?: string;
  }
  | {
    /** Again and again. */
    type: "interval";
    /** Whole minutes between two runs, 2 or more. */
    minutes: number;
  }
  | {
    /** By the calendar. */
    type: "cron";
    /** Minute, hour, day of month, month, day of week. */
    expression: string;
    /** An IANA zone. Default: the person's. */
    timezone?: string;
  };

/** A job to be. */
export interface NewJob extends JobContent {
  /** When it is to fire. */
  schedule: ScheduleRequest;
}

/** A job that is to fire. */
export interface DueJob {
  /** The job. */
  job: Job;
  /** The moment that it fires for: the first one that was missed, if any was. */
  due: Date;
}

/** How a run of a job went. */
export interface JobRun {
  /** The moment that it fired for. */
  due: Date;
  /** When it fired. */
  at: Date;
}
