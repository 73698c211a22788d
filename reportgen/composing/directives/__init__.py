"""A directive with its options in; the part of a slide that it places out: one module a directive, one list of all."""
