"""A survey export and its mapping -> the tables of a round, and a working file of its open answers."""
