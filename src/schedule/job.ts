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

/** Something the agent is to do later, as jobs.json keeps it. */
export interface Job {
  /** Short, and unlike that of any other job. */
  id: string;
  /** When it fires. */
  schedule: JobSchedule;
  /** Whose chat it belongs to. */
  chat: ChatAddress;
  /** What the agent is told when it fires. */
  message: string;
  /** When it was made, ISO-8601 in UTC. */
  created_at: string;
  /** Whether it fires at all. */
  enabled: boolean;
  /** When it fires next, ISO-8601 in UTC. */
  next_run: string;
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
export interface NewJob {
  /** When it is to fire. */
  schedule: ScheduleRequest;
  /** Whose chat it belongs to. */
  chat: ChatAddress;
  /** What the agent is told when it fires. */
  message: string;
}
