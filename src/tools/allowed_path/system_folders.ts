/** Folders of the system where a file is a door to a process or a device. */
export const SYSTEM_FOLDERS: readonly string[] = ["/dev", "/proc", "/sys"];
