import { z } from "zod";

/** A list of words or phrases, none of them empty. */
export const words = z.array(z.string().min(1));
