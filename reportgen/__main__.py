"""`python -m reportgen ...`: the same command, also where the folder of installed commands is not on the path."""

import sys

from reportgen.cli import main

if __name__ == "__main__":
    sys.exit(main())
