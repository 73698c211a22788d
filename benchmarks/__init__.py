"""How long builds take, beside two references measured in the same run. `python -m benchmarks` prints a table."""
