export const PROGRESS_CHANNEL = "treeline_progress";
