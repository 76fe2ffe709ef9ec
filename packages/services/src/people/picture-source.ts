/** Begins what stands for Personio's address where a member chose a picture: `upload:<id>`. It can't be fetched. */
export const UPLOADED = "upload:";
