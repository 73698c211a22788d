"""What may stand where something was stored, and is nothing of ours."""

import marshal
import os
import pickle

FOREIGN = (
    b"",
    b"plain text",
    pickle.dumps({1: 2}),
    b"[" + 5000 * b"\x01\0\0\0[" + b"\0\0\0\0",  # deeper than Python goes
    b"[\xff\xff\xff\x7f",  # a list longer than memory
    *map(
        marshal.dumps, (5, None, (), [], ["x", 999], [1, 2, 3], {"key": 7}, {"key": b"xx"}, {"key": marshal.dumps(7)})
    ),
    marshal.dumps({"key": marshal.dumps((7,))}),
)


def folder(path):
    path.mkdir()


def loop(path):
    path.symlink_to(path)


def to_nowhere(path):
    path.symlink_to(path.with_name("nowhere") / "x")


def pipe(path):
    os.mkfifo(path)


ODD = (folder, loop, to_nowhere, *([pipe] if hasattr(os, "mkfifo") else ()))
