"""A directive with its options -> the part of a slide that it places: one module a directive, one list of all."""
